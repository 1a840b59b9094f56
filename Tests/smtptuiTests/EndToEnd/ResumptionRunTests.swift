import Foundation
import Testing

@Suite("Resumption and staples by run")
struct ResumptionRunTests {
    private static let script = "C: NOOP\n:reconnect\nC: NOOP\n"

    private let root: Issued
    private let leaf: Issued
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        root = try Issued.make("Root", isAuthority: true)
        leaf = try Issued.make("leaf", names: ["mx.example.test"], by: root)
        try root.pem.write(toFile: folder.path("ca.pem"), atomically: true, encoding: .utf8)
    }

    private func run(_ options: [String], staple: [UInt8] = []) throws -> BuiltProgram.Result {
        let server = try TLSServer(.implicit, chain: [leaf], key: leaf, staple: staple)
        return try BuiltProgram.run(
            [
                "run", "-", "127.0.0.1:\(server.port)", "--tls", "--ca", folder.path("ca.pem"), "--sni",
                "mx.example.test", "--record", folder.path("session.jsonl"),
            ] + options, input: Self.script, home: folder)
    }

    @Test("a script that connects again shows a full handshake and a resumed one", arguments: ["1.2", "1.3"])
    func resumed(_ version: String) throws {
        let result = try run(["--tls-resume", "--tls-max", version])
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("; not resumed: this is the first connection with TLS\n"))
        #expect(result.output.contains("; session resumed by ticket: the server did not send its certificate again\n"))
        let recorded = try String(contentsOfFile: folder.path("session.jsonl"), encoding: .utf8)
        #expect(recorded.contains(#""resumption":{"outcome":"resumed","given":"#))
        #expect(!recorded.contains("session-key") && recorded.contains(#""asked":null"#))
        let shown = try BuiltProgram.run(["show", folder.path("session.jsonl"), "--format", "jsonl"])
        #expect(shown.output == recorded)
    }

    @Test("keys are written for both connections")
    func keyLog() throws {
        let keys = folder.path("keys.log")
        #expect(try run(["--tls-resume", "--tls-keylog", keys]).output.contains("session resumed by ticket"))
        let text = try String(contentsOfFile: keys, encoding: .utf8)
        #expect(Set(text.split(separator: "\n").map { $0.split(separator: " ")[1] }).count == 2)
    }

    @Test("a revoked certificate is reported and recorded; the session goes on, because the user decides")
    func revoked() throws {
        let staple = try OCSPResponder(issuer: root, status: .revoked(reason: 1)).response(about: leaf)
        let result = try run([], staple: staple)
        #expect(result.status == 0 && result.output.contains("; OCSP response: REVOKED since "))
        let recorded = try String(contentsOfFile: folder.path("session.jsonl"), encoding: .utf8)
        #expect(recorded.contains(#""staple":{"status":"revoked","since":""#))
        #expect(recorded.contains(#""signature":"verified","required":false}"#))
    }

    @Test("ciphers by a name that is not one are refused with the names that there are")
    func names() throws {
        let result = try run(["--tls-ciphers", "AES128-GMC-SHA256"])
        #expect(result.status == 64 && result.error.contains("did you mean AES128-GCM-SHA256?"))
        let fixed = try run(["--tls-ciphers", "TLS_AES_128_GCM_SHA256"])
        #expect(fixed.status == 64 && fixed.error.contains("cannot be chosen"))
        let chosen = try run(["--tls-ciphers", "ECDHE-ECDSA-CHACHA20-POLY1305", "--tls-max", "1.2"])
        #expect(chosen.output.contains("TLS 1.2, TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256; "))
        #expect(try run(["--tls-ciphers", "AES128-SHA"]).output.contains("so they had no effect\n"))
    }
}
