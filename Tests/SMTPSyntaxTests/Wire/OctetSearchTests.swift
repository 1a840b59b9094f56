import Testing

@testable import SMTPSyntax
@testable import TestSupport

@Suite("Looking for octets")
struct OctetSearchTests {
    @Test("the first octet is found at every place of every length", arguments: 0...20)
    func firstIndex(_ length: Int) {
        for place in 0..<length {
            for others: UInt8 in [0x00, 0x09, 0x0B, 0x8A, 0xFF] {
                var text = [UInt8](repeating: others, count: length)
                text[place] = 0x0A
                for later in place..<length where later % 3 == 0 { text[later] = 0x0A }
                #expect(OctetSearch.firstIndex(of: 0x0A, in: text[...]) == place)
                let slice = ([0x0A, 0x0A] + text + [0x0A])[2..<2 + length]
                #expect(OctetSearch.firstIndex(of: 0x0A, in: slice) == place + 2)
            }
        }
    }

    @Test("where there is none, none is found", arguments: 0...20)
    func none(_ length: Int) {
        for others: UInt8 in [0x00, 0x09, 0x0B, 0x8A, 0xFF] {
            let slice = ([0x0A] + [UInt8](repeating: others, count: length) + [0x0A])[1..<1 + length]
            #expect(OctetSearch.firstIndex(of: 0x0A, in: slice) == nil)
        }
    }

    @Test("controls and marked octets are found at every place, whatever is around them", arguments: 0...255)
    func classes(_ octet: Int) {
        let octet = UInt8(octet)
        let isControl = octet < 0x20 || octet == 0x7F
        let isMarked = isControl || octet >= 0x80 || octet == 0x5C || octet == 0x2A
        for others: UInt8 in [0x20, 0x41, 0x5B, 0x5D, 0x2B, 0x7E] {
            for (length, place) in [(1, 0), (7, 6), (8, 0), (8, 7), (9, 8), (20, 5), (20, 15), (24, 23)] {
                var text = [UInt8](repeating: others, count: length)
                text[place] = octet
                text.withUnsafeBytes { text in
                    #expect(OctetSearch.firstControl(in: text, from: 0) == (isControl ? place : nil))
                    #expect(OctetSearch.firstMarked(in: text, from: 0) == (isMarked ? place : nil))
                    #expect(OctetSearch.firstControl(in: text, from: place + 1) == nil)
                }
            }
        }
    }

    @Test("the first of several is found")
    func several() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<2000 {
            let text = (0..<30).map { _ in
                UInt8.random(in: random.next() % 4 == 0 ? 0...255 : 0x1E...0x82, using: &random)
            }
            text.withUnsafeBytes { octets in
                #expect(OctetSearch.firstControl(in: octets, from: 0) == text.firstIndex { $0 < 0x20 || $0 == 0x7F })
                let marked = text.firstIndex { !(0x20...0x7E).contains($0) || $0 == 0x5C || $0 == 0x2A }
                #expect(OctetSearch.firstMarked(in: octets, from: 0) == marked)
            }
        }
    }
}
