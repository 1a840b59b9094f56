import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("A reply that cannot answer its command is never a success of a script")
struct ScriptForeignRepliesTests {
    private static func complaints(_ script: String, _ replies: [String], pipelines: Bool) throws -> [ScriptComplaint] {
        var driver = ScriptDriver(try Script(script), keepsGoing: false, pipelines: pipelines)
        var dialogue = Dialogue()
        for reply in replies {
            let events = dialogue.receive(Array("\(reply)\r\n".utf8), at: 0).map(DriverEvent.session)
            _ = driver.run(after: events, in: &dialogue, at: 0)
        }
        return driver.complaints
    }

    /// What a script sends, the replies, and the code of the last one.
    private static let cases: [(script: String, replies: [String], code: String)] = [
        ("", ["250 hello"], "250"), ("", ["354 hello"], "354"), ("C: EHLO a", ["220 mx", "354 a"], "354"),
        ("C: EHLO a\nC: NOOP", ["220 mx", "250 a", "235 ok"], "235"),
        ("C: EHLO a\nC: NOOP", ["220 mx", "250 a", "334 ok"], "334"),
        ("C: EHLO a\nC: MAIL FROM:<a@b.example>", ["220 mx", "250 a", "354 ok"], "354"),
        (
            "C: EHLO a\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<b@b.example>\nC: DATA",
            ["220 mx", "250 a", "250 ok", "250 ok", "250 ok"], "250"
        ),
        (
            "C: EHLO a\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<b@b.example>\nC: DATA\nC: x\nC: .",
            ["220 mx", "250 a", "250 ok", "250 ok", "354 go", "354 go"], "354"
        ),
    ]

    @Test(
        "with no expectation, with one of its class, and with one of exactly that code", arguments: cases.indices,
        [true, false])
    func never(_ number: Int, _ pipelines: Bool) throws {
        let (script, replies, code) = Self.cases[number]
        for expected in ["", "\nS: \(code.prefix(1)).. ", "\nS: \(code)"] {
            let text = script.isEmpty ? "\(expected)\nC: NOOP" : script + expected
            let found = try Self.complaints(text, replies, pipelines: pipelines)
            #expect(found.contains { $0.kind == .protocolViolation }, "\(text): \(found)")
        }
    }

    @Test("where a DATA that was refused is accepted now, no command is sent as the text of a message")
    func textMissing() throws {
        let script = "C: EHLO a\nC: MAIL FROM:<a@b.example>\nC: DATA\nS: 554\nC: QUIT\nS: 221"
        var driver = ScriptDriver(try Script(script), keepsGoing: true)
        var dialogue = Dialogue()
        var sent: [String] = []
        var step = DriverStep.wait
        for reply in ["220 mx", "250 a", "250 ok", "354 go"] {
            let events = dialogue.receive(Array("\(reply)\r\n".utf8), at: 0).map(DriverEvent.session)
            let result = driver.run(after: events, in: &dialogue, at: 0)
            sent += result.written.map { String(decoding: $0, as: UTF8.self) }
            step = result.step
        }
        #expect(sent.last == "DATA\r\n" && step == .done(.over))
        #expect(driver.complaints.contains { $0.text.contains("waits for the text of a message") })
    }
}
