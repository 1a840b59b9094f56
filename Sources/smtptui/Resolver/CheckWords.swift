/// What is said of a check: of what, what was found, and what follows from it.
struct CheckWords {
    let subject: String
    /// In sentences.
    let finding: String
    /// What a server may conclude, and what it must not, in sentences; empty where that is plain.
    let advice: String

    init(_ subject: String, _ finding: String, advice: String = "") {
        self.subject = subject
        self.finding = finding
        self.advice = advice
    }

    /// Sentences in a row, without those that are empty.
    static func sentences(_ parts: String?...) -> String {
        parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Text of others, made safe and cut where it is long.
    static func shown(_ text: String, most: Int = 200) -> String {
        let safe = Printable.text(String(text.prefix(most)))
        return text.count > most ? safe + " …" : safe
    }

    /// The same for octets of a record.
    static func shown(_ octets: some Collection<UInt8>, most: Int = 1_000) -> String {
        let safe = Printable.text(octets: Array(octets.prefix(most)))
        return octets.count > most ? safe + " … (\(octets.count) bytes)" : safe
    }
}
