import SMTPSyntax

// AUTH, and the answers to its challenges (RFC 4954 §4).
extension ServerSession {
    /// The longest answer, in octets with CR LF (RFC 4954 §4).
    static let longestAnswer = 12_288

    /// What is spoken here: without hashes, only what needs none; bound to TLS only where there is TLS.
    var mechanisms: [String] {
        (scenario.logins?.mechanisms ?? []).filter { name in
            (cryptography != nil || !ServerLogin.needHashes.contains(name))
                && (isUnderTLS && endPoint != nil || !name.hasSuffix("-PLUS"))
        }
    }

    func needsTLS(for mechanism: String) -> Bool {
        !isUnderTLS && scenario.logins?.needsTLS.contains(mechanism) == true
    }

    mutating func answerAuth(_ command: Command) -> ServerReply {
        if !isExtended { return ServerReply(.ehloFirst) }
        if isLoggedIn { return ServerReply(.alreadyLoggedIn) }
        if transaction != nil { return ServerReply(.noLoginInTransaction) }
        if let reply = reply(of: place, about: "") { return reply }
        let words = (command.argument ?? []).split { $0 == 0x20 || $0 == 0x09 }
        guard let name = words.first, words.count <= 2 else {
            return ServerReply(.badSyntax, "AUTH needs a mechanism, and at most one answer after it")
        }
        let mechanism = String(decoding: name, as: UTF8.self).uppercased()
        guard mechanisms.contains(mechanism), let logins = scenario.logins else {
            return ServerReply(.unknownMechanism)
        }
        if needsTLS(for: mechanism) { return ServerReply(.needsTLS) }
        var response: [UInt8]?
        if words.count == 2 {
            guard let octets = words[1].elementsEqual("=".utf8) ? [] : Base64.decode(words[1]) else {
                return ServerReply(.badBase64)
            }
            response = octets
        }
        var login = ServerLogin(
            mechanism, logins, cryptography, endPoint: isUnderTLS ? endPoint : nil, serial: server.nextLogin(),
            host: scenario.host)
        return conclude(login.begin(response), login)
    }

    /// Reads a line as the answer to a challenge.
    mutating func takeAnswer(_ line: WireLine) -> ServerReply? {
        guard var login else { return nil }
        self.login = nil
        place = .command(.auth)
        if let reply = faultReply(at: place) { return reply }
        if line.bytes.count + 2 > Self.longestAnswer { return ServerReply(.answerTooLong) }
        if line.bytes == [UInt8(ascii: "*")] { return ServerReply(.loginCancelled) }
        guard let octets = Base64.decode(line.bytes) else { return ServerReply(.badBase64) }
        return conclude(login.take(octets), login)
    }

    private mutating func conclude(_ outcome: ServerLogin.Outcome, _ login: ServerLogin) -> ServerReply {
        switch outcome {
        case .ask(let octets):
            self.login = login
            return ServerReply(.challenge, Base64.encode(octets))
        case .accepted:
            isLoggedIn = true
            return ServerReply(.loggedIn)
        case .refused(let kind):
            if kind == .badCredentials {
                wrongPasswords += 1
                delay = wrongPasswords * scenario.penaltySeconds
            }
            return ServerReply(kind, login.mechanism)
        }
    }
}
