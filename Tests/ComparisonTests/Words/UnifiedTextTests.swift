import Testing

@testable import Comparison

@Suite("A comparison as text")
struct UnifiedTextTests {
    private static let old = Spoken.hello + "C: NOOP\nS: 250 2.0.0 Ok\n-- close"
    private static let new = Spoken.hello + "C: NOOP\n+ 31\nS: 450 4.7.1 \u{1B}[2JLater\n-- close"

    @Test("what differs is shown with what was said of it")
    func text() {
        #expect(
            Spoken.text(Spoken.compare(Self.old, Self.new)) == [
                "  2 steps are the same", "  C: NOOP", "- S: 250 2.0.0 Ok", #"+ S: 450 4.7.1 \x1b[2JLater"#,
                "! A 250 2.0.0, B 450 4.7.1 after 31 s", "  1 step is the same", "", "1 of 4 steps differs.",
            ])
        #expect(
            Spoken.text(Spoken.compare(Self.old, Self.old)) == [
                "  4 steps are the same", "", "No differences in 4 steps.",
            ])
    }

    @Test("lines of a reply that only one session has are beside nothing")
    func lines() {
        let more = Self.old.replacing("S: 250-SIZE 10240000", with: "S: 250-DSN\nS: 250-SIZE 10240000")
        let text = Spoken.text(Spoken.compare(Self.old, more))
        #expect(text.contains("+ S: 250-DSN"))
        #expect(!text.contains { $0.hasPrefix("- ") })
        let larger = Spoken.text(Spoken.compare(Self.old, Self.old.replacing("10240000", with: "20480000")))
        #expect(larger.contains("- S: 250-SIZE 10240000") && larger.contains("+ S: 250-SIZE 20480000"))
    }

    @Test("as JSON each step is an object")
    func json() throws {
        var lines: [String] = []
        ComparisonJSON.write(Spoken.compare(Self.old, Self.new), .letters) { lines.append($0) }
        #expect(lines.count == 4)
        #expect(lines[2].contains(#""result":"different""#))
        #expect(lines[2].contains(#"{"kind":"code","words":"A 250 2.0.0, B 450 4.7.1 after 31 s"}"#))
        #expect(lines[2].contains(#""command":"NOOP""#))
        #expect(lines[3].contains(#""result":"same""#))
    }

    @Test("days between two sessions", arguments: [(0, "before"), (1, "yesterday"), (3, "3 days ago"), (-1, "before")])
    func days(_ days: Int, _ name: String) {
        #expect(SideNames.replay(daysAgo: days).before == name)
    }
}
