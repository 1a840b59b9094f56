import SMTPSyntax

/// An authentication in a session that is saved as a script: one line that carries it out again.
///
///     C: AUTH PLAIN                          C: AUTH PLAIN/334 {user} {password}
///     S: 334                            →    S: 235 2.7.0
///     C: <redacted: PLAIN response>
///     S: 235 2.7.0 Ok
struct SavedLogin {
    private(set) var lines: [String] = []
    /// The exchange whose last reply is expected.
    private(set) var last: Exchange?
    /// Whether the line stands for the whole authentication.
    private(set) var isWhole = true
    /// The number of the exchange after it.
    let next: Int

    /// Nil where an exchange begins no authentication, or one without secrets, which can be written as it is.
    init?(_ first: Exchange, in transcript: Transcript) {
        guard let asked = first.asked, let entry = transcript.command(at: asked), entry.beginsLogin else { return nil }
        var exchanges = [first]
        var number = first.number + 1
        while number < transcript.exchangeCount {
            if let exchange = transcript.exchange(numbered: number), let place = exchange.asked {
                guard case .client(let line) = transcript[place]?.body, line.kind == .authAnswer else { break }
                exchanges.append(exchange)
            }
            number += 1
        }
        next = number
        let answers = exchanges.compactMap { $0.asked.flatMap(transcript.command(at:)) }
        guard answers.contains(where: \.isRedacted) || exchanges.count > 1 else { return nil }
        last = exchanges.last
        let command = Command(entry.line).trimmed
        let name = command.login ?? ""
        let wanted = WantedLogin(name)
        if answers.last?.line == [UInt8(ascii: "*")] {
            // What was answered before it was cancelled cannot be sent again, and need not be.
            lines = ["C: AUTH \(name)", "S: 334", "C: *"]
            isWhole = false
        } else if SASLLogin.isWalked(wanted.mechanism) {
            let form = command.words.count > 1 ? "" : WantedLogin.waiting
            lines = ["C: AUTH \(name)\(form) {user}\(wanted.needs.contains(.secret) ? " {password}" : "")"]
        } else {
            lines = ["# smtptui cannot carry out AUTH \(VisibleText(name).string) again."]
            last = nil
        }
    }
}
