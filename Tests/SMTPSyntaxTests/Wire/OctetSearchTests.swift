import Testing

@testable import SMTPSyntax

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
}
