/// What is known about a TLS connection after its handshake.
package struct TLSReport: Hashable, Sendable {
    /// `TLS 1.3`.
    package let version: String
    /// `TLS_AES_128_GCM_SHA256`; nil when it was not seen.
    package let cipher: String?
    /// `x25519`: the group of the key exchange; nil when there was none, or it was not seen.
    package let group: String?
    /// Whether the server asked for a client certificate; nil when that is not known.
    package let asksForCertificate: Bool?
    /// The name against which the certificate was verified.
    package let name: String
    /// The name sent unencrypted in the first message (SNI, RFC 6066 §3); nil for an IP address, which is not sent.
    package let sni: String?
    /// Why the certificate was not verified, in sentences; nil when it was, or when that is not known.
    package let reason: String?
    /// Whether it is known that the certificate was verified, or why not; a pasted text may not say so.
    package let isTrustKnown: Bool
    /// The certificates that the server sent, its own first.
    package let chain: [TLSCertificate]
    /// The hash of the server's certificate, to which authentication can be bound (`tls-server-end-point`, RFC 5929
    /// §4); nil when it is not known, as in a recording.
    package let endPoint: [UInt8]?
    /// What makes the program write the keys of the connection to a file, as the edge names it; nil when it does not.
    package let keyLog: String?
    /// What else is known; nil where nothing is, as in a pasted text.
    package let details: HandshakeDetails?
    /// What vouches for the server beside the certificate authorities; nil for nothing.
    package var trust: TLSTrust?
    /// Why the certificate would not be verified without that, in sentences; nil when it would be.
    package var failing: String?
    /// What was sent where the server asked for a client certificate; nil where it did not, or where that is not known.
    package var sentCertificate: SentCertificate?

    package init(
        version: String, cipher: String?, group: String? = nil, asksForCertificate: Bool? = nil, name: String,
        sni: String?, reason: String?, isTrustKnown: Bool = true, chain: [TLSCertificate], endPoint: [UInt8]? = nil,
        keyLog: String? = nil, details: HandshakeDetails? = nil
    ) {
        self.version = version
        self.cipher = cipher
        self.group = group
        self.asksForCertificate = asksForCertificate
        self.name = name
        self.sni = sni
        self.reason = reason
        self.isTrustKnown = isTrustKnown || reason != nil
        self.chain = chain
        self.endPoint = endPoint
        self.keyLog = keyLog
        self.details = details
    }

    /// Whether the version is one that must not be used any more (RFC 8996 §4, §5, RFC 7568).
    package var isDeprecated: Bool { ["SSL 3", "SSL 3.0", "TLS 1.0", "TLS 1.1"].contains(version) }

    package var isVerified: Bool { isTrustKnown && reason == nil }

    /// Whether the certificate is known not to be verified.
    package var isUnverified: Bool { reason != nil }

    /// Whether the certificate authorities alone vouch for the server.
    package var isVerifiedByAuthority: Bool { isVerified && failing == nil }

    /// Whether the conversation marks it: the server is not verified, or new, or its OCSP response is not as it should be.
    package var isMarked: Bool { isUnverified || trust == .firstUse || details?.warning != nil }

    /// `TLS 1.3`, with a mark when the identity of the server is not verified.
    package var title: String {
        isUnverified ? "\(version) NOT VERIFIED" : trust == .firstUse ? "\(version) FIRST USE" : version
    }

    /// The connection in a sentence or two, for the conversation.
    package var sentence: String {
        let cipher = cipher.map { ", \($0)" } ?? ""
        let trust = trustWords
        // A reason is in sentences, and what is said beside it comes before the end of the last one.
        let isEnded = trust.hasSuffix(".")
        let words = ([isEnded ? String(trust.dropLast()) : trust] + besides).joined(separator: "; ")
        let keys = keyLog.map { ", its keys written to a file (\($0))" } ?? ""
        let age = isDeprecated ? " (deprecated, RFC 8996)" : ""
        let weak = remarks.isEmpty ? "" : " Remarks: \(remarks.joined(separator: "; "))."
        return "\(version)\(age)\(cipher)\(keys); \(words)\(isEnded || !weak.isEmpty ? "." : "")\(weak)"
    }

    /// What is said beside the trust, a clause each.
    private var besides: [String] { (details?.remarks ?? []) + [sentCertificate?.remark].compactMap(\.self) }

    /// Whether the server is verified, and by what, or why not.
    package var trustWords: String {
        if let reason { return "the certificate is not verified: \(reason)" }
        guard isTrustKnown else { return "whether the certificate was verified is not known" }
        let verified = name.isEmpty ? "the certificate is verified" : "the certificate of \(name) is verified"
        return trust.map { $0.words(verified: verified, failing: failing) } ?? verified
    }
}
