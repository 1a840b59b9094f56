import Testing

@testable import MailLogs

@Suite("The time in front of a log line")
struct LogPrefixTests {
    static let lines: [(String, String?)] = [
        ("Nov 30 21:25:35 mail postfix/smtp[1]: x", "Nov 30 21:25:35"),
        ("2026-11-30 21:25:35 1xY8t7 x", "2026-11-30 21:25:35"),
        ("2026-11-30 21:25:35.123 +0100 [77] x", "2026-11-30 21:25:35.123"),
        ("2026-11-30T21:25:35Z x", "2026-11-30T21:25:35Z"),
        ("<22>1 2026-11-30T21:25:35Z mail x", "2026-11-30T21:25:35Z"),
        ("@400000005f3d6b0c1c2d3e4f x", "@400000005f3d6b0c1c2d3e4f"),
        ("mx | Nov  3 21:25:35 x", "Nov  3 21:25:35"), ("@40 x", nil), ("no time", nil), ("", nil), ("<", nil),
        ("2026-", nil),
    ]

    @Test("is read in each form", arguments: lines)
    func time(_ line: String, _ time: String?) { #expect(LogPrefix.time(in: LogText(line)) == time) }
}
