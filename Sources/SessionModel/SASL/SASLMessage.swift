import SMTPSyntax

/// An authentication message, decoded, with the meaning of each part.
///
/// Secret parts are removed when it is created, so it may be shown and recorded.
package struct SASLMessage: Hashable, Sendable {
    package enum Sender: Hashable, Sendable {
        case client, server
    }

    package let sender: Sender
    package let mechanism: String
    /// The decoded octets; nil when they contain a secret.
    package let raw: [UInt8]?
    package let fields: [SASLField]

    /// The most octets of a message to show.
    private static let most = 4000

    /// `step` counts the messages of this sender, from 0.
    package init(_ raw: [UInt8], from sender: Sender, mechanism: String, step: Int) {
        let raw = Array(raw.prefix(Self.most))
        self.sender = sender
        self.mechanism = mechanism
        fields =
            sender == .client
            ? Self.clientFields(raw, mechanism, step) : Self.serverFields(raw, mechanism, step)
        self.raw = fields.contains(where: \.isSecret) ? nil : raw
    }

    /// On one line: `user alice · password <redacted: PLAIN password>`.
    package var summary: String {
        guard !fields.isEmpty else { return "nothing" }
        return fields.map { $0.value.glyphs.isEmpty ? "\($0.name) (\($0.meaning))" : "\($0.name) \($0.value.string)" }
            .joined(separator: " · ")
    }

    private static func clientFields(_ raw: [UInt8], _ mechanism: String, _ step: Int) -> [SASLField] {
        switch mechanism {
        case "PLAIN": PlainMechanism.fields(raw)
        case "LOGIN": LoginMechanism.fields(raw, step: step)
        case "CRAM-MD5": CRAMMD5Mechanism.fields(raw)
        case "XOAUTH2", "OAUTHBEARER": OAuthToken.fields(raw, mechanism)
        case "EXTERNAL": ExternalMechanism.fields(raw)
        case "ANONYMOUS": AnonymousMechanism.fields(raw)
        case _ where mechanism.hasPrefix("SCRAM-"): SCRAMText.clientFields(raw, mechanism)
        default: [.secret("answer", "\(Redaction.name(mechanism)) response", "not decoded here")]
        }
    }

    private static func serverFields(_ raw: [UInt8], _ mechanism: String, _ step: Int) -> [SASLField] {
        guard !raw.isEmpty else { return [] }
        switch mechanism {
        case "LOGIN": return [SASLField("prompt", raw, "the wording differs from server to server")]
        case "CRAM-MD5": return CRAMMD5Mechanism.challengeFields(raw)
        case "XOAUTH2", "OAUTHBEARER":
            return OAuthError(raw)?.fields ?? [SASLField("text", raw, "expected an error in JSON")]
        case "DIGEST-MD5": return OtherChallenges.digest(raw)
        case "NTLM": return OtherChallenges.ntlm(raw)
        case "GSSAPI": return [SASLField("token", raw.prefix(32), "the beginning of a Kerberos token")]
        case _ where mechanism.hasPrefix("SCRAM-"):
            return SCRAMText.serverFields(raw) ?? [SASLField("text", raw, "not a SCRAM message")]
        default: return [SASLField("text", raw, "")]
        }
    }
}
