import DNS
import TestSupport
import Testing

@Suite("Hostile SPF records")
struct SPFHostileTests {
    @Test(
        "octets that are not text are a wrong term, and are shown escaped",
        arguments: [UInt8(0), 9, 10, 13, 0x1B, 0x7F, 0x80, 0xFF])
    func octets(_ octet: UInt8) throws {
        var question = SPFQuestion("")
        question.zone.records = [.long("example.test", Array("v=spf1 a:x".utf8) + [octet] + Array(".test -all".utf8))]
        let report = try question.report()
        #expect(report.result == .permerror)
        guard case .syntax(let step, .notASCII) = report.problem else { throw Unexpected(finding: .spf(report)) }
        #expect(step.term.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        #expect(try question.row().records.allSatisfy { $0.display.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
    }

    @Test("a record of 60000 octets is read, and shown in part")
    func long() throws {
        let terms = String(repeating: "ip4:192.0.2.2 ", count: 4300)
        let question = SPFQuestion(record: "v=spf1 \(terms)ip4:192.0.2.1 -all")
        #expect(try question.result() == .pass)
        #expect(try (question.row().records.first?.display.utf8.count ?? 0) < 1100)
        #expect(try SPFQuestion(record: "v=spf1 " + String(repeating: "a ", count: 20000)).result() == .permerror)
    }

    @Test("a hundred TXT records, of which one is SPF; or a hundred that are")
    func many() throws {
        var question = SPFQuestion("")
        question.zone.records =
            (0..<99).map { .txt("example.test", "text \($0)") } + [.txt("example.test", "v=spf1 all")]
        #expect(try question.result() == .pass)
        question.zone.records = (0..<100).map { .txt("example.test", "v=spf1 ip4:192.0.2.\($0)") }
        #expect(try question.report().problem == .severalRecords(.known("example.test"), count: 100))
        #expect(try question.row().records.count == 10)
        #expect(try question.row().furtherRecords == 90)
    }

    @Test("records of another type, of another class, and malformed ones are not an answer")
    func wrongType() throws {
        let question = SPFQuestion("")
        let name = DNSName.known("example.test")
        let text = DNSData.txt([Array("v=spf1 all".utf8)])
        for record in [
            DNSRecord(name, .mx, text), DNSRecord(name, .txt, recordClass: 3, text),
            DNSRecord(name, .txt, .malformed([1, 2])),
            DNSRecord(name, .txt, .txt([])), DNSRecord(name, .txt, .address(try #require(DNSAddress("192.0.2.1")))),
        ] {
            var checks = DNSChecks(question.session)
            while let asked = checks.questions.first { checks.take(DNSAnswer(asked, records: [record])) }
            guard case .spf(let report) = checks.rows[3].finding else {
                throw Unexpected(finding: checks.rows[3].finding)
            }
            #expect(report.result == .noRecord)
        }
    }
}
