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
        guard case .answer(let form, _) = enter else {
            notice = "\(NamedAction.changeAnswerForm.key) is for the answer to a challenge; no answer is due."
            return []
        }
        typing.chosenForm = form == .clear ? .raw : .clear
        return []
    }

    /// What was typed as an answer must not become readable, or a command, when authentication ends meanwhile.
    ///
    /// `wasUnderway`: authentication was in progress before; `wasAsked`: it was past its first reply.
    mutating func loginMayHaveEnded(wasUnderway: Bool, wasAsked: Bool) {
        guard wasUnderway && !session.isLoginUnderway else { return }
        typing.chosenForm = nil
        if wasAsked && !typing.isPasted { typing.forget() }
        guard typing.isPasted && !session.isAuthenticated else { return }
        typing.dropPasted()
        typing.line.set("")
        notice = "AUTH failed, so the pasted lines after it were dropped."
    }
}
