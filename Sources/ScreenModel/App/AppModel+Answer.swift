import SMTPSyntax
import SessionModel

// The input line while a challenge waits for its answer.
extension AppModel {
    /// What the server waits for; nil when it waits for no answer to a challenge.
    var wantedAnswer: WantedAnswer? { dialogue.openChallenge?.wanted }

    /// Plain text, unless the user wants base64, the answer was pasted, or no keys could type it.
    package var answerForm: AnswerForm {
        if let form = typing.chosenForm { return form }
        return typing.isPasted || wantedAnswer?.form == .binary ? .raw : .clear
    }

    /// The line to send for what was typed.
    func answer(for line: String) -> [UInt8] {
        switch answerForm {
        case .raw: Array(line.utf8)
        case .clear: wantedAnswer?.line(for: line) ?? Self.encoded(line)
        }
    }

    private static func encoded(_ line: String) -> [UInt8] {
        line == "*" ? Array(line.utf8) : Array(Base64.encode(Array(line.utf8)).utf8)
    }

    mutating func changeAnswerForm() -> [Effect] {
        // Elsewhere the key does what it does in readline.
        guard case .answer(let form, _) = enter else { return perform(.transpose) }
        typing.chosenForm = form == .clear ? .raw : .clear
        return []
    }

    /// What was typed as an answer must not become readable, or a command, when authentication ends meanwhile.
    ///
    /// `asked` is what Enter meant before; nil where the user has ended it. What is typed from then on may be the rest
    /// of a password, or all of it where a challenge and the end came together.
    mutating func loginHasEnded(after asked: Prompt?, isDriven: Bool) {
        typing.chosenForm = nil
        guard !typing.isPasted else { return loginHasEndedUnderPaste() }
        guard let asked, asked.isOfLogin else { return }
        let isTyping = !typing.line.isEmpty
        typing.forget()
        // For `:auth` the program answers.
        guard !isDriven else { return }
        if case .answer = asked { typing.isLost = true }
        typing.isLost = typing.isLost || isTyping || session.phase == .closed || isChallenged
        if isTyping { notice = "AUTH has ended, so what was typed was cleared. It was not sent." }
    }

    private mutating func loginHasEndedUnderPaste() {
        guard !session.isAuthenticated else { return }
        typing.dropPasted()
        typing.forget()
        notice = "AUTH failed, so the pasted lines after it were dropped."
    }

    /// Whether the newest reply answers nothing: it came right after a challenge, which no one had seen yet.
    private var isChallenged: Bool {
        dialogue.newestReply.flatMap { dialogue.reply(endingAt: $0) }?.context == .unsolicited
    }

    /// Enter, where authentication has ended under the line: nothing of it is sent.
    mutating func submitLost(_ line: String) -> [Effect] {
        typing.isLost = false
        typing.forget()
        if Actions.read(line) != nil, line.hasPrefix(":") { return run(local: line) }
        notice = "Cleared, not sent: AUTH has ended, and the line may contain a password."
        return []
    }
}
