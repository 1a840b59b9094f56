import Testing

@testable import SMTPSyntax
@testable import TestSupport

@Suite("A text looked for in octets")
struct OctetPatternTests {
    /// The same place by place.
    private func firstPlace(of text: String, in octets: [UInt8], from start: Int) -> Int? {
        func folded(_ octet: UInt8) -> UInt8 { octet >= 0x41 && octet <= 0x5A ? octet + 0x20 : octet }
        let wanted = text.utf8.map(folded)
        guard start + wanted.count <= octets.count else { return nil }
        return (start...octets.count - wanted.count).first { place in
            zip(octets[place...], wanted).allSatisfy { folded($0) == $1 }
        }
    }

    @Test("is found at every distance, and not beyond the end", arguments: ["a", "250", "Ok", "@[`{", "é", "a250a"])
    func distances(_ text: String) throws {
        let pattern = try #require(OctetPattern(text))
        for before in 0..<20 {
            for after in 0..<20 {
                let octets =
                    [UInt8](repeating: 0x2E, count: before) + Array(text.uppercased().utf8.prefix(text.utf8.count))
                    + [UInt8](repeating: 0x2E, count: after)
                for start in 0...octets.count {
                    #expect(
                        pattern.firstPlace(in: octets.span, from: start)
                            == firstPlace(of: text, in: octets, from: start))
                }
            }
        }
    }

    @Test("among octets at random it is found where it is")
    func random() throws {
        var random = SplitMix64(seed: 4)
        let letters = Array("aAbB 250@`\u{0}".utf8) + [0x80, 0xFF, 0x01]
        for text in ["a", "ab", "aa", "a a", "0", "@", "`", "b2", "250", "\u{0}", "abab"] {
            let pattern = try #require(OctetPattern(text))
            for _ in 0..<300 {
                let octets = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                    letters.randomElement(using: &random) ?? 0
                }
                let start = Int.random(in: 0...octets.count, using: &random)
                #expect(
                    pattern.firstPlace(in: octets.span, from: start) == firstPlace(of: text, in: octets, from: start))
            }
        }
    }

    @Test("an empty text is none")
    func empty() { #expect(OctetPattern("") == nil) }
}
