import SMTPSyntax
import SessionModel

/// What a paste says of the handshake of one session, collected from the lines of the program that wrote it.
struct ReportedTLS: Hashable, Sendable {
    private var version: String?
    private var cipher: String?
    private var group: String?
    private var name = ""
    private var isVerified = false
    private var reason: String?
    private var subject = ""
    private var issuer = ""
    private var names: [String] = []
    private var from = ""
    private var to = ""
    private var fingerprint = ""
    /// What the next line is, where a line was only a title.
    private var awaited: TLSPhrase.Told?
    /// Whether the program has reported a handshake that succeeded.
    private(set) var isEstablished = false
    /// Why the handshake failed, as the program says it.
    private(set) var failure: String?

    /// Reads a line; whether it says something of TLS.
    mutating func hear(_ line: ArraySlice<UInt8>) -> Bool {
        if let awaited {
            self.awaited = nil
            return take(awaited, String(decoding: ASCII.trimmed(line.prefix(1000)), as: UTF8.self))
        }
        var isTold = false
        for (told, value) in ToldTLS.all(in: line) where take(told, value) { isTold = true }
        return isTold
    }

    /// What is known; no more than that there was TLS where nothing was heard.
    var report: TLSReport {
        TLSReport(
            version: version ?? "TLS", cipher: cipher, group: group, name: name, sni: nil,
            reason: isVerified ? nil : reason, isTrustKnown: isVerified || reason != nil, chain: chain)
    }

    var chain: [TLSCertificate] {
        guard !subject.isEmpty || !issuer.isEmpty || !to.isEmpty else { return [] }
        return [
            TLSCertificate(
                subject: subject, issuer: issuer, names: names, notBefore: from, notAfter: to, key: "",
                fingerprint: fingerprint)
        ]
    }

    private mutating func take(_ told: TLSPhrase.Told, _ value: String) -> Bool {
        switch told {
        case .session, .summary, .version, .cipher, .group: return takeConnection(told, value)
        case .verified: (isVerified, reason) = (true, nil)
        case .because(let words): reject(words)
        case .reason: reject(Self.sentence(Self.withoutNumber(value)))
        case .result: takeResult(value)
        case .failure: failure = failure ?? Self.sentence(value.hasPrefix("no TLS: ") ? value.dropFirst(8) : value[...])
        default: return takeCertificate(told, value)
        }
        return true
    }

    private mutating func takeConnection(_ told: TLSPhrase.Told, _ value: String) -> Bool {
        guard !value.isEmpty else {
            awaited = told
            return true
        }
        switch told {
        case .version: version = CipherWords.version(of: value) ?? version
        case .cipher: cipher = value.hasPrefix("0000") || value.hasPrefix("(") ? cipher : value
        case .group: group = value
        default:
            let words = CipherWords(value)
            guard let found = words.version else { return false }
            (version, cipher, group) = (found, words.cipher ?? cipher, words.group ?? group)
            isEstablished = isEstablished || told == .session
        }
        return true
    }

    private mutating func takeCertificate(_ told: TLSPhrase.Told, _ value: String) -> Bool {
        switch told {
        case .subject, .issuer:
            guard !value.isEmpty else {
                awaited = told
                return true
            }
            // A field of a message has such a name, too.
            guard value.contains("=") else { return false }
            if told == .subject { Self.set(&subject, value) } else { Self.set(&issuer, value) }
        case .from: Self.set(&from, CertificateDate.normal(value))
        case .to: Self.set(&to, CertificateDate.normal(value))
        case .name: Self.set(&name, value)
        case .names: names = value.split { ", ".contains($0) }.prefix(20).map { Self.withoutKind(String($0)) }
        case .fingerprint: Self.set(&fingerprint, value.filter { $0 == ":" || $0.isHexDigit })
        default: return false
        }
        return true
    }

    /// The first counts: what follows is of the other certificates of the chain.
    private static func set(_ field: inout String, _ value: String) { if field.isEmpty { field = value } }

    /// `DNS:mx.example.test` is a name.
    private static func withoutKind(_ name: String) -> String {
        name.hasPrefix("DNS:") ? String(name.dropFirst(4)) : name
    }

    private mutating func reject(_ words: String) { if !isVerified { reason = reason ?? words } }

    /// `0 (ok)`, `18 (self-signed certificate)`, `18:self-signed certificate`
    private mutating func takeResult(_ value: String) {
        let number = value.prefix { $0.isNumber }
        let words = value.dropFirst(number.count).filter { !"():".contains($0) }
        if number == "0" { (isVerified, reason) = (reason == nil, reason) } else { reject(Self.sentence(words)) }
    }

    /// `self-signed certificate (18)` without the number.
    private static func withoutNumber(_ words: String) -> Substring {
        guard words.hasSuffix(")"), let place = words.lastIndex(of: "("),
            words[place...].allSatisfy({ $0.isNumber || "()".contains($0) })
        else { return words[...] }
        return words[..<place].last == " " ? words[..<place].dropLast() : words[..<place]
    }

    /// With a capital letter and a full stop.
    private static func sentence(_ words: some StringProtocol) -> String {
        let text = words.drop { $0 == " " }
        let end = text.last.map { ".!?".contains($0) } == true ? "" : "."
        return text.prefix(1).uppercased() + text.dropFirst() + end
    }
}
