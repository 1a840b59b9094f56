import SMTPSyntax
import SessionModel

// The input line while a challenge waits for its answer.
extension AppModel {
    /// What the server waits for; nil when it waits for no answer to a challenge.
    var wantedAnswer: WantedAnswer? { dialogue.openChallenge?.wanted }

    /// In clear, unless the user wants it otherwise, the answer comes out of a pasted block, or no keys could type it.
    package var answerForm: AnswerForm {
        if let chosenAnswerForm { return chosenAnswerForm }
        return isInputPasted || wantedAnswer?.form == .binary ? .raw : .clear
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

    mutating func changeAnswerForm() {
        guard case .answer = enter else {
            notice = "^T is for the answer to a challenge; the server waits for none."
            return
        }
        chosenAnswerForm = answerForm == .clear ? .raw : .clear
    }

    /// What was typed as an answer must not become readable, or a command, when the login ends under it.
    ///
    /// `wasUnderway` and `wasAsked` say whether a login was going on before, and whether it was past its first reply.
    mutating func loginMayHaveEnded(wasUnderway: Bool, wasAsked: Bool) {
        guard wasUnderway && !session.isLoginUnderway else { return }
        chosenAnswerForm = nil
        if wasAsked && !isInputPasted {
            input.set("")
            input.forgetCut()
        }
        guard isInputPasted && !session.isAuthenticated else { return }
        pasted = []
        isInputPasted = false
        input.set("")
        notice = "The login failed, so the pasted lines behind it were dropped."
    }
}
