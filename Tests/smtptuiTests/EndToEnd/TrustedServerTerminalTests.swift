import Foundation
import Testing

@Suite("Trusted servers and encrypted keys, in a terminal", .serialized)
struct TrustedServerTerminalTests {
    private let home: TemporaryFolder
    private let leaf: Issued
    private let server: TLSServer

    init() throws {
        home = try TemporaryFolder()
        leaf = try Issued.make("mx.example.test")
        server = try TLSServer(.upgrade(injected: ""), chain: [leaf], key: leaf)
    }

    private func open(_ options: String, columns: Int = 120, rows: Int = 40) throws -> Tmux {
        try Tmux(
            "\(BuiltProgram.path) 127.0.0.1:\(server.port) --no-record --helo a \(options)", columns: columns,
            rows: rows,
            home: home)
    }

    private func startTLS(_ terminal: Tmux) throws {
        try terminal.wait(for: "GREETED")
        try terminal.send("EHLO a")
        try terminal.wait(for: "250 STARTTLS")
        try terminal.send("STARTTLS")
    }

    @Test(
        "the passphrase of a key is asked for before connecting, and again after a wrong one",
        arguments: ["", "--plain"])
    func passphrase(_ face: String) throws {
        for (name, text) in [("c.pem", EncryptedKeys.certificate), ("k.pem", EncryptedKeys.pkcs8)] {
            try text.write(toFile: home.path(name), atomically: true, encoding: .utf8)
        }
        let terminal = try open(
            "--insecure --cert \(home.path("c.pem")) --key \(home.path("k.pem")) \(face)", columns: 200)
        try terminal.wait(for: "assphrase of ")
        try terminal.send("wrong")
        try terminal.wait(for: "does not decrypt")
        try terminal.send(EncryptedKeys.passphrase)
        let screen = try terminal.wait(for: "220 mx.example.test ESMTP")
        #expect(!screen.contains("wrong") && !screen.contains(EncryptedKeys.passphrase))
    }

    @Test("a key that has changed is refused, kept after a question, and known from then on")
    func changedKey() throws {
        let folder = home.path(".local/state/smtptui")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let zeros = [String](repeating: "00", count: 32).joined(separator: ":")
        try "127.0.0.1:\(server.port) spki:sha256:\(zeros) 2026-11-30\n".write(
            toFile: folder + "/known_servers", atomically: true, encoding: .utf8)
        let terminal = try open("--trust-first-use")
        try startTLS(terminal)
        try terminal.wait(for: "has changed: since 2026-11-30")
        try terminal.send(":tls trust")
        try terminal.wait(for: "Keep the new key of this server")
        try terminal.press("y")
        try terminal.wait(for: "the key of the server is known")
        let screen = try terminal.wait(for: "TLS 1.3")
        #expect(!screen.contains("TLS 1.3 not verified"))
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")
    }
}
