/// One message of a login, decoded, with what each part of it means.
///
/// Secret parts are cut out when it is made, so it may be shown and written down.
public struct SaslMessage: Hashable, Sendable {
    public enum Sender: Hashable, Sendable {
        case client, server
    }

    public let sender: Sender
    public let mechanism: String
    /// The octets without base64; nil where they hold a secret.
    public let raw: [UInt8]?
    public let fields: [SaslField]

    /// The most octets of a message that are shown.
    private static let most = 4000

    /// `step` counts the messages of this sender, from 0.
    public init(_ raw: [UInt8], from sender: Sender, mechanism: String, step: Int) {
        let raw = Array(raw.prefix(Self.most))
        self.sender = sender
        self.mechanism = mechanism
        fields =
            sender == .client
            ? Self.clientFields(raw, mechanism, step) : Self.serverFields(raw, mechanism, step)
        self.raw = fields.contains(where: \.isSecret) ? nil : raw
    }

    /// On one line: `user alice · password <redacted: PLAIN password>`.
    public var summary: String {
        guard !fields.isEmpty else { return "nothing" }
        return fields.map { $0.value.glyphs.isEmpty ? "\($0.name) (\($0.meaning))" : "\($0.name) \($0.value.string)" }
            .joined(separator: " · ")
    }

    private static func clientFields(_ raw: [UInt8], _ mechanism: String, _ step: Int) -> [SaslField] {
        switch mechanism {
        case "PLAIN": PlainMechanism.fields(raw)
        case "LOGIN": LoginMechanism.fields(raw, step: step)
        case "CRAM-MD5": CramMD5Mechanism.fields(raw)
        case "XOAUTH2", "OAUTHBEARER": OAuthToken.fields(raw, mechanism)
        case "EXTERNAL": ExternalMechanism.fields(raw)
        case "ANONYMOUS": AnonymousMechanism.fields(raw)
        case _ where mechanism.hasPrefix("SCRAM-"): ScramText.clientFields(raw, mechanism)
        default: [.secret("answer", "\(Redaction.name(mechanism)) response", "not decoded here")]
        }
    }

    private static func serverFields(_ raw: [UInt8], _ mechanism: String, _ step: Int) -> [SaslField] {
        guard !raw.isEmpty else { return [] }
        switch mechanism {
        case "LOGIN": return [SaslField("prompt", raw, "the words differ from server to server")]
        case "CRAM-MD5": return CramMD5Mechanism.challengeFields(raw)
        case "XOAUTH2", "OAUTHBEARER":
            return OAuthError(raw)?.fields ?? [SaslField("text", raw, "not the JSON of an error, as it should be")]
        case "DIGEST-MD5": return OtherChallenges.digest(raw)
        case "NTLM": return OtherChallenges.ntlm(raw)
        case "GSSAPI": return [SaslField("token", raw.prefix(32), "a token of Kerberos; its beginning")]
        case _ where mechanism.hasPrefix("SCRAM-"):
            return ScramText.serverFields(raw) ?? [SaslField("text", raw, "not a message of SCRAM")]
        default: return [SaslField("text", raw, "")]
        }
    }
}

/// A part of a message of a login.
public struct SaslField: Hashable, Sendable {
    public let name: String
    /// What stands there; for a secret the words that stand in its place.
    public let value: VisibleText
    /// In a few words; may be empty.
    public let meaning: String
    public let isSecret: Bool

    init(_ name: String, _ value: some Sequence<UInt8>, _ meaning: String) {
        self.name = VisibleText(name.utf8.prefix(40)).string
        self.value = VisibleText(value)
        self.meaning = meaning
        isSecret = false
    }

    private init(secret name: String, _ words: String, _ meaning: String) {
        self.name = name
        value = VisibleText("<redacted: \(words)>")
        self.meaning = meaning
        isSecret = true
    }

    static func secret(_ name: String, _ words: String, _ meaning: String) -> SaslField {
        SaslField(secret: name, words, meaning)
    }
}
