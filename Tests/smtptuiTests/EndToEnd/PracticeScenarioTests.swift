import Foundation
import Testing

@testable import PracticeServer

/// The practice server over real TCP, with the built program as its client.
@Suite("Scenarios over real TCP")
struct PracticeScenarioTests {
    private func run(_ script: [String], _ options: String...) throws -> BuiltProgram.Result {
        try BuiltProgram.run(
            ["run", "-", "--practice", "--no-record"] + options, input: script.map { "\($0)\n" }.joined())
    }

    private static let message = [
        "C: MAIL FROM:<alice@example.org>", "C: RCPT TO:<bob@example.test>", "C: DATA", "C: Subject: a", "C: .",
    ]

    @Test("LMTP and its results")
    func lmtp() throws {
        let script =
            ["C: LHLO a.example", "C: MAIL FROM:<a@b.example>", "C: RCPT TO:<bob@example.test>"]
            + ["C: RCPT TO:<full@example.test>", "C: DATA", "C: Subject: a", "C: .", "S: 250", "S: 452", "C: QUIT"]
        let result = try run(script, "--scenario", "lmtp")
        #expect(result.status == 0, "\(result.error)\(result.output)")
    }

    @Test("chunks, with a script")
    func chunks() throws {
        let script =
            ["C: EHLO a.example", "C: MAIL FROM:<a@b.example>", "C: RCPT TO:<bob@example.test>"]
            + ["C: BDAT 12 LAST", "C: Subject: a", "S: 250 *practice-1*", "C: QUIT"]
        let result = try run(script.map { $0.replacing("BDAT 12", with: "BDAT 12") })
        #expect(result.status == 0, "\(result.error)\(result.output)")
    }

    @Test("a connection that is closed in place of a reply", arguments: ["close@2", "cut@2", "close@NOOP"])
    func closed(_ fault: String) throws {
        let result = try run(["C: EHLO a.example", "C: NOOP"], "--fault", fault)
        #expect(result.status != 0 && result.error.contains("closed"), "\(result.status) \(result.error)")
    }

    @Test("a reply without an end is read up to the limit of the client")
    func endless() throws {
        let result = try run(["C: EHLO a.example", "C: HELP"], "--scenario", "endless")
        #expect(result.status == 76, "\(result.status) \(result.error)")
    }

    @Test(
        "certificates that are not valid",
        arguments: [("certificate-expired", "expired"), ("certificate-wrong-name", "mail.example.net")])
    func certificates(_ scenario: String, _ words: String) throws {
        let result = try run(["C: NOOP"], "--scenario", scenario, "--starttls")
        #expect(result.status == 76, "\(result.status) \(result.error)")
        #expect((result.error + result.output).contains(words), "\(result.error)\(result.output)")
    }

    @Test("what is injected in front of the handshake is not read as a reply under TLS")
    func injection() throws {
        let result = try run(["C: NOOP"], "--scenario", "injection", "--starttls")
        #expect(result.status == 76, "\(result.status) \(result.error)\(result.output)")
    }

    @Test("a message whose reply is lost")
    func lostReply() throws {
        let result = try run(["C: EHLO a.example"] + Self.message, "--scenario", "lost-reply")
        #expect(result.status != 0, "\(result.error)\(result.output)")
    }
}
