import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Kept secrets")
struct KeptSecretsTests {
    private func ranges(_ secrets: [String], _ text: String, isOfLogin: Bool = true, isCutOff: Bool = false) -> [Range<
        Int
    >] {
        var kept = KeptSecrets()
        for secret in secrets { kept.keep(Array(secret.utf8)) }
        return kept.ranges(in: Array(text.utf8), isOfLogin: isOfLogin, isCutOff: isCutOff)
    }

    @Test(
        "are found whole, or by twelve octets in a row",
        arguments: [
            ("secret", "a SeCreT b", 1), ("secret", "a secre b", 0), ("secret", "secretsecret", 2),
            ("sec", "a sec b", 0),
            ("correct horse", "a correct horse b", 2), ("correct horse", "a orrect horse", 1),
            ("correct horse", "a orrect hors", 0), ("correct horse", "", 0), ("twelve octet", "twelve octets", 1),
        ])
    func found(_ secret: String, _ text: String, _ count: Int) {
        #expect(ranges([secret], text).count == count)
    }

    @Test("short ones are found in a login only, and beginnings at the end only where the line is cut off")
    func place() {
        #expect(ranges(["seventy", "eightoct"], "seventy eightoct", isOfLogin: false) == [8..<16])
        #expect(ranges(["secret"], "what is secr") == [])
        #expect(ranges(["secret"], "what is secr", isCutOff: true) == [8..<12])
        #expect(ranges(["secret"], "what is se", isCutOff: true) == [])
        #expect(ranges(["correct horse"], "what is correct hor", isCutOff: true) == [8..<19])
    }

    @Test("the newest are kept, and never more than so many")
    func bound() {
        var kept = KeptSecrets()
        for number in 100..<200 { kept.keep(Array("secret-\(number)".utf8)) }
        #expect(kept.ranges(in: Array("secret-159".utf8), isOfLogin: true) == [])
        #expect(kept.ranges(in: Array("secret-160 secret-199".utf8), isOfLogin: true) == [0..<10, 11..<21])
        // One that is kept already takes no other's place.
        for _ in 0..<50 { kept.keep(Array("secret-199".utf8)) }
        #expect(kept.ranges(in: Array("secret-160".utf8), isOfLogin: true) == [0..<10])
    }

    @Test("the comparisons grow with the line alone, and long secrets cost no more than short ones")
    func bounded() {
        func comparisons(_ line: Int, _ length: Int) -> Int {
            var kept = KeptSecrets()
            for number in 0..<20 {
                kept.keep((0..<length).map { UInt8(truncatingIfNeeded: 0x30 + ($0 * 7 + $0 / 50 + number) % 64) })
                kept.keep(Array("AAAA\(number)".utf8))
            }
            let line = [UInt8](repeating: UInt8(ascii: "A"), count: line)
            return kept.search(line, isOfLogin: true, isCutOff: true).comparisons
        }
        // Each of the twenty short ones once at each place but the first three, and all long ones together once.
        #expect(comparisons(1000, 200) == 1000 + 20 * 997)
        #expect(comparisons(2000, 200) == 2000 + 20 * 1997)
        #expect(comparisons(1000, 400) == comparisons(1000, 200))
    }

    @Test("are no part of what a session is, and no print shows them")
    func hidden() {
        var kept = KeptSecrets()
        kept.keep(Array("correct horse".utf8))
        #expect(kept == KeptSecrets() && kept.hashValue == KeptSecrets().hashValue)
        var text = "\(kept) \(String(reflecting: kept))"
        dump(kept, to: &text)
        #expect(!text.uppercased().contains("HORSE") && !text.contains("67"))
    }
}
