import SMTPSyntax

// A login that the program carries out, with every message told in the transcript.
extension Dialogue {
    /// Begins a login with AUTH; `notes` are told before it. The reason in a sentence where that cannot be.
    package mutating func begin(
        _ wanted: WantedLogin, _ credentials: SASLCredentials, _ cryptography: SASLCryptography?, nonce: String,
        telling notes: [String] = [], at time: Double
    ) throws(SASLLogin.Unavailable) -> (login: SASLLogin, carried: CarriedTurn) {
        var login = try wanted.login(credentials, cryptography, nonce: nonce, in: self)
        for text in notes + [credentials.remark].compactMap(\.self) { note(.login(text), at: time) }
        let turn = login.begin(initialResponse: wanted.initialResponse)
        return (login, carryOut(turn, of: login, at: time))
    }

    /// Tells what the server said, sends the line, and tells what that says and how the login ended.
    package mutating func carryOut(_ turn: SASLLogin.Turn, of login: SASLLogin, at time: Double) -> CarriedTurn {
        if let heard = turn.heard, !heard.fields.isEmpty {
            note(.login("the server says: \(heard.summary)"), at: time)
        }
        let entry = transcript.count
        var wire: [UInt8]?
        // An answer, or the star, is sent only while the server waits for one.
        if let line = turn.line, turn.heard == nil && turn.outcome == nil || session.isInAuth {
            wire = send(line, at: time)
            if let said = turn.said { note(.login("that is: \(said.summary)"), at: time) }
        }
        switch turn.outcome {
        case .done(let code):
            let remark = code == 235 ? "" : "; the server took it with \(code), not 235"
            note(.login("logged in by \(login.mechanism)\(remark)"), at: time)
        case .failed(let reason): note(.login(reason), at: time)
        case .refused, nil: break
        }
        return CarriedTurn(wire: wire, entry: entry, outcome: turn.outcome)
    }
}
