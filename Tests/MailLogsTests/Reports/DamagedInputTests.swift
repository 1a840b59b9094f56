import Testing

@testable import MailLogs
@testable import SMTPSyntax

/// Anyone may write into a log, and send a bounce: nothing in either can stop the program.
@Suite("Damaged logs and bounces")
struct DamagedInputTests {
    /// Numbers that are the same in each run.
    private struct Numbers {
        private var state: UInt64 = 88_172_645_463_325_252

        mutating func next(below bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(max(bound, 1)))
        }
    }

    private func damaged(_ octets: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
        var octets = octets
        for _ in 0..<numbers.next(below: 4) where !octets.isEmpty {
            let place = numbers.next(below: octets.count)
            switch numbers.next(below: 4) {
            case 0: octets[place] = UInt8(truncatingIfNeeded: numbers.next(below: 256))
            case 1: octets.removeSubrange(place...)
            case 2: octets.removeFirst(place)
            default: octets.insert(contentsOf: Array("<>[]{}\"=:;,_/#\\\t".utf8), at: place)
            }
        }
        return octets
    }

    private func strain(_ octets: [UInt8]) {
        for refusal in MailReport(log: [octets])?.refusals ?? [] { print(refusal) }
    }

    /// What is written of a refusal has no control characters, whatever is in it.
    private func print(_ refusal: LoggedRefusal) {
        let meaning = RefusalExplainer.meaning(of: refusal)
        let line = RefusalForm.line(refusal, meaning) + RefusalForm.json(refusal, meaning)
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    }

    @Test("lines", arguments: ["postfix.log", "exim.log"])
    func lines(_ name: String) throws {
        var numbers = Numbers()
        for line in try LogFixture.lines(name) {
            for _ in 0..<4 { strain(damaged(line, &numbers)) }
        }
        for (line, _) in LogLineReaderTests.lines {
            for _ in 0..<20 { strain(damaged(Array(line.utf8), &numbers)) }
        }
    }

    @Test("messages", arguments: ["postfix-bounce.eml", "exim-bounce.eml", "postfix-client-notice.eml"])
    func messages(_ name: String) throws {
        var numbers = Numbers()
        let octets = try LogFixture.octets(name)
        for _ in 0..<150 {
            let lines = damaged(octets, &numbers).split(separator: 0x0A, omittingEmptySubsequences: false)
            for refusal in MailReport(bounce: lines.map { Array($0) })?.refusals ?? [] { print(refusal) }
        }
    }
}
