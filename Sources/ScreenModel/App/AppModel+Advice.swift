import Explainer
import SMTPStandard
import SMTPSyntax
import SessionModel

// The first step: what Tab and F8 put into the line, where it can be changed and sent.
extension AppModel {
    /// What Tab puts into an empty line, what F8 does, and what comes first in what is listed as next.
    ///
    /// It is the command that the advice on the explained reply leads to, or else the next step of the session. While an
    /// earlier reply is looked at it is only what that advice names and what can be sent now. Without a connection no
    /// command can be sent, whatever the last reply advises. Nil where nothing is to be sent.
    package var firstStep: CommandDraft? {
        guard source == .live || isThen && session.phase != .closed else { return nil }
        switch connection.link {
        case .open where session.phase != .closed: break
        // What came first at an earlier moment of a recording.
        case .closed where isThen: break
        case .connecting: return nil
        case .open, .closed, .failed: return CommandDraft(":reconnect")
        }
        guard !session.isInMessage, session.phase != .auth, !isMessageUnanswered else { return nil }
        // Whatever is inserted now would go on with the line that was begun.
        if session.isLineBegun { return CommandDraft(#":raw "\r\n""#) }
        // A command may become message text, and only to leave gives nothing away.
        if session.uncertainty == .textAwaited { return CommandDraft(":close") }
        if let lessonDraft { return lessonDraft }
        if session.phase == .reversed { return CommandDraft("421 \(settings.helloName) receives no mail") }
        if let advisedDraft { return advisedDraft }
        let isEarlier = shown.chosen.map { $0 != dialogue.newestReply } ?? false
        guard !isEarlier, session.phase != .connecting else { return nil }
        return nextVerb.map { draft(for: $0) }
    }

    /// The next step by the state of the session: MAIL where it is possible, as the advice after EHLO says.
    private var nextVerb: Verb? {
        let steps = dialogue.judge.ahead.nextCommands.filter { $0.standing == .step && !$0.verb.name.isEmpty }.map(
            \.verb)
        // TLS after a login would make the server forget the login; in safe mode no message is given away.
        let fitting = steps.filter { verb in
            !(verb == .starttls && session.isAuthenticated) && !(isSafe && SafeMode.verbs.contains(verb))
        }
        return fitting.first { $0 == .rset || $0 == .mail } ?? fitting.first
    }

    /// Whether the reply to a message is due, so that nothing is to be sent. A chunk is not sent before its last byte.
    var isMessageUnanswered: Bool {
        session.chunkRemaining == 0 && (connection.link == .open || isThen)
            && session.outstanding.contains { $0.context.isOfMessage }
    }

    /// The command that the advice on the explained reply leads to.
    private var advisedDraft: CommandDraft? {
        guard let end = explainedReply else { return nil }
        let isEarlier = end != dialogue.newestReply
        return dialogue.advisedLine(ofReplyEndingAt: end, orNextStep: !isEarlier).map(draft)
    }

    private func draft(_ advised: AdvisedLine) -> CommandDraft {
        switch advised {
        // It knows which mechanisms are offered, and carries authentication out.
        case .verb(.auth): CommandDraft(retriedMechanism.map { ":auth \($0)" } ?? ":auth")
        case .verb(let verb): draft(for: verb)
        case .line(let line): CommandDraft(line)
        }
    }

    func draft(for verb: Verb) -> CommandDraft {
        CommandDraft(for: verb, helloName: helloArgument, mechanism: dialogue.judge.mechanismToName)
    }

    /// The mechanism of the refused AUTH that is explained, to be tried again; nil where the mechanism itself was refused.
    private var retriedMechanism: String? {
        guard let end = explainedReply, let code = dialogue.reply(endingAt: end)?.reply.code,
            !code.severity.isSuccess, code.category != .syntax, code != 534, code != 538,
            let mechanism = dialogue.mechanism(ofReplyEndingAt: end), SASLLogin.isWalked(mechanism)
        else { return nil }
        return mechanism
    }

    /// The line that is typed without its mistakes: with a verb that there is, and the user's own address in its form.
    ///
    /// Nil where nothing is wrong with it, or no fix is known.
    var correction: CommandDraft? {
        guard enter.isCommand, !session.isLineBegun, typing.line.first != ":", let text = typing.judged, !text.isEmpty
        else { return nil }
        let octets = Array(text.utf8)
        let judge = dialogue.judge
        if let line = judge.corrected(octets) { return CommandDraft(line) }
        if let verb = judge.meantVerb(by: octets) { return draft(for: verb) }
        return isHeaderField && firstStep?.verb == .data ? firstStep : nil
    }

    /// Whether the line looks like a field of a message, outside of one: `Subject: hello`.
    var isHeaderField: Bool {
        Judge.isHeaderField(Array(typing.settled.beginning(80).utf8))
    }

    /// Why there is no first step. Which reply is meant is not to be seen where the pane shows something else.
    private var noAdvice: String {
        if connection.link == .connecting { return "Nothing can be sent before the connection is open." }
        guard let code = explainedReply.flatMap({ dialogue.reply(endingAt: $0)?.reply.code }) else {
            return "There is no reply yet, so there is no advice."
        }
        return "The advice on \(code) names no command that can be sent now."
    }

    /// The key that inserts the advice of an explanation, with what it puts into the line where the advice names
    /// something else: `F8`, `F8: :auth`. Nil where the key does something else than advised, or nothing. `first` is the
    /// first step, which whoever draws has already.
    func adviceKey(
        for explanation: Explanation, ofReplyEndingAt end: Int, first: CommandDraft?
    ) -> String? {
        guard let advised = dialogue.advisedLine(by: explanation, ofReplyEndingAt: end, orNextStep: false).map(draft),
            connection.link == .open, session.phase != .closed, first == advised
        else { return nil }
        let key = NamedAction.takeAdvice.key
        return explanation.advice.verbs.contains(Verb(advised.name[...])) ? key : "\(key): \(advised.name)"
    }

    mutating func takeAdvice() -> [Effect] {
        if !typing.line.isEmpty, let correction {
            put(correction)
            return []
        }
        guard let step = firstStep else {
            notice = noAdvice
            return []
        }
        return insert(step)
    }

    /// Puts a command into the empty line; nothing that is typed is replaced.
    mutating func insert(_ step: CommandDraft) -> [Effect] {
        guard enter.isCommand || enter == .lost else {
            notice = "\(step.name) cannot be inserted here: no command can be typed now."
            return []
        }
        guard typing.line.isEmpty else {
            notice =
                "\(step.name) can only be inserted into an empty line; \(NamedAction.interrupt.key) clears this one."
            return []
        }
        shown.stopBrowsing()
        typing.isLost = false
        put(step)
        return []
    }

    /// Puts a command into the line, and the cursor to its place in it.
    mutating func put(_ draft: CommandDraft) {
        typing.replace(by: draft.text, cursor: draft.after)
    }
}
