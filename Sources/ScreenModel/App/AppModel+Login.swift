import SMTPSyntax
import SessionModel

// `:auth`: asks for what is missing, then carries authentication out and shows every message in the conversation.
extension AppModel {
    /// `:auth [MECHANISM[/334]] [USER]`
    mutating func beginLogin(_ argument: String) -> [Effect] {
        guard connection.link != .closed, session.phase != .closed else {
            notice = "The connection is not open; :reconnect opens a new one."
            return []
        }
        guard !session.phase.isInTransaction else {
            notice = "AUTH is not possible inside a transaction (RFC 4954 §4); RSET ends it."
            return []
        }
        guard canBeginLogin else {
            notice = "AUTH cannot be sent now; something else is in progress."
            return []
        }
        do throws(SASLLogin.Unavailable) {
            let (login, why) = try WantedLogin.read(argument, in: dialogue, settings.cryptography)
            return ask(LoginPrompt(login, why: why, given, in: dialogue))
        } catch {
            notice = error.reason
            return []
        }
    }

    private var canBeginLogin: Bool {
        connection.link == .open && driver == nil && !session.isLineBegun && !session.isInMessage
            && !session.isLoginUnderway
            && session.outstanding.isEmpty && session.chunkRemaining == 0 && session.phase != .connecting
            && session.phase != .tlsHandshake
    }

    /// Asks for what comes next, or goes on when nothing is missing.
    private mutating func ask(_ prompt: LoginPrompt) -> [Effect] {
        self.prompt = prompt
        guard let step = prompt.next else { return start(prompt, nonce: "") }
        self.prompt?.step = step
        switch step {
        case .clearText:
            shown.open(.clearTextQuestion)
            return []
        case .user, .secret: return []
        case .nonce: return [.drawNonce]
        }
    }

    /// The user has answered the question whether a password may go out where others may get it.
    mutating func answerClearTextQuestion(_ key: Key) -> [Effect] {
        guard var prompt, key == .character("y") || key == .character("Y") else {
            cancelPrompt()
            // Whoever types ahead has typed the first character of a password, and the others follow.
            if case .character(let text) = key, text.lowercased() != "n" { typing.isLost = true }
            return []
        }
        prompt.mayGoInClear = true
        return ask(prompt)
    }

    /// Enter, while `:auth` asks for something.
    mutating func submitPrompt() -> [Effect] {
        guard var prompt else { return [] }
        guard connection.link == .open && session.phase != .closed else {
            cancelPrompt()
            notice = "The connection is not open; nothing was sent."
            return []
        }
        guard !typing.line.isEmpty else {
            notice = prompt.step == .user ? "The name is missing." : "The \(prompt.secretName) is missing."
            notice? += " Nothing was sent; Esc cancels."
            return []
        }
        switch prompt.step {
        case .user: prompt.user = typing.take()
        case .secret: prompt.secret = typing.take()
        case .clearText, .nonce: return []
        }
        return ask(prompt)
    }

    mutating func cancelPrompt() {
        prompt = nil
        typing.forget()
        notice = "AUTH was not sent."
    }

    mutating func takeNonce(_ nonce: String) -> [Effect] {
        guard let prompt, prompt.step == .nonce else { return drive(after: [.nonce(nonce)]) }
        return start(prompt, nonce: nonce)
    }

    private mutating func start(_ prompt: LoginPrompt, nonce: String) -> [Effect] {
        self.prompt = nil
        typing.replace(by: "")
        guard canBeginLogin, session.phase != .closed else {
            notice = "The session has changed; AUTH was not sent."
            return []
        }
        usedLogin = prompt.source == nil ? nil : prompt.login
        driver = LoginDriver(
            prompt.login,
            prompt.login.credentials(prompt.secret ?? "", host: loginPlace.host, port: loginPlace.port),
            settings.cryptography, nonce: nonce, notes: notes(on: prompt), source: prompt.source)
        return drive(after: [])
    }

    /// Why this mechanism, and where the secret comes from.
    private func notes(on prompt: LoginPrompt) -> [String] {
        let why = prompt.why.map { "\(prompt.mechanism) is used: \($0)" }
        let source = prompt.source.map { "the \(prompt.secretName) comes from \($0)" }
        return [why, source, prompt.source == nil ? nil : given?.warning].compactMap(\.self)
    }

    /// The codes that say nothing of the password: the command, the mechanism or the order was wrong.
    private static let notOfSecrets: Set<ReplyCode> = [500, 502, 503, 504, 530, 534, 538]

    /// A password that was refused is not used again, it is asked for.
    mutating func takeRefusal(_ code: ReplyCode, of source: String?) {
        guard let source, code.severity == .permanent, !Self.notOfSecrets.contains(code) else { return }
        given?.secret = nil
        dialogue.note(.login("the secret from \(source) was refused; the next :auth asks for it"), at: now)
    }
}
