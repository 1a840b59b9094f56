import SMTPSyntax
import SessionModel

extension AppModel {
    /// What is in front of the line, with what is unusual about how it is sent.
    var promptLabel: String { style.label + (session.isLineBegun ? " REST" : "") + enter.label }

    /// Whether the line that is typed is covered. The passphrase of a key is no part of what the practice server teaches.
    package var isLineCovered: Bool {
        switch enter {
        case .passphrase: settings.preferences.masks ?? true
        case let prompt: prompt.isMasked && settings.masks
        }
    }

    /// What Enter means now.
    package var enter: Prompt {
        if source != .live { return .nothing }
        if shown.page?.answer != nil { return .question }
        if keyPrompt != nil { return .passphrase }
        if let prompt { return prompt.step == .secret ? .secret(prompt.secretName) : .user }
        if let name = clientForm?.name, connection.link == .open { return .attribute(name) }
        if typing.isLost { return .lost }
        if session.isInMessage { return .message(messageLint?.part ?? .header) }
        guard session.phase == .auth else {
            // The program itself answers for `:auth`.
            if session.isLoginUnderway && driver == nil { return .early }
            if session.chunkRemaining > 0 { return .chunk }
            return group.map { .queue($0.count) } ?? .command
        }
        guard session.isInAuth else { return .early }
        // Only an answer that is known not to be a secret is seen; what was pasted may be out of step.
        return .answer(answerForm, isSecret: typing.isPasted || (wantedAnswer?.isSecret ?? true))
    }
}
