import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("What is wrong with the parts of a message")
struct MIMELintTests {
    private static let version = "MIME-Version: 1.0"
    private static let mixed = [version, "Content-Type: Multipart/Mixed; charset=x;", "\tboundary=\"=_a b\"", ""]
    private static let base64 = [version, "Content-Transfer-Encoding: BASE64 (of a picture)", ""]

    struct Row: Sendable, CustomTestStringConvertible {
        let lines: [String]
        let found: [String]
        var testDescription: String { lines.joined(separator: "|") }
    }

    static let rows: [Row] = [
        Row(lines: ["Content-Type: text/plain", "", "hello"], found: ["4 missingVersion"]),
        Row(lines: [version, "Content-Type: text/plain", "", "hello"], found: []),
        Row(lines: ["X-Content-Type: text/plain", "", "hello"], found: []),
        Row(lines: [version, "Content-Type: multipart/mixed", "", "x"], found: ["5 missingBoundary"]),
        Row(lines: [version, "Content-Type: multipart/mixed; boundary=\"\"", "", "x"], found: ["5 missingBoundary"]),
        Row(lines: mixed + ["--=_a b", "", "text", "--=_a b--", "after"], found: []),
        Row(lines: mixed + ["--=_a b \t", "", "text", "--=_a b-- "], found: []),
        Row(lines: mixed + ["--other", "text"], found: ["9 unusedBoundary"]),
        Row(lines: mixed + ["--=_a b", "", "text"], found: ["10 openBoundary"]),
        Row(lines: mixed + ["--=_a b", "", "--=_a bc", "--=_a b--"], found: []),
        Row(lines: base64 + ["aGVsbG8=", "", "aGk= "], found: []),
        Row(lines: base64 + ["hello, world"], found: ["6 notBase64"]),
        Row(lines: base64 + [String(repeating: "a", count: 76)], found: []),
        Row(lines: base64 + [String(repeating: "a", count: 77)], found: ["6 longBase64"]),
        Row(lines: [version, "Content-Transfer-Encoding: 7bit", "", "gr\u{FC}n"], found: ["6 rawOctets(7bit)"]),
        Row(lines: [version, "Content-Transfer-Encoding: 8bit", "", "gr\u{FC}n"], found: []),
        Row(lines: [version, "Content-Transfer-Encoding: x-other", "", "gr\u{FC}n"], found: []),
        Row(
            lines: mixed + [
                "--=_a b", "Content-Transfer-Encoding:", " base64", "", "not it!", "--=_a b", "", "text, free",
                "--=_a b--",
            ], found: ["11 notBase64"]),
        Row(
            lines: mixed + [
                "--=_a b", "Content-Type: multipart/alternative; boundary=in", "", "--in", "", "text", "--=_a b--",
            ], found: []),
        Row(
            lines: mixed + ["--=_a b", "Content-Type: multipart/alternative", "", "x", "--=_a b--"],
            found: ["9 missingBoundary"]),
    ]

    private static func words(_ finding: MessageFinding) -> String? {
        guard case .mime(let fault) = finding.fault else { return nil }
        if case .rawOctets(let encoding) = fault { return "\(finding.line) rawOctets(\(encoding.rawValue))" }
        return "\(finding.line) \(fault)"
    }

    @Test("each fault is found where it is, in one piece and octet by octet", arguments: rows)
    func faults(_ row: Row) {
        let session = MessageLintTests.session(" BODY=8BITMIME", offers: ["8BITMIME"])
        let lines = ["Date: x", "From: <alice@example.org>"] + row.lines
        let octets = Array(lines.map { $0 + "\r\n" }.joined().utf8)
        for size in [octets.count, 1, 7] {
            var check = MessageCheck(MessageLint(MessageConditions(session, way: .converted)))
            for start in stride(from: 0, to: octets.count, by: size) {
                check.push(Array(octets[start..<min(start + size, octets.count)]))
            }
            check.finish()
            #expect(check.lint.findings.compactMap(Self.words) == row.found, "pieces of \(size)")
        }
    }

    @Test("a sample has none, with and without an attachment")
    func sample() {
        let session = MessageLintTests.session()
        let stamp = MessageStamp(date: "Mon, 30 Nov 2026 08:00:00 +0000", unique: "1")
        for attachment in [nil, MessageAttachment(name: "a", octets: Array(repeating: 0xFF, count: 999))] {
            let sample = SampleMessage(attachment: attachment).octets(in: session, stamp, host: "a.example")
            var check = MessageCheck(MessageLint(MessageConditions(session, way: .converted)))
            check.push(sample)
            check.finish()
            #expect(check.lint.findings.compactMap(Self.words).isEmpty)
        }
    }

    @Test("each fault has words and a section")
    func words() {
        let all: [MIMEFault] = [
            .missingVersion, .missingBoundary, .unusedBoundary, .openBoundary, .notBase64, .longBase64,
            .rawOctets(.sevenBit), .rawOctets(.quotedPrintable),
        ]
        #expect(Set(all.map(\.words)).count == all.count && all.allSatisfy { !$0.source.description.isEmpty })
    }
}
