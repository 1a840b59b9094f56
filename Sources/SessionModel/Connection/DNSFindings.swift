/// What the DNS says of the names and policies of a session: a row per check, in sentences.
package struct DNSFindings: Hashable, Sendable {
    package enum Mark: Hashable, Sendable {
        case good
        /// Nothing is wrong, but it is worth knowing.
        case notice
        case bad
        /// It could not be found out.
        case unknown
        /// Answers are still to come.
        case asking
    }

    package struct Row: Hashable, Sendable {
        package let mark: Mark
        /// `SPF of example.org`
        package let subject: String
        /// What was found, in sentences.
        package let finding: String
        /// What a server may conclude, and what it must not, in sentences; empty where that is plain.
        package let advice: String
        /// The records as text: `example.org TXT "v=spf1 -all"`. They are safe to print.
        package let records: [String]
        /// `RFC 7208 §2.6`
        package let sections: String
        /// Whether DNSSEC secures what the row says, in a sentence without its full stop; empty if nothing was asked.
        package let trust: String
        /// Whether the name server says that it verified every answer (AD); nil if there was no answer.
        package let isAuthentic: Bool?

        package init(
            _ mark: Mark, _ subject: String, finding: String, advice: String = "", records: [String] = [],
            sections: String = "", trust: String = "", isAuthentic: Bool? = nil
        ) {
            self.mark = mark
            self.subject = subject
            self.finding = finding
            self.advice = advice
            self.records = records
            self.sections = sections
            self.trust = trust
            self.isAuthentic = isAuthentic
        }
    }

    /// The number of the wish that they answer.
    package let number: Int
    /// Who was asked: `127.0.0.1:5353`, `the name servers of this system`.
    package let source: String
    package let rows: [Row]
    /// What is to be known beside the rows, a sentence each.
    package let remarks: [String]
    /// Whether no more answers come.
    package let isComplete: Bool

    package init(number: Int, source: String, rows: [Row], remarks: [String], isComplete: Bool) {
        self.number = number
        self.source = source
        self.rows = rows
        self.remarks = remarks
        self.isComplete = isComplete
    }
}
