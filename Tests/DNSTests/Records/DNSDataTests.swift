import TestSupport
import Testing

@testable import DNS

@Suite("Records as text")
struct DNSDataTests {
    @Test("records are written as in a master file")
    func texts() {
        let records: [(DNSRecord, String)] = [
            (.address("a.test", "192.0.2.1"), "a.test A 192.0.2.1"),
            (.address("a.test", "2001:db8::1"), "a.test AAAA 2001:db8::1"),
            (.mx("a.test", 10, "mx.test"), "a.test MX 10 mx.test"), (.mx("a.test", 0, "."), "a.test MX 0 ."),
            (.cname("a.test", "b.test"), "a.test CNAME b.test"),
            (.txt("a.test", "v=spf1 ", "-all"), #"a.test TXT "v=spf1 " "-all""#),
            (DNSRecord(.known("a.test"), DNSType(rawValue: 99), .other([0, 255])), "a.test TYPE99 \\# 2 00ff"),
            (
                DNSRecord(
                    .known("_25._tcp.a.test"), .tlsa,
                    .tlsa(TLSAssociation(usage: 3, selector: 1, matching: 1, data: [0xAB, 0]))),
                "_25._tcp.a.test TLSA 3 1 1 ab00"
            ),
        ]
        for (record, text) in records { #expect(record.display == text) }
    }

    @Test("whatever is in a record, its text is printable ASCII, and bounded")
    func hostile() {
        let octets = (0...255).map { UInt8($0) }
        let data: [DNSData] = [
            .txt([octets, octets]), .other(octets), .malformed(octets),
            .txt([UInt8](repeating: 0, count: 60000).map { [$0] }),
            .txt([]),
            .tlsa(TLSAssociation(usage: 0, selector: 0, matching: 0, data: [UInt8](repeating: 1, count: 60000))),
        ]
        for data in data {
            #expect(data.display.utf8.allSatisfy { (0x20...0x7E).contains($0) })
            #expect(data.display.utf8.count <= DNSData.mostDisplayed + 3)
        }
        #expect(DNSData.txt([[0x22, 0x5C, 0x1B, 0xFF]]).display == #""\"\\\027\255""#)
    }
}
