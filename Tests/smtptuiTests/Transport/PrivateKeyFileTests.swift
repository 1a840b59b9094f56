import Foundation
import NIOSSL
import Testing

@testable import smtptui

@Suite("Private keys in files")
struct PrivateKeyFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file(_ text: String) throws -> PrivateKeyFile {
        try Data(text.utf8).write(to: URL(filePath: folder.path("client.key")))
        return try PrivateKeyFile(at: folder.path("client.key"))
    }

    private func problem(_ text: String, _ passphrase: String?) -> String? {
        do {
            _ = try file(text).key(passphrase.map { KeyPassphrase($0, from: "--key-passphrase-file") })
            return nil
        } catch {
            return (error as? Failure)?.sentence
        }
    }

    @Test(
        "an encrypted one is decrypted by its passphrase, in both forms",
        arguments: [EncryptedKeys.pkcs8, EncryptedKeys.traditional])
    func decrypted(_ text: String) throws {
        let plain = try file(EncryptedKeys.plain).key(nil)
        #expect(try !file(EncryptedKeys.plain).isEncrypted && file(text).isEncrypted)
        #expect(try file(text).key(KeyPassphrase(EncryptedKeys.passphrase)) == plain)
        #expect(try file(EncryptedKeys.plain).key(KeyPassphrase("of another key")) == plain)
        #expect(try file("# client\n\(text)\n").isEncrypted, "with text in front of it")
    }

    @Test(
        "another passphrase does not, and is not repeated",
        arguments: ["", "Open sesame", "open sesame ", String(repeating: "x", count: 1023)])
    func wrong(_ passphrase: String) throws {
        for text in [EncryptedKeys.pkcs8, EncryptedKeys.traditional] {
            let words = try #require(problem(text, passphrase))
            #expect(words.hasPrefix("The passphrase from --key-passphrase-file does not decrypt "), "\(words)")
            #expect(passphrase.isEmpty || !words.contains(passphrase))
        }
    }

    @Test("what the library cannot take does not end the program")
    func refused() throws {
        #expect(problem(EncryptedKeys.pkcs8, "öffne dich")?.contains("has characters beyond ASCII") == true)
        #expect(problem(EncryptedKeys.pkcs8, String(repeating: "x", count: 1024))?.contains("longer than 1023") == true)
        #expect(problem(EncryptedKeys.scrypt, EncryptedKeys.passphrase)?.contains("does not know") == true)
        #expect(problem(EncryptedKeys.pkcs8.replacing("MIHs", with: "MIHx"), EncryptedKeys.passphrase) != nil)
    }

    @Test("a file of another form says what to do")
    func others() throws {
        #expect(problem("nothing", nil)?.hasSuffix("client.key contains no private key in PEM format.") == true)
        #expect(problem("\u{30}\u{82}", nil) != nil)
        try Data([0x30, 0x82, 0x04, 0x0C]).write(to: URL(filePath: folder.path("client.p12")))
        #expect(throws: Failure.self) { try PrivateKeyFile(at: folder.path("client.p12")).key(nil) }
        #expect(PrivateKeyFile.other([0x30, 0x82], "a.p12").contains("openssl pkcs12 -in a.p12 -out NEW.pem"))
        #expect(PrivateKeyFile.other(Array("-----BEGIN".utf8), "a").isEmpty)
    }

    @Test("a locked identity is used when it is unlocked, and belongs to its certificate")
    func identity() throws {
        for (name, text) in [
            ("c.pem", EncryptedKeys.certificate), ("k.pem", EncryptedKeys.pkcs8),
            ("other.pem", try Issued.make("other").pem),
        ] {
            try Data(text.utf8).write(to: URL(filePath: folder.path(name)))
        }
        var identity = try TLSIdentity(certificate: folder.path("c.pem"), key: folder.path("k.pem"))
        #expect(identity.isLocked && identity.lockedFailure.sentence.contains("--key-passphrase-file FILE"))
        #expect(throws: Failure.self) { try identity.unlock(KeyPassphrase("wrong")) }
        #expect(identity.isLocked)
        try identity.unlock(KeyPassphrase(EncryptedKeys.passphrase))
        #expect(!identity.isLocked)
        var other = try TLSIdentity(certificate: folder.path("other.pem"), key: folder.path("k.pem"))
        #expect(throws: Failure.self) { try other.unlock(KeyPassphrase(EncryptedKeys.passphrase)) }
        #expect(other.isLocked, "a key of another certificate is not used")
    }
}
