import SessionModel

/// The questions to the DNS about the names of a session, and what came of them.
package struct NameChecks: Hashable, Sendable {
    /// The number of the newest wish; what answers an earlier one is late.
    private(set) var number = 0
    /// What is known of it.
    package private(set) var findings: DNSFindings?
    /// Whether answers are still to come.
    package private(set) var isRunning = false
    /// Whether they begin by themselves on this connection, when the sender is known or the connection ends.
    var isDue = false
    /// What was noted last: it is not repeated.
    private var noted: [Note] = []

    /// Begins again.
    mutating func begin() {
        number += 1
        findings = nil
        isRunning = true
    }

    /// No one waits for answers any more: they were about another server.
    mutating func forget() {
        self = NameChecks(after: number)
    }

    init() {}

    private init(after number: Int) { self.number = number }

    /// Keeps what has come; false where it is late.
    mutating func keep(_ findings: DNSFindings) -> Bool {
        guard isRunning, findings.number == number else { return false }
        self.findings = findings
        isRunning = !findings.isComplete
        return true
    }

    /// What is to be noted of the findings; nothing where it was noted already.
    mutating func news() -> [Note] {
        let notes = findings.map(Note.dnsChecks) ?? []
        guard notes != noted else { return [] }
        noted = notes
        return notes
    }
}
