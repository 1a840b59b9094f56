/// What is known of a TLS connection once its handshake is done.
public struct TLSReport: Hashable, Sendable {
    /// `TLS 1.3`.
    public let version: String
    /// `TLS_AES_128_GCM_SHA256`; nil when it was not seen.
    public let cipher: String?
    /// `x25519`: the group of the key exchange; nil when there was none, or it was not seen.
    public let group: String?
    /// Whether the server asked for a certificate of this side; nil where that is not known.
    public let asksForCertificate: Bool?
    /// The name that the certificate was held against.
    public let name: String
    /// The name sent in clear in the first message (SNI, RFC 6066 §3); nil for an address, which has none.
    public let sni: String?
    /// Why the certificate was not verified, in sentences; nil when it was.
    public let reason: String?
    /// The certificates that the server sent, its own first.
    public let chain: [TLSCertificate]
    /// The hash of the server's certificate, to which a login can be bound (`tls-server-end-point`, RFC 5929 §4); nil
    /// where it is not known, as in a recording.
    public let endPoint: [UInt8]?
    /// Whether the keys of the connection are written to a file.
    public let isKeyLogged: Bool

    public init(
        version: String, cipher: String?, group: String? = nil, asksForCertificate: Bool? = nil, name: String,
        sni: String?, reason: String?, chain: [TLSCertificate], endPoint: [UInt8]? = nil,
        isKeyLogged: Bool = false
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
        self.isKeyLogged = isKeyLogged
    }

    public var isVerified: Bool { reason == nil }

    /// `TLS 1.3`, and where that is so that nobody knows who the server is.
    public var title: String { isVerified ? version : "\(version) NOT VERIFIED" }

    /// The whole in a sentence or two, for the conversation.
    public var sentence: String {
        let cipher = cipher.map { ", \($0)" } ?? ""
        let trust = reason.map { "the certificate is not verified: \($0)" } ?? "the certificate of \(name) is verified"
        return "\(version)\(cipher)\(isKeyLogged ? ", its keys written down (--tls-keylog)" : ""); \(trust)"
    }
}

/// A certificate, as far as people look at it (RFC 5280 §4.1).
public struct TLSCertificate: Hashable, Sendable {
    public let subject: String
    public let issuer: String
    /// The names that it is good for (RFC 5280 §4.2.1.6).
    public let names: [String]
    /// UTC: `2026-11-25 14:40`.
    public let notBefore: String
    public let notAfter: String
    /// `RSA 2048`, `EC P-256`.
    public let key: String
    /// SHA-256 of the whole certificate, in hexadecimal.
    public let fingerprint: String
    /// The whole certificate in DER form; empty where it comes from a recording, which does not hold it.
    public let der: [UInt8]

    public init(
        subject: String, issuer: String, names: [String], notBefore: String, notAfter: String, key: String,
        fingerprint: String, der: [UInt8] = []
    ) {
        self.subject = subject
        self.issuer = issuer
        self.names = names
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.key = key
        self.fingerprint = fingerprint
        self.der = der
    }
}

/// A handshake that failed.
public struct TLSFailure: Hashable, Sendable {
    /// Why, in sentences that say who refused and what helps.
    public let reason: String
    /// Whether the connection is still open, in clear.
    public let isOpen: Bool
    /// The certificates that the server had sent by then, its own first.
    public let chain: [TLSCertificate]

    public init(_ reason: String, isOpen: Bool, chain: [TLSCertificate] = []) {
        self.reason = reason
        self.isOpen = isOpen
        self.chain = chain
    }

    public var sentence: String { "no TLS: \(reason)" }

    /// The connection was gone before the handshake had begun.
    public static let closed = TLSFailure(
        "The server closed the connection where the handshake was due.", isOpen: false)
}

/// How a handshake ended.
public enum TLSOutcome: Hashable, Sendable {
    case secured(TLSReport)
    case failed(TLSFailure)

    /// The certificates that the server sent, its own first.
    public var chain: [TLSCertificate] {
        switch self {
        case .secured(let report): report.chain
        case .failed(let failure): failure.chain
        }
    }

    /// The whole in a sentence or two.
    public var sentence: String {
        switch self {
        case .secured(let report): report.sentence
        case .failed(let failure): failure.sentence
        }
    }
}
