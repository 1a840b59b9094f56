import Foundation
import Testing

@Suite("A refused certificate, without leaving")
struct RefusedCertificateTests {
    @Test(
        "settings and :reconnect lead to TLS",
        arguments: [[":set insecure on"], [":set ca CA", ":set sni mx.example.test"]])
    func settled(_ settings: [String]) throws {
        let folder = try TemporaryFolder()
        let root = try Issued.make("Root", isAuthority: true)
        let leaf = try Issued.make("leaf", names: ["mx.example.test"], by: root)
        try root.pem.write(toFile: folder.path("ca.pem"), atomically: true, encoding: .utf8)
        let server = try TLSServer(.upgrade(injected: ""), chain: [leaf], key: leaf)
        let lines =
            ["EHLO a", "STARTTLS", ":set ca /nowhere/ca.pem"]
            + settings.map { $0.replacing("CA", with: folder.path("ca.pem")) } + [":reconnect", "NOOP"]
        let result = try BuiltProgram.run(
            ["127.0.0.1", "\(server.port)", "--no-record"], input: lines.map { "\($0)\n" }.joined(), home: folder)
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("\n-- no TLS: "), "\(result.output)")
        #expect(result.output.contains("# Cannot read /nowhere/ca.pem: No such file or directory."))
        #expect(result.output.contains("from the next TLS handshake on. :reconnect tries again."))
        #expect(result.output.contains("\nC~ NOOP\nS~ 250"), "\(result.output)")
    }
}
