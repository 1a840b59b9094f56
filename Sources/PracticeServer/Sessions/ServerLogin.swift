import SMTPSyntax
import SessionModel

/// Authentication in progress: what the server waits for. Bytes here are decoded from base64.
struct ServerLogin {
    enum State: Sendable {
        /// The first message of a mechanism in which the client speaks first.
        case first
        case loginName
        case loginPassword(user: [UInt8])
        case cram(challenge: [UInt8])
        case scramFinal(SCRAMExchange)
        /// The server has proved itself and waits for the empty line.
        case scramProved(user: [UInt8])
        /// The token was refused; one more line is due before that is said.
        case tokenRefused
    }

    enum Outcome {
        /// Ask on with these octets.
        case ask([UInt8])
        case accepted
        case refused(ServerReply.Kind)
    }

    let mechanism: String
    let logins: Scenario.Logins
    let cryptography: SASLCryptography?
    let endPoint: [UInt8]?
    /// A word that differs per authentication in a session, and is the same in each run.
    let serial: Int
    let host: String
    private var state = State.first

    init(
        _ mechanism: String, _ logins: Scenario.Logins, _ cryptography: SASLCryptography?, endPoint: [UInt8]?,
        serial: Int, host: String
    ) {
        self.mechanism = mechanism
        self.logins = logins
        self.cryptography = cryptography
        self.endPoint = endPoint
        self.serial = serial
        self.host = host
    }

    /// The mechanisms that cannot be served without hashes.
    static let needHashes: Set<String> = ["CRAM-MD5", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS"]

    /// Begins; `response` is nil when AUTH went alone.
    mutating func begin(_ response: [UInt8]?) -> Outcome {
        switch mechanism {
        case "LOGIN":
            state = .loginName
            return response.map { take($0) } ?? .ask(Array("Username:".utf8))
        case "CRAM-MD5":
            guard response == nil else { return .refused(.noInitialResponse) }
            let challenge = Array("<\(serial).0@\(host)>".utf8)
            state = .cram(challenge: challenge)
            return .ask(challenge)
        default: return response.map { take($0) } ?? .ask([])
        }
    }

    /// Processes an answer.
    mutating func take(_ answer: [UInt8]) -> Outcome {
        switch state {
        case .first: takeFirst(answer)
        case .loginName: ask("Password:", then: .loginPassword(user: answer))
        case .loginPassword(let user): check(user) { $0.password.utf8.elementsEqual(answer) }
        case .cram(let challenge): takeDigest(answer, challenge)
        case .scramFinal(let exchange): takeProof(answer, exchange)
        case .scramProved(let user): answer.isEmpty ? check(user) { _ in true } : .refused(.badLoginMessage)
        case .tokenRefused: .refused(.badCredentials)
        }
    }

    private mutating func ask(_ text: String, then next: State) -> Outcome {
        state = next
        return .ask(Array(text.utf8))
    }

    private mutating func takeFirst(_ answer: [UInt8]) -> Outcome {
        switch mechanism {
        case "PLAIN": takePlain(answer)
        case "XOAUTH2": takeToken(answer)
        default: takeScramFirst(answer)
        }
    }

    /// The identity to act as may be left out, or name the same user (RFC 4616 §2).
    private func takePlain(_ answer: [UInt8]) -> Outcome {
        let parts = answer.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
        guard parts.count == 3, !parts[1].isEmpty, !parts[2].isEmpty else { return .refused(.badLoginMessage) }
        let isSelf = parts[0].isEmpty || parts[0] == parts[1]
        return check(parts[1]) { isSelf && $0.password.utf8.elementsEqual(parts[2]) }
    }

    private func takeDigest(_ answer: [UInt8], _ challenge: [UInt8]) -> Outcome {
        guard let cryptography, let blank = answer.lastIndex(of: 0x20) else { return .refused(.badLoginMessage) }
        let hex = answer[(blank + 1)...]
        return check(Array(answer[..<blank])) { account in
            let digest = cryptography.hmac(.md5, Array(account.password.utf8), challenge)
            return Hexadecimal.text(digest).utf8.elementsEqual(hex)
        }
    }

    private mutating func takeToken(_ answer: [UInt8]) -> Outcome {
        let parts = answer.split(separator: 1).map { String(decoding: $0, as: UTF8.self) }
        let user = parts.first { $0.hasPrefix("user=") }?.dropFirst(5)
        let token = parts.first { $0.hasPrefix("auth=Bearer ") }?.dropFirst(12)
        let isWhole = answer.suffix(2) == [1, 1]
        let outcome = check(Array((user ?? "").utf8)) { isWhole && token.map(String.init) == $0.token }
        guard case .refused(.badCredentials) = outcome else { return outcome }
        let status = isWhole && user != nil && token != nil ? "401" : "400"
        return ask(#"{"status":"\#(status)","schemes":"bearer","scope":"https://\#(host)/"}"#, then: .tokenRefused)
    }

    private mutating func takeScramFirst(_ answer: [UInt8]) -> Outcome {
        let binding: SCRAMExchange.Binding =
            mechanism.hasSuffix("-PLUS") ? .bound(endPoint ?? []) : endPoint == nil ? .none : .offered
        guard let cryptography, let exchange = SCRAMExchange(answer, binding, serial: serial, cryptography) else {
            return .refused(.badLoginMessage)
        }
        state = .scramFinal(exchange)
        return .ask(exchange.serverFirst)
    }

    private mutating func takeProof(_ answer: [UInt8], _ exchange: SCRAMExchange) -> Outcome {
        // For a name that is not known everything goes the same way, so that no one can find out which names exist.
        let account = logins.account(exchange.user)
        guard let signature = exchange.signature(for: answer, password: account?.password ?? ""), account != nil
        else { return .refused(.badCredentials) }
        return ask("v=\(Base64.encode(signature))", then: .scramProved(user: exchange.user))
    }

    /// Whether an account may be used, once its password is right.
    private func check(_ user: [UInt8], _ isRight: (Scenario.Account) -> Bool) -> Outcome {
        guard let account = logins.account(user), isRight(account) else { return .refused(.badCredentials) }
        switch account.trouble {
        case .unreachable: return .refused(.loginUnavailable)
        case .needsSCRAM where !mechanism.hasPrefix("SCRAM-"): return .refused(.mechanismTooWeak)
        case .needsSCRAM, nil: return .accepted
        }
    }
}
