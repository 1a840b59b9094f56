extension Lack: CustomStringConvertible {
    /// What is missing, in a clause.
    package var description: String {
        switch self {
        case .step(let number): "it counts only after step \(number + 1)"
        case .word(let kind, let wanted, let seen): Self.other(kind, Self.list(wanted), seen)
        case .condition(let condition, let seen): condition.missing(seen)
        }
    }

    private static func other(_ kind: SeenEvent.Kind, _ wanted: String, _ seen: String) -> String {
        switch kind {
        case .message: "the message was \(seen); the step is about one that is \(wanted)"
        case .tls: seen == "failed" ? "the handshake failed" : "the handshake has to fail"
        case .authentication: "you logged in with \(seen); the step asks for \(wanted)"
        case .command, .greeting, .finding, .end: "\(seen) was sent; the step asks for \(wanted)"
        }
    }

    /// `550, 551 or 553`
    static func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension EventCondition {
    /// What is missing where it is not true.
    fileprivate func missing(_ seen: String?) -> String {
        switch self {
        case .argument(let pattern): "the argument of \(seen ?? "the command") must \(pattern.demand)"
        case .codes(let codes):
            "the reply was \(seen ?? "another one"); the step needs \(Lack.list(codes.map { "\($0)" }))"
        case .enhanced(let status):
            seen.map { "the enhanced code was \($0), not \(status)" } ?? "the reply has no enhanced code \(status)"
        case .text(let pattern): "no line of the reply is what the step looks for; one must \(pattern.demand)"
        case .group(let count): "it must be command \(count) or later of a group that is sent together"
        case .again: "it must be the line that was sent just before"
        case .transaction(let isOn): isOn ? "no transaction is open: MAIL comes first" : "a transaction is open"
        case .place(let number): "it must be message \(number) of one connection"
        case .underTLS(let isOn): isOn ? "it has to happen under TLS" : "it has to happen before TLS"
        case .authenticated(let isOn): isOn ? "log in first" : "it has to happen before you log in"
        case .connection: "it has to happen on a new connection: :reconnect"
        default: missingInMessage(seen)
        }
    }

    private func missingInMessage(_ seen: String?) -> String {
        switch self {
        case .sender(let pattern): "the address in MAIL must \(pattern.demand)"
        case .recipients(let count): "\(seen ?? "0") of \(count) recipients were accepted"
        case .recipient(let pattern): "a recipient must \(pattern.demand)"
        case .field(let name, let pattern): Self.field(name, pattern, seen)
        case .noField(let name): "the header has the field \(name):, which must not be there"
        case .unnamed: "every recipient is named in To:, Cc: or Bcc:"
        case .otherSender: "From: is missing, or has the address of MAIL"
        case .body(let pattern):
            seen == nil
                ? "the message has no body (an empty line ends the header)"
                : "a line of the body must \(pattern.demand)"
        case .chunks(let isOn): isOn ? "it must be sent with BDAT" : "it must be sent with DATA"
        case .part(let fields): MessageParts.missing(fields.map(\.name), seen.flatMap(MessageParts.Fault.init))
        default: "it is not what the step asks for"
        }
    }

    private static func field(_ name: String, _ pattern: TextPattern, _ seen: String?) -> String {
        guard let seen else { return "the header has no field \(name):" }
        return seen.isEmpty ? "\(name): is empty" : "\(name): is \(seen); it must \(pattern.demand)"
    }
}

extension TextPattern {
    /// What a text must do to fit: `begin with SIZE`.
    fileprivate var demand: String {
        let inner = written.drop { $0 == "*" }
        let core = String(inner.reversed().drop { $0 == "*" }.reversed())
        if core.isEmpty { return "not be empty" }
        if core.contains("*") { return "look like \(written), where * is any text" }
        switch (written.hasPrefix("*"), written.hasSuffix("*")) {
        case (true, true): return "contain \(core)"
        case (true, false): return "end with \(core)"
        case (false, true): return "begin with \(core)"
        case (false, false): return "be \(core)"
        }
    }
}
