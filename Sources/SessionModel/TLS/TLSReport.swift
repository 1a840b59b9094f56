/// What is known of a TLS connection once its handshake is done.
package struct TLSReport: Hashable, Sendable {
    /// `TLS 1.3`.
    package let version: String
    /// `TLS_AES_128_GCM_SHA256`; nil when it was not seen.
    package let cipher: String?
    /// `x25519`: the group of the key exchange; nil when there was none, or it was not seen.
    package let group: String?
    /// Whether the server asked for a certificate of this side; nil where that is not known.
    package let asksForCertificate: Bool?
    /// The name that the certificate was held against.
    package let name: String
    /// The name sent in clear in the first message (SNI, RFC 6066 §3); nil for an address, which has none.
    package let sni: String?
    /// Why the certificate was not verified, in sentences; nil when it was.
    package let reason: String?
    /// The certificates that the server sent, its own first.
    package let chain: [TLSCertificate]
    /// The hash of the server's certificate, to which a login can be bound (`tls-server-end-point`, RFC 5929 §4); nil
    /// where it is not known, as in a recording.
    package let endPoint: [UInt8]?
    /// What makes the program write down the keys of the connection, as the edge names it; nil where it does not.
    package let keyLog: String?

    package init(
        version: String, cipher: String?, group: String? = nil, asksForCertificate: Bool? = nil, name: String,
        sni: String?, reason: String?, chain: [TLSCertificate], endPoint: [UInt8]? = nil,
        keyLog: String? = nil
    ) {
        self.version = version
        self.cipher = cipher
        self.group = group
        self.asksForCertificate = asksForCertificate
        self.name = name
        self.sni = sni
        self.reason = reason
        self.chain = chain
        self.endPoint = endPoint
        self.keyLog = keyLog
    }

    package var isVerified: Bool { reason == nil }

    /// `TLS 1.3`, and where that is so that nobody knows who the server is.
    package var title: String { isVerified ? version : "\(version) NOT VERIFIED" }

    /// The whole in a sentence or two, for the conversation.
    package var sentence: String {
        let cipher = cipher.map { ", \($0)" } ?? ""
        let trust = reason.map { "the certificate is not verified: \($0)" } ?? "the certificate of \(name) is verified"
        let keys = keyLog.map { ", its keys written down (\($0))" } ?? ""
        return "\(version)\(cipher)\(keys); \(trust)"
    }
}
