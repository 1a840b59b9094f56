import Crypto
import Foundation
import NIOSSL
import Testing
import X509

/// The built program against servers that take TLS, or fail to.
@Suite("TLS by run")
struct TLSTests {
    static let script = "C: EHLO a\nC: STARTTLS\nS: 220\nC: EHLO a\nC: NOOP\n"

    private let root: Issued
    private let leaf: Issued
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        root = try Issued.make("Root", isAuthority: true)
        leaf = try Issued.make("leaf", names: ["mx.example.test"], by: root)
        try root.pem.write(toFile: folder.path("ca.pem"), atomically: true, encoding: .utf8)
    }

    private func run(
        _ way: TLSServer.Way, _ options: [String], script: String = script, leaf other: Issued? = nil,
        newest: TLSVersion? = nil
    ) throws -> BuiltProgram.Result {
        let server = try TLSServer(way, chain: [other ?? leaf], key: other ?? leaf, newest: newest, clientRoots: [root])
        return try BuiltProgram.run(
            ["run", "-", "127.0.0.1:\(server.port)", "--record", folder.path("session.jsonl")] + options,
            input: script, home: folder)
    }

    private var trusting: [String] { ["--ca", folder.path("ca.pem"), "--sni", "mx.example.test"] }

    @Test("STARTTLS is made where the script says so, and what was printed plays again")
    func upgrade() throws {
        let result = try run(.upgrade(injected: ""), trusting)
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("the certificate of mx.example.test is verified"))
        #expect(result.output.contains("\nC: STARTTLS\n") && result.output.contains("\nC~ NOOP\nS~ 250 ok"))
        let shown = try BuiltProgram.run(["show", folder.path("session.jsonl"), "--format", "jsonl"])
        let recorded = try String(contentsOfFile: folder.path("session.jsonl"), encoding: .utf8)
        #expect(recorded.contains(#""type":"tls","version":"TLS 1.3","cipher":"TLS_AES_"#))
        #expect(
            recorded.contains(#""group":"X25519MLKEM768","asked":false"#)
                || recorded.contains(#""group":"x25519","asked":false"#))
        #expect(shown.output == recorded)
        #expect(try run(.upgrade(injected: ""), trusting, script: result.output).status == 0)
    }

    @Test("TLS from the first octet")
    func implicit() throws {
        let result = try run(.implicit, trusting + ["--tls"], script: "S: 220\nC: NOOP\n")
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("\nS~ 220 mx.example.test ESMTP\nC~ NOOP\n"))
    }

    @Test("a server that demands a certificate of the client says so, by an alert behind the handshake")
    func demanding() throws {
        let result = try run(.demanding, trusting + ["--tls"], script: "C: NOOP\n")
        #expect(result.status == 76)
        #expect(
            result.output.contains(
                "no TLS: The server refused the TLS handshake with the alert certificate_required: a client certificate"
            ))
        #expect(result.error.contains("requested a client certificate; use --cert and --key"), "\(result.error)")
        #expect(!result.output.contains("finding:"), "no rule of SMTP is broken: \(result.output)")
    }

    @Test("a certificate of the client is shown to a server that demands one; another's is refused")
    func identity() throws {
        let ours = try Issued.make("client", by: root)
        let strange = try Issued.make("client", by: try Issued.make("Other", isAuthority: true))
        for (name, issued) in [("ours", ours), ("strange", strange)] {
            try issued.pem.write(toFile: folder.path("\(name).pem"), atomically: true, encoding: .utf8)
            try issued.keyPEM.write(toFile: folder.path("\(name).key"), atomically: true, encoding: .utf8)
        }
        func show(_ certificate: String, _ key: String) throws -> BuiltProgram.Result {
            try run(
                .demanding,
                trusting + ["--tls", "--cert", folder.path("\(certificate).pem"), "--key", folder.path("\(key).key")],
                script: "C: NOOP\n")
        }
        let good = try show("ours", "ours")
        let recorded = try String(contentsOfFile: folder.path("session.jsonl"), encoding: .utf8)
        #expect(recorded.contains(#""asked":true"#), "that one was asked for is written down")
        #expect(recorded.contains(#""asked":true,"sent":"CN=client""#), "and what was sent")
        #expect(good.output.contains("the client certificate of CN=client was sent"), "\(good.output)")
        #expect(good.status == 0, "\(good.error)")
        let bad = try show("strange", "strange")
        #expect(bad.status == 76 && bad.output.contains("with the alert"), "\(bad.output)")
        let mixed = try show("ours", "strange")
        #expect(mixed.status == 66 && mixed.error.contains("does not belong to the certificate"), "\(mixed.error)")
    }

    @Test("a server whose key is Ed25519 is verified")
    func ed25519() throws {
        let leaf = try Issued.make(
            "leaf", names: ["mx.example.test"], by: root,
            key: Certificate.PrivateKey(Curve25519.Signing.PrivateKey()))
        let result = try run(.upgrade(injected: ""), trusting, leaf: leaf)
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("the certificate of mx.example.test is verified"), "\(result.output)")
    }

    @Test("text in clear behind the 220 is never taken for a reply", arguments: ["250 injected\r\n", "250 inj"])
    func injected(_ text: String) throws {
        let result = try run(.upgrade(injected: text), trusting)
        #expect(result.status == 76)
        #expect(result.output.contains("Unencrypted data after the 220 to STARTTLS"))
        #expect(result.output.contains("S: 250 inj"))
        #expect(!result.output.contains("S~ 250 inj"))
    }

    @Test("a certificate that does not hold ends the script, unless it is to go on")
    func refused() throws {
        let old = try Issued.make("leaf", names: ["mx.example.test"], by: root, from: -3, to: -1)
        let result = try run(.upgrade(injected: ""), trusting, leaf: old)
        #expect(result.status == 76)
        #expect(result.error.contains("smtptui rejected the server's certificate. The certificate expired on"))
        #expect(!result.output.contains("NOOP"))
        let insecure = try run(.upgrade(injected: ""), trusting + ["--insecure"], leaf: old)
        #expect(insecure.status == 0)
        #expect(insecure.output.contains("the certificate is not verified: The certificate expired on"))
        #expect(insecure.output.contains("C~ NOOP"))
    }

    @Test("servers that do not make the handshake")
    func failing() throws {
        let clear = try run(.clear, trusting)
        #expect(clear.status == 76 && clear.output.contains("S: 454 4.7.0 TLS not available"))
        #expect(clear.error.contains("sent cleartext instead of a TLS handshake"))
        let closing = try run(.closing, trusting)
        #expect(closing.status == 76 && closing.error.contains("no TLS: The "), "\(closing.error)")
        let resetting = try run(.resetting, trusting)
        #expect(
            resetting.status == 76 && resetting.error.contains("The connection broke during the TLS handshake:"))
        let stalled = try run(.stalled, trusting + ["--timeout", "1"])
        #expect(stalled.status == 76 && stalled.error.contains("The TLS handshake timed out after 1 s."))
        let plain = try run(.stalled, trusting + ["--tls"])
        #expect(plain.status == 76 && !plain.output.contains("EHLO"))
        #expect(plain.error.contains("but with cleartext: 220 mx.example.test ESMTP. Use --starttls"))
        #expect(!plain.output.contains("the server closed") && !plain.error.contains("closed the connection"))
        #expect(!stalled.output.contains("the server closed"), "it was this side")
    }

    @Test("--starttls goes ahead of the script")
    func demanded() throws {
        let result = try run(
            .upgrade(injected: ""), trusting + ["--starttls", "--helo", "a"], script: "S: 220\nC: NOOP\n")
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("\nC: EHLO a\n") && result.output.contains("\nC: STARTTLS\n"))
        #expect(result.output.contains("\nC~ NOOP\nS~ 250 ok"))
    }

    @Test("what was printed with --starttls plays again with it, and demands TLS all the same")
    func demandedAgain() throws {
        let options = trusting + ["--starttls", "--helo", "a"]
        let first = try run(.upgrade(injected: ""), options, script: "C: NOOP\n")
        let again = try run(.upgrade(injected: ""), options, script: first.output)
        #expect(again.status == 0, "\(again.error)")
        #expect(again.output.split(separator: "\n").filter { $0 == "C: STARTTLS" }.count == 1)
        let practice = ["run", "-", "--practice", "--starttls", "--keep-going", "--no-record"]
        let refused = try BuiltProgram.run(
            practice, input: "C: EHLO a\nC: STARTTLS x\nS: 501\nC: NOOP\n", home: folder)
        #expect(refused.status == 76 && !refused.output.contains("NOOP"), "\(refused.output)")
        #expect(refused.error.contains("The server refused STARTTLS."))
    }

    @Test("without TLS --starttls sends nothing of the script")
    func demandedInVain() throws {
        let other = try run(.upgrade(injected: ""), ["--starttls"], script: "C: NOOP\n")
        #expect(other.status == 76 && other.error.contains("smtptui rejected"), "\(other.error)")
        let clear = try run(.clear, trusting + ["--starttls"], script: "C: NOOP\n")
        #expect(clear.status == 76 && clear.error.contains("sent cleartext"), "\(clear.error)")
        for result in [other, clear] { #expect(!result.output.contains("NOOP")) }
    }

    @Test("each version can be asked for alone", arguments: ["1.0", "1.1", "1.2", "1.3"])
    func versions(_ version: String) throws {
        let result = try run(
            .implicit, trusting + ["--tls", "--tls-min", version, "--tls-max", version], script: "C: NOOP\n")
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("-- TLS \(version)"), "\(result.output)")
        let recorded = try String(contentsOfFile: folder.path("session.jsonl"), encoding: .utf8)
        #expect(!recorded.contains(#""cipher":null"#) && !recorded.contains(#""group":null"#), "\(recorded)")
    }

    @Test("the keys are written for who asks for them, and for no one else to read")
    func keyLog() throws {
        let file = folder.path("keys.log")
        for _ in 1...2 {
            #expect(try run(.implicit, trusting + ["--tls", "--tls-keylog", file], script: "C: NOOP\n").status == 0)
        }
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        // Two connections with the same labels, and each with a random number of its own.
        #expect(lines.filter { $0.hasPrefix("CLIENT_TRAFFIC_SECRET_0 ") }.count == 2)
        #expect(Set(lines.map { $0.split(separator: " ")[1] }).count == 2)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        chmod(file, 0o644)
        let open = try run(.implicit, ["--tls-keylog", file])
        #expect(open.status == 74 && open.error.contains("Other users can read"), "\(open.error)")
        let refused = try run(.implicit, ["--tls-keylog", folder.path("none/keys.log")])
        #expect(refused.status == 74 && refused.error.contains("Cannot write the TLS keys to "), "\(refused.error)")
    }

    @Test("a server that is too old is told about")
    func tooOld() throws {
        let result = try run(.implicit, trusting + ["--tls", "--tls-min", "1.3"], script: "C: NOOP\n", newest: .tlsv12)
        #expect(result.status == 76)
        #expect(
            result.error.contains("It supports none of the requested TLS versions; see --tls-min"), "\(result.error)")
    }

    @Test("the practice server's own certificate is trusted there")
    func practice() throws {
        let result = try BuiltProgram.run(["run", "-", "--practice"], input: Self.script, home: folder)
        #expect(result.status == 0 && result.output.contains("is verified"))
        let implicit = try BuiltProgram.run(
            ["run", "-", "--practice", "--tls"], input: "S: 220\nC: EHLO a\nS: 250-*\n", home: folder)
        #expect(implicit.status == 0 && implicit.output.contains("\nC~ EHLO a\n"), "\(implicit.error)")
        let submission = try BuiltProgram.run(
            ["run", "-", "--practice", "--submission"],
            input: "C: EHLO a\nC: AUTH PLAIN\nS: 538\nC: MAIL FROM:<>\nS: 530\n", home: folder)
        #expect(submission.status == 0, "\(submission.error)")
    }

    @Test("lines end with the same status as a script where TLS was demanded and refused", arguments: [true, false])
    func lines(_ isTrusted: Bool) throws {
        let server = try TLSServer(.implicit, chain: [leaf], key: leaf)
        let result = try BuiltProgram.run(
            ["127.0.0.1:\(server.port)", "--tls", "--plain", "--no-record"] + (isTrusted ? trusting : []),
            input: "NOOP\n", home: folder)
        #expect(result.status == (isTrusted ? 0 : 76), "\(result.output)")
    }

    @Test("a server that closes in place of the handshake breaks no rule of SMTP")
    func closing() throws {
        let peer = try ScriptedPeer([])
        let result = try BuiltProgram.run(
            ["run", "-", "127.0.0.1:\(peer.port)", "--tls", "--no-record"], input: "C: NOOP\n", home: folder)
        #expect(result.status == 76 && !result.output.contains("finding:"), "\(result.output)\(result.error)")
        #expect(!result.error.contains("--tls"), "\(result.error)")
    }
}
