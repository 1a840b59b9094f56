/// A login under way: a mechanism, with the lines of SMTP around it (RFC 4954 §4).
///
///     C: AUTH LOGIN
///     S: 334 VXNlcm5hbWU6
///     C: YWxpY2U=
public struct SaslLogin: Sendable {
    /// What a reply of the server has led to.
    public struct Turn: Hashable, Sendable {
        public enum Outcome: Hashable, Sendable {
            case done
            /// The server refused; the code says how.
            case refused(ReplyCode)
            /// This side gave up, or does not believe the server; the reason in a sentence.
            case failed(String)
        }

        /// The line to send now, without its end; nil when there is none.
        public let line: [UInt8]?
        /// What the server said, decoded.
        public let heard: SaslMessage?
        /// What the line says, decoded.
        public let said: SaslMessage?
        /// How the login ended; nil while it goes on. A star may still have to be sent.
        public let outcome: Outcome?
    }

    /// Why a login cannot be begun, in a sentence.
    public struct Unavailable: Error, Hashable, Sendable {
        public let reason: String

        public init(reason: String) { self.reason = reason }
    }

    public var mechanism: String { client.name }
    private var client: any SaslMechanism
    private var heardCount = 0
    private var saidCount = 0

    public init(_ client: any SaslMechanism) { self.client = client }

    /// Begins with a mechanism by its name, in any case.
    ///
    /// `cryptography` is nil where none is at hand; `nonce` is new for every login.
    public init(
        mechanism: String, _ credentials: SaslCredentials, _ cryptography: SaslCryptography?, nonce: String,
        binding: ChannelBinding = .unsupported
    ) throws(Unavailable) {
        let name = ASCII.uppercased(mechanism.utf8)
        switch name {
        case "PLAIN": client = PlainMechanism(credentials)
        case "LOGIN": client = LoginMechanism(credentials)
        case "XOAUTH2": client = XOAuth2Mechanism(credentials)
        case "OAUTHBEARER": client = OAuthBearerMechanism(credentials)
        case "EXTERNAL": client = ExternalMechanism(credentials)
        case "ANONYMOUS": client = AnonymousMechanism(credentials)
        case "CRAM-MD5": client = CramMD5Mechanism(credentials, try Self.need(cryptography, name))
        case "SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256-PLUS":
            let hash: SaslCryptography.Hash = name.hasPrefix("SCRAM-SHA-256") ? .sha256 : .sha1
            let scram = ScramMechanism(
                hash, credentials, try Self.need(cryptography, name), nonce: nonce,
                binding: try Self.binding(binding, for: name))
            client = scram
        default:
            throw Unavailable(
                reason: MechanismFacts.fact(for: name) == nil
                    ? "The mechanism is not known here; it can be typed by hand."
                    : "\(name) is explained here but not computed; it can be typed by hand.")
        }
    }

    /// What a mechanism needs beside the name: a password or a token.
    public static func secretName(for mechanism: String) -> String {
        mechanism == "XOAUTH2" || mechanism == "OAUTHBEARER" ? "token" : "password"
    }

    /// Whether a login by this mechanism, a name in upper case, can be carried out.
    public static func isWalked(_ mechanism: String) -> Bool {
        switch mechanism {
        case "PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER", "EXTERNAL", "ANONYMOUS", "CRAM-MD5": true
        case "SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256-PLUS": true
        default: false
        }
    }

    private static func need(_ cryptography: SaslCryptography?, _ name: String) throws(Unavailable) -> SaslCryptography
    {
        guard let cryptography else {
            throw Unavailable(reason: "This program cannot compute \(name) yet; it can be typed by hand.")
        }
        return cryptography
    }

    private static func binding(_ binding: ChannelBinding, for name: String) throws(Unavailable) -> ChannelBinding {
        let isBound = if case .bound = binding { true } else { false }
        guard name.hasSuffix("-PLUS") else { return isBound ? .notOffered : binding }
        guard isBound else { throw Unavailable(reason: "\(name) needs a TLS connection to be bound to.") }
        return binding
    }

    /// The line that begins, with the initial response where the mechanism has one and it is wanted.
    ///
    ///     AUTH PLAIN AHRpbQB0YW5zdGFhZnRhbnN0YWFm
    ///
    /// A response that would make the line longer than a command may be has to wait for the first 334 (RFC 4954 §4).
    /// Unless said otherwise, it stands there when the client is to speak first.
    public mutating func begin(initialResponse: Bool? = nil) -> Turn {
        let before = self
        let isEarly = initialResponse ?? MechanismFacts.fact(for: mechanism)?.isClientFirst ?? false
        let turn = beginning(isEarly)
        guard isEarly, let line = turn.line, line.count > Self.longestLine else { return turn }
        self = before
        return beginning(false)
    }

    /// The most octets of a command without its CR LF (RFC 5321 §4.5.3.1.4).
    private static let longestLine = 510

    private mutating func beginning(_ initialResponse: Bool) -> Turn {
        switch client.start(initialResponse: initialResponse) {
        case .send(let octets):
            // An empty response is written as = here, so that it is not taken for none (RFC 4954 §4).
            let text = octets.isEmpty ? "=" : Base64.encode(octets)
            return turn("AUTH \(mechanism) \(text)", said: said(octets))
        case .wait, .done: return turn("AUTH \(mechanism)")
        case .failed(let reason): return Turn(line: nil, heard: nil, said: nil, outcome: .failed(reason))
        }
    }

    /// Takes a reply to AUTH, or to an answer.
    public mutating func take(_ reply: Reply) -> Turn {
        guard reply.code == 334 else {
            guard reply.code.severity == .positive else {
                return Turn(line: nil, heard: nil, said: nil, outcome: .refused(reply.code))
            }
            if case .failed(let reason) = client.accepted() {
                return Turn(line: nil, heard: nil, said: nil, outcome: .failed(reason))
            }
            return Turn(line: nil, heard: nil, said: nil, outcome: .done)
        }
        let text = ASCII.trimmed((reply.lines.last?.text ?? [])[...])
        guard let challenge = Base64.decode(text) ?? (ignoresChallenge ? Array(text) : nil) else {
            return turn("*", outcome: .failed("The challenge is no base64, so the login was cancelled."))
        }
        let heard = SaslMessage(challenge, from: .server, mechanism: mechanism, step: heardCount)
        heardCount += 1
        switch client.answer(to: challenge) {
        case .send(let octets): return turn(Base64.encode(octets), heard: heard, said: said(octets))
        case .failed(let reason): return turn("*", heard: heard, outcome: .failed(reason))
        case .wait, .done: return turn("*", heard: heard, outcome: .failed("The server asks although all is said."))
        }
    }

    /// Whether the words of a challenge do not matter.
    private var ignoresChallenge: Bool { mechanism == "LOGIN" || mechanism == "PLAIN" }

    private mutating func said(_ octets: [UInt8]) -> SaslMessage {
        defer { saidCount += 1 }
        return SaslMessage(octets, from: .client, mechanism: mechanism, step: saidCount)
    }

    private func turn(
        _ line: String, heard: SaslMessage? = nil, said: SaslMessage? = nil, outcome: Turn.Outcome? = nil
    ) -> Turn {
        Turn(line: Array(line.utf8), heard: heard, said: said, outcome: outcome)
    }
}
