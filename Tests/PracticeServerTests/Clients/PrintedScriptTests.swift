import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("What is printed of a session is a script")
struct PrintedScriptTests {
    private static let group = ClientPieces.transaction.joined()
    private static let unknown = "RCPT TO:<who@example.test>\n"
    private static let longText = String(repeating: "line\n", count: 150)
    private static let text = ClientPieces.head + "..x\n.\n"

    @Test(
        "that does the same again, groups among it",
        arguments: [
            [ClientPieces.hello, group + "DATA\n", text, "QUIT\n"],
            [ClientPieces.hello, group + "DATA\n", text + "QUIT\n"],
            [ClientPieces.hello, group + unknown + "DATA\n", text + group + "DATA\n", text + "QUIT\n"],
            [ClientPieces.hello, ClientPieces.transaction[0] + unknown + "DATA\n", "RSET\nQUIT\n"],
            ["HELO client.example.org\n", group, "RSET\n", "QUIT\n"],
            [ClientPieces.hello, "NOOP\nHALLO\nNOOP\n", "QUIT\n"],
            [ClientPieces.hello, group + "DATA\n", ClientPieces.head + longText + ".\nQUIT\n"],
        ])
    func again(_ pieces: [String]) throws {
        var pair = WatchedPair()
        pair.start()
        pair.send(all: pieces)
        pair.end()
        let lines = pair.printed.split(separator: "\n").map { $0.dropFirst("#1 ".count) }
        #expect(pieces.contains { $0.split(separator: "\n").count > 1 } == lines.contains(":queue"))
        var played = ScriptPair(
            try Script(lines.joined(separator: "\n")), with: ServerSession(scenario: .standard, client: "192.0.2.9"))
        played.play()
        #expect(
            played.driver.complaints.map { "\($0.lineNumber): \($0.text)" } == [], "\(lines.joined(separator: "\n"))")
    }
}
