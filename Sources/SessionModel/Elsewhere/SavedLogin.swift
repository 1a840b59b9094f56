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
        let answers = exchanges.dropFirst().compactMap { Self.line(of: $0, in: transcript) }
        guard entry.isRedacted || answers.contains(where: \.isRedacted) || !answers.isEmpty else { return nil }
        last = exchanges.last
        let command = Command(entry.line).trimmed
        let name = command.login ?? ""
        let wanted = WantedLogin(name)
        if answers.last?.line == [UInt8(ascii: "*")] {
            lines = Self.cancelled(name, answers)
            isWhole = false
        } else if SASLLogin.isWalked(wanted.mechanism) {
            let isWrong = Self.code(of: last, in: transcript) == 535
            let form = command.words.count > 1 ? "" : WantedLogin.waiting
            let secret = wanted.needs.contains(.secret) ? " \(isWrong ? ScriptedLogins.wrongMark : "{password}")" : ""
            lines = ["C: AUTH \(name)\(form) {user}\(secret)"]
        } else if answers.isEmpty {
            // A server that refuses the mechanism does not read what comes with it.
            lines = ["C: AUTH \(VisibleText(name).string) ="]
        } else {
            lines = ["# smtptui cannot carry out AUTH \(VisibleText(name).string) again."]
            last = nil
        }
    }

    /// An authentication that was cancelled. A name is asked for before that where LOGIN was answered once.
    private static func cancelled(_ name: String, _ answers: [ClientEntry]) -> [String] {
        let isAnswered = answers.count == 2 && ASCII.equal(name.utf8, "LOGIN".utf8)
        return ["C: AUTH \(name)", "S: 334"] + (isAnswered ? ["C: dXNlcg==", "S: 334"] : []) + ["C: *"]
    }

    private static func line(of exchange: Exchange, in transcript: Transcript) -> ClientEntry? {
        guard let asked = exchange.asked, case .client(let line) = transcript[asked]?.body else { return nil }
        return line
    }

    private static func code(of exchange: Exchange?, in transcript: Transcript) -> ReplyCode? {
        let reply = exchange.flatMap(transcript.lastWholeReply)
        return reply.flatMap { transcript.replyLine(at: $0.lines.upperBound)?.code }
    }
}
