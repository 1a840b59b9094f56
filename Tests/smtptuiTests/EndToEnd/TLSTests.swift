import Foundation
import Testing

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
        _ way: TLSServer.Way, _ options: [String], script: String = script, leaf other: Issued? = nil
    ) throws -> BuiltProgram.Result {
        let server = try TLSServer(way, chain: [other ?? leaf], key: other ?? leaf)
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
        #expect(shown.output.split(separator: "\n").dropFirst() == recorded.split(separator: "\n").dropFirst())
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
        #expect(result.status == 69)
        #expect(result.output.contains("closed the connection: with the TLS alert CERTIFICATE_REQUIRED"))
    }

    @Test("text in clear behind the 220 is never taken for a reply", arguments: ["250 injected\r\n", "250 inj"])
    func injected(_ text: String) throws {
        let result = try run(.upgrade(injected: text), trusting)
        #expect(result.status == 76)
        #expect(result.output.contains("This came in clear after the 220 to STARTTLS"))
        #expect(result.output.contains("S: 250 inj"))
        #expect(!result.output.contains("S~ 250 inj"))
    }

    @Test("a certificate that does not hold ends the script, unless it is to go on")
    func refused() throws {
        let old = try Issued.make("leaf", names: ["mx.example.test"], by: root, from: -3, to: -1)
        let result = try run(.upgrade(injected: ""), trusting, leaf: old)
        #expect(result.status == 76)
        #expect(result.error.contains("This program refused the server's certificate. The certificate expired on"))
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
        #expect(clear.error.contains("something in clear where its part of the handshake was due"))
        let closing = try run(.closing, trusting)
        #expect(closing.status == 76 && closing.error.contains("no TLS: The "), "\(closing.error)")
        let stalled = try run(.stalled, trusting + ["--timeout", "1"])
        #expect(stalled.status == 76 && stalled.error.contains("The handshake took longer than 1 s."))
        let plain = try run(.stalled, trusting + ["--tls"])
        #expect(plain.status == 76 && !plain.output.contains("EHLO"))
    }

    @Test("the practice server's own certificate is trusted there")
    func practice() throws {
        let result = try BuiltProgram.run(["run", "-", "--practice"], input: Self.script, home: folder)
        #expect(result.status == 0 && result.output.contains("is verified"))
        #expect(try BuiltProgram.run(["run", "-", "--practice", "--tls"], input: "", home: folder).status == 64)
    }
}
