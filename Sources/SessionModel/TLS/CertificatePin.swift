import SMTPSyntax

/// A fingerprint by which the user knows a server: SHA-256 of its certificate, or of the public key in it.
///
///     sha256:3A:7F:…          the certificate, as the screen and `openssl x509 -fingerprint -sha256` show it
///     spki:sha256:3A:7F:…     the public key (SubjectPublicKeyInfo, RFC 5280 §4.1.2.7), in hexadecimal or base64
///     sha256//On8…=           the same, as `curl --pinnedpubkey` writes it
package struct CertificatePin: Hashable, Sendable {
    /// What is hashed.
    package enum Subject: Hashable, Sendable {
        case certificate
        case publicKey
    }

    package let subject: Subject
    /// The 32 bytes of the hash.
    package let digest: [UInt8]

    /// Nil where the digest does not have 32 bytes.
    package init?(_ subject: Subject, _ digest: [UInt8]) {
        guard digest.count == Self.size else { return nil }
        self.subject = subject
        self.digest = digest
    }

    /// Reads what people copy from other programs; nil for anything else.
    package init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        let (subject, rest) = Self.subject(of: text.filter { $0 != " " })
        guard let digest = Self.digest(rest, mayBeBase64: subject == .publicKey) else { return nil }
        self.init(subject, digest)
    }

    /// What is read, with an example.
    package static let form =
        "expected the SHA-256 fingerprint of a certificate, 64 hexadecimal digits with or without colons, or of a "
        + "public key, such as spki:sha256:3A:7F:… or sha256//BASE64"

    /// The digest as the screen shows fingerprints: `3A:7F:…`.
    package var fingerprint: String { Self.written(digest) }

    /// Bytes as fingerprints are shown.
    package static func written(_ digest: [UInt8]) -> String {
        digest.map { Hexadecimal.text($0, digits: 2, uppercase: true) }.joined(separator: ":")
    }

    private static let size = 32
    /// No form of a fingerprint is longer, in bytes.
    private static let longest = 200

    private static func subject(of text: String) -> (Subject, Substring) {
        let prefixes: [(String, Subject)] = [
            ("spki:sha256:", .publicKey), ("pin-sha256:", .publicKey), ("sha256//", .publicKey),
            ("sha256fingerprint=", .certificate), ("sha256:", .certificate),
        ]
        let lowered = text.lowercased()
        guard let (prefix, subject) = prefixes.first(where: { lowered.hasPrefix($0.0) }) else {
            return (.certificate, text[...])
        }
        return (subject, text.dropFirst(prefix.count))
    }

    private static func digest(_ text: Substring, mayBeBase64: Bool) -> [UInt8]? {
        let digits = Array(text.utf8.filter { $0 != UInt8(ascii: ":") })
        if digits.count == 2 * size, digits.allSatisfy(ASCII.isHex), isGrouped(text) {
            return stride(from: 0, to: digits.count, by: 2).compactMap {
                UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
            }
        }
        guard mayBeBase64 else { return nil }
        // Some programs leave out the padding.
        let padded = text.hasSuffix("=") ? text : text + "="
        return Base64.decode(padded.utf8)
    }

    /// Whether colons, if there are any, are after every second digit.
    private static func isGrouped(_ text: Substring) -> Bool {
        guard text.contains(":") else { return true }
        let groups = text.split(separator: ":", omittingEmptySubsequences: false)
        return groups.count == size && groups.allSatisfy { $0.utf8.count == 2 }
    }
}

extension CertificatePin: CustomStringConvertible {
    /// The form that is read again: `sha256:3A:7F:…`.
    package var description: String {
        switch subject {
        case .certificate: "sha256:\(fingerprint)"
        case .publicKey: "spki:sha256:\(fingerprint)"
        }
    }
}
