import TestSupport
import Testing

@testable import DNS

/// What no server should send. That a test ends is half of what it says: nothing traps, and nothing goes round.
@Suite("Hostile DNS responses")
struct HostileMessageTests {
    /// A response with one answer whose name is these octets.
    private func answer(named name: [UInt8], after front: [UInt8] = []) -> [UInt8] {
        [0, 1, 0x81, 0x80, 0, 0, 0, 1, 0, 0, 0, 0] + front + name + [0, 1, 0, 1, 0, 0, 0, 0, 0, 4, 192, 0, 2, 1]
    }

    @Test(
        "pointers that do not point back",
        arguments: [[0xC0, 0x0C], [0xC0, 0x0D], [0xFF, 0xFF], [0xC0, 0x0E]] as [[UInt8]])
    func forward(_ name: [UInt8]) {
        #expect(throws: DNSMessageProblem.self) { try DNSMessage(answer(named: name)) }
    }

    @Test("labels that lead back to themselves by a pointer after them")
    func loop() {
        #expect(throws: DNSMessageProblem.badPointer) { try DNSMessage(answer(named: [1, 97, 0xC0, 0x0C])) }
        #expect(throws: DNSMessageProblem.badPointer) {
            try DNSMessage(answer(named: [1, 97, 1, 98, 0xC0, 0x0E]))
        }
    }

    @Test("a ladder of pointers has an end, and its steps are counted")
    func ladder() throws {
        // Pointers, each to the one in front of it, as the octets of a record that is passed over.
        func message(_ steps: Int) -> [UInt8] {
            var rungs: [UInt8] = [0]
            let start = 12 + 11
            for step in 0..<steps {
                let target = step == 0 ? start : start + 1 + 2 * (step - 1)
                rungs += [0xC0 | UInt8(target >> 8), UInt8(target & 0xFF)]
            }
            let last = start + 1 + 2 * (steps - 1)
            let front: [UInt8] = [
                0, 1, 0x81, 0x80, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 99, 0, 1, 0, 0, 0, 0, UInt8(rungs.count >> 8),
                UInt8(rungs.count & 0xFF),
            ]
            let name: [UInt8] = [0xC0 | UInt8(last >> 8), UInt8(last & 0xFF)]
            return front + rungs + name + [0, 1, 0, 1, 0, 0, 0, 0, 0, 4, 192, 0, 2, 1]
        }
        #expect(try DNSMessage(message(100)).answers.last?.name == .root)
        #expect(throws: DNSMessageProblem.badPointer) { try DNSMessage(message(200)) }
    }

    @Test("a name that grows beyond 255 octets, by labels and by pointers")
    func long() {
        let label = [UInt8(63)] + [UInt8](repeating: 97, count: 63)
        let labels = label + label + label + label + [0]
        #expect(throws: DNSMessageProblem.longName) { try DNSMessage(answer(named: labels)) }
    }

    @Test("lengths of labels that are in no use", arguments: [UInt8(0x40), 0x80, 0xBF])
    func labelForms(_ length: UInt8) {
        #expect(throws: DNSMessageProblem.badLabel) { try DNSMessage(answer(named: [length, 0])) }
    }

    @Test("every beginning of a response is read or refused")
    func beginnings() throws {
        let octets = DNSMessageTests.whole.octets
        for count in octets.indices {
            #expect(throws: DNSMessageProblem.short, "\(count)") { try DNSMessage(Array(octets[..<count])) }
            var cut = Array(octets[..<count])
            if count > 2 { cut[2] |= 0x02 }
            let message = try? DNSMessage(cut)
            // The header and the question must be there.
            #expect((message != nil) == (count >= 12 + 18), "\(count)")
        }
    }

    @Test("every octet of a response, changed to every other, is read or refused")
    func changes() {
        let octets = DNSMessageTests.whole.octets
        var (read, refused) = (0, 0)
        for place in octets.indices {
            for value in UInt8.min...UInt8.max {
                var changed = octets
                changed[place] = value
                do throws(DNSMessageProblem) {
                    let message = try DNSMessage(changed)
                    read += 1
                    // Whatever was read is a name that can be written and read again.
                    for record in message.answers where (try? DNSName(record.name.description)) != record.name {
                        Issue.record("\(record.name)")
                    }
                } catch {
                    refused += 1
                }
            }
        }
        #expect(read > 0 && refused > 0)
    }

    @Test("octets at random, after a header that announces as much as it can")
    func random() {
        var generator = Numbers(state: 7)
        for _ in 0..<400 {
            let rest = (0..<Int.random(in: 0...600, using: &generator)).map { _ in
                // Many pointers and short labels.
                let octet = UInt8.random(in: 0...255, using: &generator)
                return octet & 3 == 0 ? 0xC0 : octet & 3 == 1 ? octet & 7 : octet
            }
            let header: [UInt8] = [0, 1, 0x83, 0x80, 0, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]
            _ = try? DNSMessage(header + rest)
            var lookup = DNSLookup(DNSQuestion(.root, .mx))
            lookup.take(header + rest)
            #expect(lookup.answer != nil || lookup.pending != nil)
        }
    }
}

/// The same numbers at every run.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
