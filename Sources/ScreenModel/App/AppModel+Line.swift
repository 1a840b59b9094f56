import SMTPStandard
import SMTPSyntax
import SessionModel

// Whole lines, from a source that has no keys: what `--plain` reads.
extension AppModel {
    /// Whether the next line can be handled: the reply to the one before is complete, and nothing else is at work.
    ///
    /// Lines wait for each other, so that a line that depends on a reply is not sent ahead of it. After the time limit
    /// they wait no more.
    package var isReadyForLine: Bool {
        if keyPrompt != nil { return true }
        guard source == .live, connection.link != .connecting else { return false }
        if lookup != nil || nameChecks.isRunning { return false }
        // A file is being checked, and the question comes after that.
        if let outgoing, outgoing.stage != .shown { return false }
        guard connection.link == .open, !connection.isTimeoutNoted else { return true }
        if shown.page?.answer != nil || prompt != nil || clientForm != nil { return true }
        // BDAT is answered when its bytes have come.
        let isDue = session.outstanding.isEmpty || session.chunkRemaining > 0
        return driver == nil && !isSecuring && session.phase != .connecting && isDue && !session.isInsideReply
    }

    /// Whether what was waited for has not come in time.
    package var hasWaitedTooLong: Bool { connection.link == .open && connection.isTimeoutNoted }

    /// Local commands that need what only the screen has, or that are answered by lists in place of places on it; nil
    /// for the others.
    private mutating func runByLine(_ line: String, isTyped: Bool) -> [Effect]? {
        guard let (action, argument) = Actions.read(line) else { return nil }
        switch action.name {
        case "find": return listMatches(argument)
        case "marks": return listMarks()
        case "copy": notice = "Lines have no clipboard; :write FILE writes the transcript to a file."
        case "dns": return beginNameChecks(argument)
        case "xclient", "xforward": return beginClientFormByLine(action.run(&self, argument))
        case "solution": return tellSolution()
        case "hint":
            let effects = showHint()
            if learning?.run != nil { shown.open(.hints) }
            return effects
        case "edit" where !isTyped: notice = "The editor needs a terminal; :send FILE sends a file."
        case "session", "sessions": notice = "Several sessions need the screen; :connect HOST goes to another server."
        default: return nil
        }
        return []
    }

    /// Enter, with a line that was read elsewhere; its octets are sent as they are.
    ///
    /// A pipe was written ahead of the challenges, so its answers are in base64, and it goes on when AUTH is refused.
    mutating func enter(line octets: [UInt8], isTyped: Bool) -> [Effect] {
        notice = nil
        let line = String(decoding: octets, as: UTF8.self)
        if let page = shown.page, let answer = page.answer {
            let key = page.byLine.key(for: line, self)
            shown.page = nil
            return answer(&self, key)
        }
        shown.page = nil
        guard octets.count <= LineEditor.longestLine else {
            notice = "Not sent: the line has \(octets.count) bytes, and a line can have \(LineEditor.longestLine)."
            return []
        }
        if isTyped && octets.isEmpty && isSummaryNext {
            shown.open(.passed)
            return []
        }
        if enter.isCommand, line.hasPrefix(":"), let effects = runByLine(line, isTyped: isTyped) { return effects }
        guard isTyped || !isRestOfLogin(line) else {
            notice = "Not sent: AUTH was refused, and this line is not a command. It may be a password."
            return []
        }
        typing.isLost = false
        if !isTyped && session.isInAuth { typing.chosenForm = .raw }
        guard octets.elementsEqual(line.utf8) else { return enter(notText: octets, line) }
        typing.set(line)
        let isForm = clientForm != nil
        let effects = submit()
        // Nothing shows the command before it is sent, and the next line would replace it.
        return isForm && clientForm == nil && !typing.line.isEmpty ? effects + submit() : effects
    }

    /// What a form asks for is said at once: from a pipe no prompt is printed.
    private mutating func beginClientFormByLine(_ effects: [Effect]) -> [Effect] {
        guard let form = clientForm else { return effects }
        notice =
            "\(form.verb) needs a line for each of \(form.names.joined(separator: ", ")); an empty line leaves one out. "
            + "The command is sent after the last."
        return effects
    }

    /// What is not UTF-8 cannot be typed; where a line goes to the server as it is, it goes.
    private mutating func enter(notText octets: [UInt8], _ line: String) -> [Effect] {
        switch enter {
        case .command, .chunk, .message: return sendExactly(line, octets)
        default:
            notice = "Not sent: the line is not UTF-8 text."
            return []
        }
    }

    /// Whether a line may be what was meant as the answer to a challenge that never came: it is not sent as a command.
    private func isRestOfLogin(_ line: String) -> Bool {
        guard enter == .command, let reply = dialogue.newestReply.flatMap({ dialogue.reply(endingAt: $0) }),
            reply.context.factKey == .auth, !reply.reply.code.severity.isSuccess, !line.hasPrefix(":")
        else { return false }
        return !CommandFacts.all.contains { $0.verb == Command(line).verb }
    }

    /// What was told, once.
    package mutating func takeNotice() -> String? {
        defer { notice = nil }
        return notice
    }
}
