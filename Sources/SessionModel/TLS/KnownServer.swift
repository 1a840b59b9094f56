import SMTPSyntax

/// A server and the public key that it had when it was first seen: a line of the file of known servers.
///
///     mail.example.test:25 spki:sha256:3A:7F:… 2026-12-01
package struct KnownServer: Hashable, Sendable {
    /// Host and port: `mail.example.test:25`.
    package let name: String
    package let key: CertificatePin
    /// The day on which the key was first seen, UTC: `2026-12-01`.
    package let since: String

    package init(name: String, key: CertificatePin, since: String) {
        self.name = name
        self.key = key
        self.since = since
    }

    /// Reads a line; nil where it is something else, such as a remark.
    package init?(line: Substring) {
        let words = line.split(separator: " ")
        guard words.count == 3, words[0].first != "#", let key = CertificatePin(String(words[1])),
            key.subject == .publicKey, DateTime.day(words[2]) != nil
        else { return nil }
        self.init(name: String(words[0]), key: key, since: String(words[2]))
    }

    package var line: String { "\(name) \(key) \(since)" }
}
