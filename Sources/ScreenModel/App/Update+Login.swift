import SessionModel

// `:auth`: asks for what is missing, then carries the login out, with every message told in the conversation.
extension AppModel {
    /// Whether what is typed answers a challenge or a question of `:auth`, and is nothing else.
    var isAnswering: Bool { session.phase == .auth || prompt != nil }

    mutating func beginLogin(_ argument: String) -> [Effect] {
        guard link == .open, opening == nil, !session.isInMessage, !session.isLoginUnderway,
            session.outstanding.isEmpty, session.chunkRemaining == 0,
            session.phase != .connecting, session.phase != .tlsHandshake
        else {
            notice = "A login cannot begin here; nothing may be under way."
            return []
        }
        var words = argument.split(separator: " ").map(String.init)
        let offered = session.offer("AUTH")?.parameters ?? []
        var name = words.first?.uppercased() ?? ""
        // PLAIN/334: AUTH alone, and the first message when the server has said 334.
        var waits = false
        if name.hasSuffix(Self.waiting), MechanismFacts.fact(for: name.dropLast(Self.waiting.count)) != nil {
            name.removeLast(Self.waiting.count)
            waits = true
        }
        var why: String?
        if MechanismFacts.fact(for: name) != nil || offered.contains(where: { $0.uppercased() == name }) {
            words.removeFirst()
        } else {
            switch SaslChoice(
                among: offered, isUnderTLS: session.isUnderTLS, hasCryptography: cryptography != nil)
            {
            case .take(let best, let reason): (name, why) = (best, reason)
            case .none(let reason):
                notice = reason
                return []
            }
        }
        do throws(SaslLogin.Unavailable) {
            // Nothing is asked for what cannot be done.
            _ = try SaslLogin(
                mechanism: name, SaslCredentials(user: ""), cryptography, nonce: "",
                binding: dialogue.channelBinding(for: name))
        } catch {
            notice = error.reason
            return []
        }
        guard words.count < 2 || LoginPrompt.namesNobody(name) else {
            notice =
                "Only a name may stand here; the password is asked for on a masked line."
            return []
        }
        let user = words.isEmpty ? nil : words.joined(separator: " ")
        return ask(
            LoginPrompt(
                name, why: why, initialResponse: waits ? false : nil, user: user, given,
                isUnderTLS: session.isUnderTLS))
    }

    private static let waiting = "/334"

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

    /// The user has answered the question whether a password may go out without TLS.
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
        guard link == .open, session.outstanding.isEmpty, session.chunkRemaining == 0, !session.isLoginUnderway,
            session.phase != .closed
        else {
            notice = "The session has moved on; no login was made."
            return []
        }
        let place = Self.place(target)
        let credentials = SaslCredentials(
            user: prompt.user ?? "", secret: prompt.secret ?? "",
            identity: prompt.mechanism == "EXTERNAL" ? prompt.user ?? "" : "", host: place.host, port: place.port)
        do throws(SaslLogin.Unavailable) {
            var login = try SaslLogin(
                mechanism: prompt.mechanism, credentials, cryptography, nonce: nonce,
                binding: dialogue.channelBinding(for: prompt.mechanism))
            if let why = prompt.why { dialogue.note(.login("\(prompt.mechanism) is taken: \(why)"), at: now) }
            if let source = prompt.source { tellOfSource(source, prompt) }
            if let remark = credentials.remark { dialogue.note(.login(remark), at: now) }
            let turn = login.begin(initialResponse: prompt.initialResponse)
            return carryOut(turn, login, prompt.source)
        } catch {
            notice = error.reason
            return []
        }
    }

    private mutating func tellOfSource(_ source: String, _ prompt: LoginPrompt) {
        dialogue.note(.login("the \(prompt.secretName) is the one of \(source)"), at: now)
        if let warning = given?.warning { dialogue.note(.login(warning), at: now) }
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
        let turn = walk.login.take(reply)
        return carryOut(turn, walk.login, walk.source)
    }

    /// The codes that say nothing of the password: the command, the mechanism or the order was wrong.
    private static let notOfSecrets: Set<ReplyCode> = [500, 502, 503, 504, 530, 534, 538]

    /// A password that was refused is not used again, it is asked for.
    private mutating func takeRefusal(_ code: ReplyCode, of source: String?) {
        guard let source, code.severity == .permanent, !Self.notOfSecrets.contains(code) else { return }
        given?.secret = nil
        dialogue.note(.login("what \(source) gives was refused; the next :auth asks for it"), at: now)
    }

    private mutating func carryOut(_ turn: SaslLogin.Turn, _ login: SaslLogin, _ source: String?) -> [Effect] {
        if let heard = turn.heard, !heard.fields.isEmpty {
            dialogue.note(.login("the server says: \(heard.summary)"), at: now)
        }
        var effects: [Effect] = []
        if let line = turn.line, turn.heard == nil && turn.outcome == nil || session.isInAuth {
            top = nil
            let index = dialogue.transcript.count
            effects = [.write(dialogue.send(line, at: now))]
            if let said = turn.said { dialogue.note(.login("that is: \(said.summary)"), at: now) }
            if turn.outcome == nil { walk = LoginWalk(login: login, sentAt: index, source: source) }
        }
        switch turn.outcome {
        case .done: dialogue.note(.login("logged in by \(login.mechanism)"), at: now)
        case .failed(let reason): dialogue.note(.login(reason), at: now)
        case .refused(let code): takeRefusal(code, of: source)
        case nil: break
        }
        return effects
    }
}
