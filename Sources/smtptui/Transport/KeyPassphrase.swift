/// The passphrase of a private key.
struct KeyPassphrase: Hashable, Sendable {
    private let text: String
    /// The option that gave it, for sentences; empty if it was typed.
    private let source: String

    init(_ text: String, from source: String = "") {
        self.text = text
        self.source = source
    }

    /// What follows "The passphrase": ` from --key-passphrase-file`.
    var origin: String { source.isEmpty ? "" : " from \(source)" }

    /// Its bytes. The TLS library accepts ASCII of at most 1023 bytes, and would end the program on other bytes.
    func octets() throws(Failure) -> [UInt8] {
        guard text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0 }) else {
            throw Failure(
                .unreadableFile,
                "The passphrase\(origin) has characters beyond ASCII, which the TLS library does not accept. Encrypt "
                    + "the key with another one: openssl pkey -aes256 -in KEY -out NEW.")
        }
        guard text.utf8.count < Self.most else {
            throw Failure(.unreadableFile, "The passphrase\(origin) is longer than \(Self.most - 1) bytes.")
        }
        return Array(text.utf8)
    }

    private static let most = 1024
}
