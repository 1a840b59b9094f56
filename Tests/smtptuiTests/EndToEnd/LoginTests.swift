import Foundation
import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import smtptui

/// Logins in a real terminal, and what of them is left on the disk.
@Suite("Logins in a terminal", .serialized)
struct LoginTests {
    private static let secret = "correct horse"

    @Test("by hand and by :auth, right and wrong, and the secret is nowhere afterwards")
    func logins() throws {
        let home = try TemporaryFolder()
        let terminal = try Tmux(
            "\(BuiltProgram.path) practice --record \(home.path("login.jsonl"))", columns: 120, rows: 40, home: home)
        try terminal.wait(for: "GREETED")
        try terminal.press("Tab", "Enter")
        try terminal.wait(for: "AUTH PLAIN LOGIN")
        try terminal.send("AUTH LOGIN")
        try terminal.wait(for: "the user name, sent in base64")
        try terminal.send("alice")
        try terminal.wait(for: "the password, sent in base64")
        try terminal.type(Self.secret + "x")
        // What is typed at the practice server is no secret, but it is not kept either.
        try terminal.wait(for: "answer \(Self.secret)x")
        try terminal.press("Enter")
        try terminal.wait(for: "535 5.7.8")
        try terminal.send(":auth PLAIN alice")
        try terminal.wait(for: "anyone on the network path")
        try terminal.press("y")
        try terminal.wait(for: "The password of alice")
        try terminal.type(Self.secret)
        try terminal.wait(for: "password \(Self.secret)")
        try terminal.press("Enter")
        let done = try terminal.wait(for: "logged in by PLAIN")
        #expect(done.contains("AUTH PLAIN <redacted: PLAIN response>"))
        try terminal.press("Up", "Up", "Up", "C-y")
        #expect(try !terminal.screen.contains(Self.secret))
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")

        let octets = Array(Self.secret.utf8)
        let hex = octets.map { String($0, radix: 16) }.joined()
        let needles =
            [Self.secret, Base64.encode(octets), Base64.encode(Array("\(Self.secret)x".utf8)), hex, hex.uppercased()]
            + [Base64.encode(Array("\0alice\0\(Self.secret)".utf8))]
        var written = try String(contentsOfFile: home.path("login.jsonl"), encoding: .utf8)
        #expect(written.contains("<redacted: LOGIN response>") && written.contains("logged in by PLAIN"))
        for format in ["text", "jsonl"] {
            written += try BuiltProgram.run(["show", home.path("login.jsonl"), "--format", format], home: home).output
        }
        for needle in needles { #expect(!written.contains(needle)) }
    }

    @Test("SCRAM-SHA-256 is taken where nothing is named")
    func scram() throws {
        let home = try TemporaryFolder()
        let terminal = try Tmux("\(BuiltProgram.path) --no-record", columns: 120, rows: 40, home: home)
        try terminal.wait(for: "GREETED")
        try terminal.press("Tab", "Enter")
        try terminal.wait(for: "SCRAM-SHA-256")
        try terminal.send(":auth bob")
        try terminal.wait(for: "The password of bob, for SCRAM-SHA-256")
        try terminal.send("battery staple")
        let done = try terminal.wait(for: "logged in by SCRAM-SHA-256")
        #expect(done.contains("the signature was correct"))
    }

    @Test("the hashes are those of the RFCs")
    func hashes() throws {
        let hashes = LoginHashes.all
        let key = Array("Jefe".utf8)
        let text = Array("what do ya want for nothing?".utf8)
        #expect(hex(hashes.hmac(.md5, key, text)) == "750c783e6ab0b503eaa86e310a5db738")
        #expect(hex(hashes.hmac(.sha1, key, text)) == "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")
        #expect(
            hex(hashes.hmac(.sha256, key, text)) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        // RFC 6070, and the same for SHA-256.
        let salt = Array("salt".utf8)
        let password = Array("password".utf8)
        #expect(hex(hashes.derive(.sha1, password, salt, 1)) == "0c60c80f961f0e71f3a9b524af6012062fe037a6")
        #expect(hex(hashes.derive(.sha1, password, salt, 4096)) == "4b007901b765489abead49d926f721d065a429c1")
        #expect(
            hex(hashes.derive(.sha256, password, salt, 4096))
                == "c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a")
        #expect(hex(hashes.hash(.md5, Array("abc".utf8))) == "900150983cd24fb0d6963f7d28e17f72")
        #expect(hex(hashes.hash(.sha1, Array("abc".utf8))) == "a9993e364706816aba3e25717850c26c9cd0d89d")
        var login = SASLLogin(
            SCRAMMechanism(
                .sha256, SASLCredentials(user: "user", secret: "pencil"), hashes, nonce: "rOprNGfwEbeRWgbNEkqO"))
        _ = login.begin()
        let first =
            "334 cj1yT3ByTkdmd0ViZVJXZ2JORWtxTyVodllEcFdVYTJSYVRDQWZ1eEZJbGopaE5sRiRrMCxzPVcyMlphSjBTTlk3c29Fc1VFamI2Z1E9PSxpPTQwOTY="
        _ = login.take(try #require(Reply(first)))
        let last = login.take(
            try #require(Reply("334 dj02cnJpVFJCaTIzV3BSUi93dHVwK21NaFVaVW4vZEI1bkxUSlJzamw5NUc0PQ==")))
        #expect(last.outcome == nil && last.line == [])
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test("a nonce is long, right for SCRAM, and new each time")
    func nonce() {
        let nonces = (0..<100).map { _ in Nonce.draw() }
        #expect(Set(nonces).count == 100)
        #expect(
            nonces.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
    }
}
