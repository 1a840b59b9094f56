import Testing

@testable import Exports
@testable import SMTPSyntax
@testable import SessionModel

@Suite("Asciicast")
struct CastExportTests {
    private static func lines(_ dialogue: Dialogue) throws -> [JSONText] {
        let octets = SessionExport(.asciicast).document(SampleSession.header, dialogue)
        return try octets.split(separator: UInt8(ascii: "\n")).map { try JSONText(reading: Array($0)) }
    }

    @Test("a header, then events whose times never go back")
    func events() throws {
        let lines = try Self.lines(SampleSession.dialogue())
        #expect(lines[0]["version"]?.integer == 2 && lines[0]["timestamp"]?.integer == 1_795_428_000)
        let times = lines.dropFirst().compactMap { $0.items?[0].decimal }
        #expect(times.count == lines.count - 1 && times == times.sorted())
        #expect(lines.dropFirst().allSatisfy { $0.items?[1] == .text("o") && $0.items?.count == 3 })
    }

    @Test("the only escape sequences are our colors")
    func colors() throws {
        for line in try Self.lines(SampleSession.dialogue()).dropFirst() {
            let text = line.items?[2].string ?? ""
            let sequences = text.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst()
            #expect(sequences.count == 2 && text.hasSuffix("\u{1B}[0m\r\n"))
            #expect(
                sequences.allSatisfy { $0.prefix { $0 != "m" }.allSatisfy { $0 == "[" || $0 == ";" || $0.isNumber } })
        }
    }

    @Test(
        "seconds since 1970",
        arguments: [
            ("1970-01-01T00:00:00.000Z", 0), ("2026-11-23T10:00:00.000Z", 1_795_428_000),
            ("2024-02-29T23:59:59Z", 1_709_251_199), ("2000-03-01T00:00:00Z", 951_868_800),
        ])
    func seconds(_ text: String, _ seconds: Int) { #expect(UTCSeconds.of(text) == seconds) }

    @Test(
        "anything else is not a time",
        arguments: ["", "Z", "2026-11-23", "2026-13-01T00:00:00Z", "2026-11-23T10:00:00+01:00"])
    func noSeconds(_ text: String) { #expect(UTCSeconds.of(text) == nil) }
}
