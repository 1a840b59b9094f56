import SMTPSyntax

/// Authentication by the program, with every message decoded in the transcript.
///
///     C: AUTH SCRAM-SHA-256 biwsbj1hbGljZSxyPWFiYw==
///     -- that is: binding n · n alice · r abc
///     S: 334 cj1hYmNkZWYscz1RUT09LGk9NDA5Ng==
///     -- the server says: r abcdef · s QQ== · i 4096
package struct LoginDriver: Driver {
    private let wanted: WantedLogin
    private let credentials: SASLCredentials
    private let cryptography: SASLCryptography?
    /// The remarks before the first line.
    private let notes: [String]
    /// Where the secret came from; nil when it was typed.
    private let source: String?
    /// Whether it gives up where someone else may get the secret, because no one can be asked.
    private let refusesRisk: Bool
    private var nonce: String?
    private var login: SASLLogin?
    /// Why authentication was cancelled, while the star is not answered.
    private var failure: String?

    /// A nonce that is needed and not given is asked for.
    package init(
        _ wanted: WantedLogin, _ credentials: SASLCredentials, _ cryptography: SASLCryptography?,
        nonce: String? = nil, notes: [String] = [], source: String? = nil, refusesRisk: Bool = false
    ) {
        self.wanted = wanted
        self.credentials = credentials
        self.cryptography = cryptography
        self.nonce = nonce
        self.notes = notes
        self.source = source
        self.refusesRisk = refusesRisk
    }

    package var activity: String { "AUTH is in progress" }

    package mutating func next(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        guard let login else { return begin(after: events, in: &dialogue, at: time) }
        for event in events {
            switch event {
            case .session(.reply(let reply, let context)) where context.isOfLogin:
                return take(reply, login, in: &dialogue, at: time)
            case .ended: return .done(.over)
            default: break
            }
        }
        return .wait
    }

    private mutating func begin(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        for case .nonce(let drawn) in events { nonce = drawn }
        if refusesRisk, dialogue.risk(ofSecretBy: wanted.mechanism) != nil {
            return .done(
                .stopped("The \(wanted.secretName) would be sent unprotected, so AUTH was not repeated."))
        }
        guard nonce != nil || !wanted.needs.contains(.nonce) else { return .ask(.nonce) }
        do throws(SASLLogin.Unavailable) {
            var login = try wanted.login(credentials, cryptography, nonce: nonce ?? "", in: dialogue)
            dialogue.keepSecret(credentials.secret)
            for text in notes + [credentials.remark].compactMap(\.self) { dialogue.note(.login(text), at: time) }
            let turn = login.begin(initialResponse: wanted.initialResponse)
            self.login = login
            return carryOut(turn, of: login, in: &dialogue, at: time)
        } catch {
            return .done(.stopped(error.reason))
        }
    }

    private mutating func take(
        _ reply: Reply, _ login: SASLLogin, in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        if let failure { return .done(.login(.failed(failure), source: source)) }
        var login = login
        let turn = login.take(dialogue.uncut(reply))
        self.login = login
        return carryOut(turn, of: login, in: &dialogue, at: time)
    }

    /// Notes the challenge, sends the line, and notes its content and the outcome.
    private mutating func carryOut(
        _ turn: SASLLogin.Turn, of login: SASLLogin, in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        if let heard = turn.heard, !heard.fields.isEmpty {
            dialogue.note(.login("the server says: \(heard.summary)"), at: time)
        }
        var wire: [UInt8]?
        // An answer, or the star, is sent only while the server waits for one.
        if let line = turn.line, turn.heard == nil && turn.outcome == nil || dialogue.session.isInAuth {
            wire = dialogue.send(line, at: time)
            if let said = turn.said { dialogue.note(.login("that is: \(said.summary)"), at: time) }
        }
        switch turn.outcome {
        case .done(let code):
            let remark = code == 235 ? "" : "; the server accepted it with \(code), not 235"
            dialogue.note(.login("logged in by \(login.mechanism)\(remark)"), at: time)
        case .failed(let reason):
            failure = reason
            dialogue.note(.login(reason), at: time)
        case .refused, nil: break
        }
        if let wire { return .write(wire) }
        return .done(turn.outcome.map { .login($0, source: source) } ?? .over)
    }
}
