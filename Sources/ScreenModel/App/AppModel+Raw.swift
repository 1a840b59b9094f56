import SMTPSyntax
import SessionModel

// Octets that are sent exactly as they are wanted: `:raw`, `:ending`, `:stuffing`.
extension AppModel {
    /// `:raw "…"`
    mutating func sendRaw(_ argument: String) -> [Effect] {
        do throws(QuotedOctets.Problem) {
            let octets = try QuotedOctets.octets(argument)
            guard !octets.isEmpty else {
                notice = "There is nothing between the quotes; nothing was sent."
                return []
            }
            return send(QuotedOctets.lines(of: octets), octets)
        } catch {
            notice = "Nothing was sent: \(error.words)."
            return []
        }
    }

    private mutating func send(_ lines: [WireLine], _ octets: [UInt8]) -> [Effect] {
        if let obstacle {
            notice = obstacle
            return []
        }
        if let obstacle = safetyObstacle(toAny: lines.map(\.bytes)) {
            notice = obstacle
            return []
        }
        shown.stopBrowsing()
        for line in lines {
            let wasText = session.isInMessage
            _ = dialogue.sendNoting(line.bytes, ending: line.ending, isWire: true, at: now)
            noteLine(line.bytes, line.ending, wasText: wasText)
        }
        return [.write(octets)]
    }

    /// Whether a local command has a secret that is known, or one between its quotes, so that the history must not keep it.
    func hasSecret(local line: String) -> Bool {
        if dialogue.withoutSecrets(line) != line { return true }
        guard let (action, argument) = Actions.read(line), action.name == "raw",
            let octets = try? QuotedOctets.octets(argument)
        else { return false }
        return session.isLoginUnderway || dialogue.showsSecret(inAny: QuotedOctets.lines(of: octets).map(\.bytes))
    }

    /// `:ending crlf | lf | cr | none`
    mutating func changeEnding(_ argument: String) -> [Effect] {
        guard let row = SendingStyle.endings.first(where: { $0.name == argument.lowercased() }) else {
            notice = "A line can end with crlf, lf, cr or none: :ending lf. Nothing was changed."
            return []
        }
        style.ending = row.ending
        return []
    }

    /// `:stuffing on | off`
    mutating func changeStuffing(_ argument: String) -> [Effect] {
        guard let isOn = Self.switched(argument) else {
            notice = "Dots are doubled or not: :stuffing on, :stuffing off. Nothing was changed."
            return []
        }
        style.isStuffing = isOn
        return []
    }

    /// `on` or `off`; nil for anything else.
    static func switched(_ word: String) -> Bool? { ["on": true, "off": false][word.lowercased()] }

    /// ^X: inside a message the connection can only be dropped.
    mutating func askToDrop() -> [Effect] {
        guard connection.link == .open, session.isInMessage || session.chunkRemaining > 0 else {
            notice = "\(NamedAction.drop.key) is for a message that is not ended; :close closes the connection."
            return []
        }
        ask(.ofDropping)
        return []
    }
}

extension Question {
    /// Whether to leave a message without its end.
    static let ofDropping = Question(
        name: "dropQuestion", title: "Drop the message",
        sentence: { _ in "Close the connection without ending the message? The server discards what has come of it." },
        answers: { model in
            [Answer("y", "close the connection", short: "close") { $0.closeConnection() }]
                + (model.style == SendingStyle()
                    ? []
                    : [
                        Answer("n", "stay, and end lines with CR LF again, dots doubled", short: "CR LF again") {
                            model in
                            model.style = SendingStyle()
                            return []
                        }
                    ])
                + [Answer("c", "stay", short: "stay", others: leaving) { _ in [] }]
        })
}
