import Foundation
import Testing

@testable import SMTPSyntax
@testable import SessionModel

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Reports of a script")
struct ScriptReportTests {
    /// Plays a script against replies, one whenever something was sent.
    static func report(
        _ script: String, _ replies: [String], keepsGoing: Bool = false, failure: String? = nil
    ) throws -> ScriptReport {
        var driver = ScriptDriver(
            try Script(script, user: "alice", hasPassword: true), keepsGoing: keepsGoing, reports: true)
        var dialogue = Dialogue()
        for (number, reply) in replies.enumerated() {
            let bytes = Array("\(reply)\r\n".utf8)
            _ = driver.run(
                after: dialogue.receive(bytes, at: Double(number)).map(DriverEvent.session), in: &dialogue,
                at: Double(number))
        }
        return ScriptReport(driver, failure: failure, seconds: 2.5)
    }

    private static let script = """
        C: EHLO a
        C: MAIL FROM:<a@b.example>
        C: RCPT TO:<b@b.example>
        S: 250
        C: DATA
        C: text
        C: .
        C: QUIT
        """
    private static let replies = ["220 mx", "250 mx", "250 ok", "550 5.1.1 <no> & \u{1B}[1m \"such\" user ]]>"]

    @Test("each step is a case: passed, failed with its reply, or not sent")
    func cases() throws {
        let report = try Self.report(Self.script, Self.replies)
        #expect(
            report.cases.map(\.name) == [
                "greeting", "line 1: EHLO a", "line 2: MAIL FROM:<a@b.example>", "line 3: RCPT TO:<b@b.example>",
                "line 5: DATA", "line 6: the message", "line 8: QUIT",
            ])
        #expect(report.cases.map(\.outcome) == [.passed, .passed, .passed, .failed, .leftOut, .leftOut, .leftOut])
        #expect(report.cases[3].complaints.first?.hasPrefix("expected 250, got 550 5.1.1") == true)
        #expect(report.cases[3].explanation?.contains("550") == true && report.cases[3].codes == "550")
        #expect(!report.hasPassed)
        let all = Self.replies.dropLast() + ["250 ok", "354 go", "250 ok", "221 bye"]
        #expect(try Self.report(Self.script, Array(all)).cases.allSatisfy { $0.outcome == .passed })
    }

    @Test("no line that may have a secret is in a report before it was sent")
    func secrets() throws {
        let report = try Self.report(
            "C: EHLO a\nC: AUTH PLAIN AGFsaWNlAHNlY3JldA==\nC: aGVsbG8tc2VjcmV0", ["220 mx", "250 mx"])
        let titles = ["greeting", "EHLO a", "AUTH PLAIN <redacted: PLAIN response>", "<redacted: PLAIN response>"]
        #expect(report.cases.map(\.title) == titles)
        let sent = try Self.report("C: EHLO a\nC: AUTH PLAIN AGFsaWNlAHNlY3JldA==", ["220 mx", "250 mx", "235 ok"])
        #expect(sent.cases.last?.title == "AUTH PLAIN <redacted: PLAIN response>")
    }

    @Test("the names are the same whatever happens")
    func stable() throws {
        let script = """
            C: EHLO client.example.org
            C: AUTH LOGIN
            S: 334
            C: YWxpY2U=
            S: 334
            C: c2VjcmV0
            C: AUTH PLAIN {user} {password}
            C: MAIL FROM:<a@b.example>
            C: RCPT TO:<b@b.example>
            :if-offered CHUNKING
            C: BDAT 3
            C: x
            :else
            C: DATA
            C: x
            C: .
            :end
            :reconnect
            S: 220
            C: QUIT
            """
        let runs = try [
            [], ["220 mx"], ["554 no"], ["220 mx", "250 mx"], ["220 mx", "250 mx", "334 ", "334 ", "535 no"],
            ["220 mx", "250-mx\r\n250 CHUNKING", "503 no"],
        ].map { try Self.report(script, $0, failure: $0.isEmpty ? "No route." : nil).cases.map(\.name) }
        #expect(Set(runs).count == 1, "\(runs)")
        #expect(runs[0].contains("line 18: :reconnect") && runs[0].contains("line 8: MAIL FROM:<a@b.example>"))
        #expect(!runs.joined().contains { $0.contains("c2VjcmV0") })
    }

    @Test("what went wrong with the session is told of a step")
    func session() throws {
        let refused = try Self.report("C: EHLO a\nC: NOOP", [], failure: "No route.")
        #expect(refused.cases.map(\.outcome) == [.broken, .leftOut, .leftOut])
        #expect(refused.cases[0].complaints == ["No route."])
    }

    @Test("TAP: a plan, a line per step, and what was wrong")
    func tap() throws {
        let text = TAPForm.text([try Self.report(Self.script + "\nC: NOOP #1", Self.replies)], names: ["x"])
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.prefix(3) == ["TAP version 13", "1..8", "ok 1 - greeting"])
        #expect(lines.contains("not ok 4 - line 3: RCPT TO:<b@b.example>"))
        #expect(lines.contains("ok 8 - line 9: NOOP \\#1 # SKIP not sent"))
        #expect(lines.contains("  line: 3") && lines.filter { $0.hasPrefix("ok") || $0.hasPrefix("not ok") }.count == 8)
        #expect(!text.unicodeScalars.contains("\u{1B}"))
    }

    @Test("JUnit is XML with the numbers that its schema wants, whatever the server says")
    func junit() throws {
        let reports = [
            try Self.report(Self.script, Self.replies),
            try Self.report(Self.script, ["220 mx"], failure: "The server refused the connection."),
        ]
        let text = JUnitForm.text(
            reports, names: ["a & b", "c"], target: "mx.example.test:25", started: "2026-11-30T10:00:00.000Z")
        let reader = XMLNames()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(text)")
        let suite = try #require(reader.elements.first { $0.name == "testsuite" }?.attributes)
        #expect(suite["tests"] == "7" && suite["failures"] == "1" && suite["errors"] == "0" && suite["skipped"] == "3")
        #expect(suite["timestamp"] == "2026-11-30T10:00:00" && suite["name"] == "a & b" && suite["time"] == "2.500")
        let failure = try #require(reader.elements.first { $0.name == "failure" }?.attributes["message"])
        #expect(failure.contains(#"<no> & \x1b[1m "such" user ]]>"#), "\(failure)")
        #expect(
            reader.elements.last { $0.name == "error" }?.attributes["message"] == "The server refused the connection.")
    }

    @Test("a series says how many runs succeeded, and what differed")
    func series() throws {
        let good = try Self.report("C: EHLO a\nC: NOOP", ["220 mx", "250 mx", "250 ok"])
        let bad = try Self.report("C: EHLO a\nC: NOOP", ["220 mx", "250 mx", "450 later"])
        #expect(
            SeriesSummary.lines([good, good, bad, good]) == [
                "# 4 runs: 3 succeeded, 1 failed", "# line 2: NOOP: 250 in runs 1 and 2 and 4, 450 in run 3",
                "# session time: 2.5s to 2.5s",
            ])
        #expect(SeriesSummary.lines([good, good]).count == 2)
    }
}

private final class XMLNames: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append((name, attributes))
    }
}
