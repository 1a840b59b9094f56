import SMTPSyntax
import SessionModel

// `:auth`: asks for what is missing, then carries the login out, with every message told in the conversation.
extension AppModel {
    /// `:auth [MECHANISM[/334]] [USER]`
    mutating func beginLogin(_ argument: String) -> [Effect] {
        guard canBeginLogin else {
            notice = "A login cannot begin here; nothing may be under way."
            return []
        }
        do throws(SASLLogin.Unavailable) {
            let (login, why) = try WantedLogin.read(argument, in: dialogue, cryptography)
            return ask(LoginPrompt(login, why: why, given, in: dialogue))
        } catch {
            notice = error.reason
            return []
        }
    }

    private var canBeginLogin: Bool {
        link == .open && opening == nil && !session.isInMessage && !session.isLoginUnderway
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
            page = .clearTextQuestion
            return []
        case .user, .secret: return []
        case .nonce: return [.drawNonce]
        }
    }

    /// The user has answered the question whether a password may go out where others may get it.
    mutating func answerClearTextQuestion(_ key: Key) -> [Effect] {
        page = nil
        guard var prompt, key == .character("y") || key == .character("Y") else {
            cancelPrompt()
            return []
        }
        prompt.mayGoInClear = true
        return ask(prompt)
    }

    /// Enter, while `:auth` asks for something.
    mutating func submitPrompt() -> [Effect] {
        guard var prompt else { return [] }
        guard link == .open && session.phase != .closed else {
            cancelPrompt()
            notice = "The connection is not open; nothing was sent."
            return []
        }
        guard !input.isEmpty else {
            notice = prompt.step == .user ? "The name is missing." : "The \(prompt.secretName) is missing."
            notice? += " Nothing was sent; Esc leaves the question."
            return []
        }
        switch prompt.step {
        case .user: prompt.user = input.take()
        case .secret: prompt.secret = input.take()
        case .clearText, .nonce: return []
        }
        input.forgetCut()
        return ask(prompt)
    }

    mutating func cancelPrompt() {
        prompt = nil
        input.set("")
        input.forgetCut()
        notice = "No login was made."
    }

    mutating func takeNonce(_ nonce: String) -> [Effect] {
        guard let prompt, prompt.step == .nonce else { return [] }
        return start(prompt, nonce: nonce)
    }

    private mutating func start(_ prompt: LoginPrompt, nonce: String) -> [Effect] {
        self.prompt = nil
        input.set("")
        guard canBeginLogin, session.phase != .closed else {
            notice = "The session has moved on; no login was made."
            return []
        }
        let place = Self.place(target)
        let credentials = prompt.login.credentials(prompt.secret ?? "", host: place.host, port: place.port)
        do throws(SASLLogin.Unavailable) {
            let (login, carried) = try dialogue.begin(
                prompt.login, credentials, cryptography, nonce: nonce, telling: notes(on: prompt), at: now)
            return goOn(login, carried, prompt.source)
        } catch {
            notice = error.reason
            return []
        }
    }

    /// Why this mechanism, and where the secret comes from.
    private func notes(on prompt: LoginPrompt) -> [String] {
        let why = prompt.why.map { "\(prompt.mechanism) is taken: \($0)" }
        let source = prompt.source.map { "the \(prompt.secretName) is the one of \($0)" }
        return [why, source, prompt.source == nil ? nil : given?.warning].compactMap(\.self)
    }

    /// The host and the port in `mail.example.test:587`.
    static func place(_ target: String) -> (host: String, port: Int?) {
        guard let colon = target.lastIndex(of: ":"), let port = Int(target[target.index(after: colon)...]) else {
            return ("", nil)
        }
        return (String(target[..<colon].filter { $0 != "[" && $0 != "]" }), port)
    }

    /// Goes on with the login when its newest line has been answered.
    mutating func goOnWithLogin() -> [Effect] {
        guard var walk else { return [] }
        guard link == .open, session.phase != .closed else {
            self.walk = nil
            return []
        }
        guard let end = dialogue.reply(after: walk.sentAt), case .server(let line) = dialogue.transcript[end]?.body,
            let (reply, _) = dialogue.reply(endingAt: end)
        else { return [] }
        self.walk = nil
        guard line.answers == walk.sentAt else { return [] }
        let turn = walk.login.take(dialogue.uncut(reply))
        return goOn(walk.login, dialogue.carryOut(turn, of: walk.login, at: now), walk.source)
    }

    /// The codes that say nothing of the password: the command, the mechanism or the order was wrong.
    private static let notOfSecrets: Set<ReplyCode> = [500, 502, 503, 504, 530, 534, 538]

    /// A password that was refused is not used again, it is asked for.
    private mutating func takeRefusal(_ code: ReplyCode, of source: String?) {
        guard let source, code.severity == .permanent, !Self.notOfSecrets.contains(code) else { return }
        given?.secret = nil
        dialogue.note(.login("what \(source) gives was refused; the next :auth asks for it"), at: now)
    }

    /// Goes on behind a turn that was carried out.
    private mutating func goOn(_ login: SASLLogin, _ carried: CarriedTurn, _ source: String?) -> [Effect] {
        if case .refused(let code) = carried.outcome { takeRefusal(code, of: source) }
        guard let wire = carried.wire else { return [] }
        top = nil
        if carried.outcome == nil { walk = LoginWalk(login: login, sentAt: carried.entry, source: source) }
        return [.write(wire)]
    }
}
