import TestSupport
import Testing

@testable import DNS

@Suite("A question on its way to an answer")
struct DNSLookupTests {
    private let question = DNSQuestion(.known("www.example.test"), .mx)

    private func answer(_ records: [DNSRecord], code: UInt16 = 0, flags: UInt16 = 0) -> DNSAnswer? {
        var lookup = DNSLookup(question)
        var response = DNSResponse(question, records, code: code)
        response.flags |= flags
        lookup.take(response.octets)
        return lookup.answer
    }

    @Test("records of the name and the type, and no others")
    func records() {
        let mx = DNSRecord.mx("WWW.example.test", 10, "mx1.example.test")
        let answer = answer([
            mx, .address("www.example.test", "192.0.2.1"), .mx("other.test", 5, "evil.test"),
            DNSRecord(.known("www.example.test"), .mx, recordClass: 3, .other([0, 1, 0])),
        ])
        #expect(answer == DNSAnswer(question, records: [mx]))
    }

    @Test(
        "what a response without records means",
        arguments: [
            (UInt16(0), DNSFailure.noData), (2, .serverFailure), (3, .noSuchName), (5, .refused),
            (4, .code(.notImplemented)), (1, .code(.formatError)), (9, .code(DNSResponseCode(rawValue: 9))),
        ])
    func failures(_ code: UInt16, _ failure: DNSFailure) {
        #expect(answer([], code: code)?.failure == failure)
    }

    @Test("a chain of CNAME records is followed in whatever order it comes")
    func chain() {
        let records: [DNSRecord] = [
            .mx("b.test", 10, "mx.test"), .cname("a.test", "b.test"), .cname("www.example.test", "a.test"),
        ]
        #expect(answer(records)?.aliases.map(\.description) == ["a.test", "b.test"])
        #expect(answer(records)?.records == [records[0]])
    }

    @Test("CNAME records that lead back are an end of their own")
    func loops() {
        #expect(answer([.cname("www.example.test", "www.example.test")])?.failure == .aliasLoop)
        #expect(
            answer([.cname("www.example.test", "a.test"), .cname("a.test", "www.example.test")])?.failure == .aliasLoop)
        let long = (0..<20).map { DNSRecord.cname($0 == 0 ? "www.example.test" : "\($0).test", "\($0 + 1).test") }
        #expect(answer(long)?.failure == .aliasLoop)
    }

    @Test("a server that does not ask others answers with the beginning; the rest is asked for")
    func rest() {
        var lookup = DNSLookup(question)
        var response = DNSResponse(question, [.cname("www.example.test", "a.test")])
        response.flags = 0x8400
        lookup.take(response.octets)
        let next = DNSQuestion(.known("a.test"), .mx)
        #expect(lookup.pending == next)
        lookup.take(DNSResponse(next, [.mx("a.test", 10, "mx.test")]).octets)
        #expect(lookup.answer?.records.count == 1)
        #expect(lookup.answer?.question == question)
        #expect(lookup.answer?.aliases == [.known("a.test")])
    }

    @Test("a loop over several answers ends")
    func slowLoop() {
        var lookup = DNSLookup(question)
        for step in 0..<20 {
            guard let asked = lookup.pending else { break }
            var response = DNSResponse(asked, [.cname(asked.name.description, "\(step).test")])
            response.flags = 0x8400
            lookup.take(response.octets)
        }
        #expect(lookup.answer?.failure == .aliasLoop)
    }

    @Test("a recursive resolver has said all: a CNAME record without more is the end")
    func dangling() {
        #expect(answer([.cname("www.example.test", "a.test")])?.failure == .noData)
        #expect(answer([.cname("www.example.test", "a.test")], code: 3)?.failure == .noSuchName)
    }

    @Test("only what a resolver verified is authentic")
    func authentic() {
        let mx = DNSRecord.mx("www.example.test", 10, "mx1.example.test")
        #expect(answer([mx], flags: 0x20)?.isAuthentic == true)
        #expect(answer([mx])?.isAuthentic == false)
        #expect(answer([], code: 3, flags: 0x20)?.isAuthentic == true)
        #expect(answer([], code: 2, flags: 0x20)?.isAuthentic == false)
    }

    @Test("what is no answer to the question is malformed")
    func wrong() {
        var lookup = DNSLookup(question)
        lookup.take(DNSResponse(DNSQuestion(.known("other.test"), .mx)).octets)
        #expect(lookup.answer?.failure == .malformed(.otherQuestion))
        lookup = DNSLookup(question)
        lookup.take([1, 2, 3])
        #expect(lookup.answer?.failure == .malformed(.short))
        #expect(lookup.pending == nil)
    }
}
