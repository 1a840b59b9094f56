import Foundation
import Testing

/// The built program against servers that no authority vouches for.
@Suite("Trusted servers and encrypted keys, by run")
struct TrustedServerTests {
    private let folder: TemporaryFolder
    private let leaf: Issued

    init() throws {
        folder = try TemporaryFolder()
        leaf = try Issued.make("mx.example.test")
    }

    private func run(
        _ options: [String], _ server: TLSServer, environment: [String: String] = [:]
    ) throws -> BuiltProgram.Result {
        try BuiltProgram.run(
            ["run", "-", "127.0.0.1:\(server.port)", "--record", folder.path("session.jsonl")] + options,
            input: "C: EHLO a\nC: STARTTLS\nS: 220\nC: NOOP\n", home: folder, environment: environment)
    }

    private func server(_ leaf: Issued) throws -> TLSServer {
        try TLSServer(.upgrade(injected: ""), chain: [leaf], key: leaf)
    }

    private var pin: String {
        get throws {
            let server = try server(leaf)
            let seen = try run(["--insecure"], server)
            #expect(seen.output.contains("not verified"))
            let recorded = try String(contentsOfFile: folder.path("session.jsonl"), encoding: .utf8)
            let start = try #require(recorded.firstRange(of: #""sha256":""#)?.upperBound)
            return String(recorded[start...].prefix { $0 != "\"" })
        }
    }

    @Test("the fingerprint that a recording has is a pin; without it nothing is sent")
    func pinned() throws {
        let good = try run(["--pin", try pin], try server(leaf))
        #expect(good.status == 0, "\(good.error)")
        #expect(good.output.contains("the certificate matches the pinned fingerprint. Without that"), "\(good.output)")
        #expect(good.output.contains("\nC~ NOOP"))
        let bad = try run(["--pin", try pin, "--insecure"], try server(try Issued.make("mx.example.test")))
        #expect(bad.status == 76 && bad.error.contains("It does not match the pinned fingerprint: wanted sha256:"))
        #expect(!bad.output.contains("NOOP"))
        let wrong = try run(["--pin", "AB:CD"], try server(leaf))
        #expect(wrong.status == 64 && wrong.error.contains(#"Invalid --pin "AB:CD": expected the SHA-256 fingerprint"#))
    }

    @Test("a script without TLS sends nothing with a pin; plain mode says when a pin is checked")
    func withoutTLS() throws {
        let script = folder.path("clear.smtp")
        try "C: EHLO a\nC: QUIT\n".write(toFile: script, atomically: true, encoding: .utf8)
        let server = try server(leaf)
        let pin = ["--pin", "sha256//NTEjvTcl9N9PmnN/3iUZuKBN5ck5f41wCqc71QYLNK8="]
        for option in [pin, ["--trust-first-use"]] {
            let refused = try BuiltProgram.run(
                ["run", script, "127.0.0.1:\(server.port)", "--no-record"] + option, input: "", home: folder)
            #expect(refused.status == 64 && refused.output.isEmpty, "\(refused.output)")
            let words = "\(option[0]) needs TLS, and the script has no STARTTLS: use --tls or --starttls."
            #expect(refused.error.contains(words), "\(refused.error)")
        }
        let streamed = try run(pin, server)
        #expect(streamed.status == 76 && !streamed.error.contains("needs TLS"), "it has STARTTLS")
        let plain = try BuiltProgram.run(
            ["127.0.0.1:\(server.port)", "--no-record", "--plain"] + pin, input: "QUIT\n", home: folder)
        #expect(plain.error.contains("--pin is checked when TLS begins;"), "\(plain.error)")
    }

    @Test("a PKCS #12 file alone is named as one")
    func archive() throws {
        let file = folder.path("me.p12")
        try Data([0x30, 0x82, 0x01, 0x00]).write(to: URL(filePath: file))
        let result = try BuiltProgram.run(["127.0.0.1:1", "--tls", "--cert", file], input: "", home: folder)
        #expect(result.status == 64, "\(result.error)")
        #expect(result.error.contains("must be used together; if it is PKCS #12"))
        #expect(result.error.contains("openssl pkcs12 -in \(file) -out NEW.pem"))
    }

    @Test("with --trust-first-use the key is kept, known later, and another one refused")
    func firstUse() throws {
        let state = ["XDG_STATE_HOME": folder.path("state")]
        let server = try server(leaf)
        let first = try run(["--trust-first-use"], server, environment: state)
        #expect(first.status == 0 && first.output.contains("first use of this server"), "\(first.error)")
        let again = try run(["--trust-first-use"], server, environment: state)
        #expect(again.status == 0 && again.output.contains("the key of the server is known since 20"))
        let path = folder.path("state/smtptui/known_servers")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("\n127.0.0.1:\(server.port) spki:sha256:"))
        let zeros = [String](repeating: "00", count: 32).joined(separator: ":")
        try text.replacing(#/sha256:[0-9A-F:]+/#, with: "sha256:\(zeros)")
            .write(toFile: path, atomically: false, encoding: .utf8)
        let changed = try run(["--trust-first-use"], server, environment: state)
        #expect(changed.status == 76 && changed.error.contains("has changed: since 20"), "\(changed.error)")
        #expect(changed.error.contains("remove line 2 of \(path)"))
        #expect(
            try run(["--insecure"], server, environment: state).status == 0, "it decides only where it is asked for")
    }

    @Test("an encrypted key is used with its passphrase, which is nowhere afterwards")
    func encrypted() throws {
        let files = [
            ("c.pem", EncryptedKeys.certificate), ("k.pem", EncryptedKeys.pkcs8),
            ("p", "\(EncryptedKeys.passphrase)\n"),
        ]
        for (name, text) in files {
            try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8)
            chmod(folder.path(name), 0o600)
        }
        let identity = ["--insecure", "--cert", folder.path("c.pem"), "--key", folder.path("k.pem")]
        let server = try server(leaf)
        let missing = try run(identity, server)
        #expect(missing.status == 66 && missing.error.contains("is encrypted. Give its passphrase with --key-pass"))
        #expect(missing.error.contains("or --key-passphrase-command COMMAND."))
        let given = try run(identity + ["--key-passphrase-file", folder.path("p")], server)
        #expect(given.status == 0, "\(given.error)")
        let recorded = try String(contentsOfFile: folder.path("session.jsonl"), encoding: .utf8)
        #expect(!(given.output + given.error + recorded).contains(EncryptedKeys.passphrase))
        let command = try run(identity + ["--key-passphrase-command", "cat '\(folder.path("p"))'"], server)
        #expect(command.status == 0, "\(command.error)")
        let wrong = try run(identity + ["--key-passphrase-command", "echo wrong"], server)
        #expect(wrong.status == 66 && wrong.error.contains("from --key-passphrase-command does not decrypt"))
        chmod(folder.path("p"), 0o644)
        let open = try run(identity + ["--key-passphrase-file", folder.path("p")], server)
        #expect(open.status == 66 && open.error.contains("so it is not used. Run chmod 600."))
    }

    @Test("lines from a pipe are no passphrase; a person is asked, and asked again")
    func asked() throws {
        for (name, text) in [("c.pem", EncryptedKeys.certificate), ("k.pem", EncryptedKeys.traditional)] {
            try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8)
        }
        let server = try server(leaf)
        let arguments = [
            "127.0.0.1:\(server.port)", "--no-record", "--insecure", "--cert", folder.path("c.pem"), "--key",
            folder.path("k.pem"),
        ]
        let piped = try BuiltProgram.run(arguments, input: "\(EncryptedKeys.passphrase)\nNOOP\n", home: folder)
        #expect(piped.status == 66 && piped.error.contains("--key-passphrase-file FILE"), "\(piped.error)")
    }
}
