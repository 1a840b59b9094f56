import Explainer
import SMTPSyntax
import SessionModel

// F8: what is advised becomes a line that can be changed and sent.
extension AppModel {
    /// What F8 puts into the line; nil where nothing is advised.
    ///
    /// Without a connection no command can be sent, whatever the last reply advises.
    var advisedLine: String? {
        guard source == .live else { return nil }
        switch connection.link {
        case .open where session.phase != .closed: break
        case .connecting: return nil
        case .open, .closed, .failed: return ":reconnect"
        }
        return explainedReply.flatMap(dialogue.advisedLine).map(text)
    }

    private func text(_ advised: AdvisedLine) -> String {
        switch advised {
        // It knows which mechanisms are offered, and carries authentication out.
        case .verb(.auth): retriedMechanism.map { ":auth \($0)" } ?? ":auth"
        case .verb(let verb): Self.line(for: verb, helloArgument)
        case .line(let line): line
        }
    }

    /// As much of a command as can be put into the line for the user.
    private static func line(for verb: Verb, _ helloName: String) -> String {
        switch verb {
        case .ehlo, .helo, .lhlo: "\(verb) \(helloName)"
        case .mail: "MAIL FROM:<"
        case .rcpt: "RCPT TO:<"
        case .vrfy, .expn, .auth, .bdat, .etrn: "\(verb) "
        default: verb.name
        }
    }

    /// The mechanism of the refused AUTH that is explained, to be tried again; nil where the mechanism itself was refused.
    private var retriedMechanism: String? {
        guard let end = explainedReply, let code = dialogue.reply(endingAt: end)?.reply.code,
            !code.severity.isSuccess, code.category != .syntax, code != 534, code != 538,
            let mechanism = dialogue.mechanism(ofReplyEndingAt: end), SASLLogin.isWalked(mechanism)
        else { return nil }
        return mechanism
    }

    /// Why there is none. Which reply is meant is not to be seen where the pane shows something else.
    private var noAdvice: String {
        if connection.link == .connecting { return "Nothing can be sent before the connection is open." }
        guard let code = explainedReply.flatMap({ dialogue.reply(endingAt: $0)?.reply.code }) else {
            return "There is no reply yet, so there is no advice."
        }
        return "The advice on \(code) names no command."
    }

    /// The key that inserts the advice of an explanation, with what it puts into the line where the advice names
    /// something else: `F8`, `F8: :auth`. Nil where the key does what the state of the connection asks for, or nothing.
    func adviceKey(for explanation: Explanation, ofReplyEndingAt end: Int) -> String? {
        guard source == .live, connection.link == .open, session.phase != .closed,
            let advised = dialogue.advisedLine(by: explanation, ofReplyEndingAt: end)
        else { return nil }
        let word = text(advised).prefix { $0 != " " }
        let key = NamedAction.takeAdvice.key
        return explanation.advice.verbs.contains(Verb(word)) ? key : "\(key): \(word)"
    }

    mutating func takeAdvice() -> [Effect] {
        guard let line = advisedLine else {
            notice = noAdvice
            return []
        }
        guard enter.isCommand || enter == .lost else {
            notice = "\(NamedAction.takeAdvice.key) inserts a command, but no command can be typed here."
            return []
        }
        guard typing.line.isEmpty else {
            let word = line.prefix { $0 != " " }
            notice =
                "\(NamedAction.takeAdvice.key) inserts \(word) into an empty line; "
                + "\(NamedAction.interrupt.key) clears this one."
            return []
        }
        shown.stopBrowsing()
        typing.isLost = false
        typing.set(line)
        return []
    }
}
