import TestSupport
import Testing

@testable import DNS

@Suite("DNS responses")
struct DNSMessageTests {
    /// One record of each type that is read.
    static let whole: DNSResponse = {
        var response = DNSResponse(
            DNSQuestion(.known("example.test"), .mx),
            [
                .mx("example.test", 10, "mx1.example.test"), .address("mx1.example.test", "192.0.2.1"),
                .address("mx1.example.test", "2001:db8::1"), .cname("www.example.test", "example.test"),
                .txt("example.test", "v=spf1", " -all"),
                DNSRecord(.known("1.2.0.192.in-addr.arpa"), .ptr, .ptr(.known("mx1.example.test"))),
                DNSRecord(.known("example.test"), .ns, .ns(.known("ns1.example.test"))),
                DNSRecord(
                    .known("_25._tcp.mx1.example.test"), .tlsa,
                    .tlsa(TLSAssociation(usage: 3, selector: 1, matching: 1, data: Array(0..<32)))),
                DNSRecord(
                    .known("_submission._tcp.example.test"), .srv,
                    .srv(ServiceLocation(priority: 1, weight: 2, port: 587, target: .known("mx1.example.test")))),
                DNSRecord(.known("example.test"), DNSType(rawValue: 99), .other([1, 2, 3])),
            ])
        response.authority = [.soa("example.test")]
        return response
    }()

    @Test("each type is read as it was written, with pointers and without", arguments: [true, false])
    func types(_ isCompressed: Bool) throws {
        var response = Self.whole
        response.isCompressed = isCompressed
        let message = try DNSMessage(response.octets)
        #expect(message.answers == response.answers)
        #expect(message.authority == response.authority)
        #expect(message.question == response.question)
        #expect(message.trailing == 0)
    }

    @Test("the flags are kept")
    func flags() throws {
        var response = DNSResponse(nil)
        response.id = 0x1234
        response.flags = 0x8000 | 0x0400 | 0x0200 | 0x0080 | 0x0020 | 3
        let message = try DNSMessage(response.octets)
        #expect(message.id == 0x1234)
        #expect(message.isAuthoritative && message.isTruncated && message.isRecursive && message.isAuthentic)
        #expect(message.code == .nameError)
        response.flags = 0x8000
        let other = try DNSMessage(response.octets)
        #expect(!other.isAuthoritative && !other.isTruncated && !other.isRecursive && !other.isAuthentic)
        response.flags = 0
        #expect(throws: DNSMessageProblem.notResponse) { try DNSMessage(response.octets) }
    }

    @Test("a count that lies is an error; where the response says that it was cut, the records are kept")
    func counts() throws {
        var response = Self.whole
        response.answerCount = 60_000
        #expect(throws: DNSMessageProblem.short) { try DNSMessage(response.octets) }
        response.flags |= 0x0200
        #expect(try DNSMessage(response.octets).answers.starts(with: response.answers))
        response.answerCount = 1
        response.authority = []
        let message = try DNSMessage(response.octets)
        #expect(message.answers.count == 1)
        #expect(message.trailing > 0)
    }

    @Test("100 MX records are read")
    func many() throws {
        let name = "example.test"
        let records = (0..<100).map { DNSRecord.mx(name, UInt16($0), "mx\($0).example.test") }
        let response = DNSResponse(DNSQuestion(.known(name), .mx), records)
        #expect(try DNSMessage(response.octets).answers == records)
    }

    @Test("the data of a record has exactly the form of its type; else only that record is lost")
    func malformed() throws {
        let name = DNSName.known("example.test")
        let wrong: [DNSRecord] = [
            DNSRecord(name, .a, .other([192, 0, 2])), DNSRecord(name, .a, .other([UInt8](repeating: 0, count: 16))),
            DNSRecord(name, .aaaa, .other([192, 0, 2, 1])), DNSRecord(name, .mx, .other([0])),
            DNSRecord(name, .mx, .other([0, 10, 1, 97])), DNSRecord(name, .mx, .other([0, 10, 0, 0])),
            DNSRecord(name, .txt, .other([5, 97])), DNSRecord(name, .tlsa, .other([3, 1])),
            DNSRecord(name, .soa, .other([0, 0])), DNSRecord(name, .srv, .other([0, 1, 0, 2, 0, 3])),
            DNSRecord(name, .cname, .other([])), DNSRecord(name, .cname, .other([0xC0])),
        ]
        let good = DNSRecord.mx("example.test", 10, "mx1.example.test")
        let message = try DNSMessage(DNSResponse(DNSQuestion(name, .mx), wrong + [good]).octets)
        #expect(message.answers.last == good)
        for record in message.answers.dropLast() {
            guard case .malformed = record.data else {
                Issue.record("\(record) is malformed")
                continue
            }
        }
    }

    @Test("a record of another class says nothing")
    func otherClass() throws {
        let record = DNSRecord(.known("example.test"), .a, recordClass: 3, .other([192, 0, 2, 1]))
        #expect(try DNSMessage(DNSResponse(nil, [record]).octets).answers == [record])
    }

    @Test("a query has the question in it, and asks for recursion and verification")
    func query() throws {
        let question = DNSQuestion(.known("example.test"), .mx)
        var octets = DNSQuery(question, id: 0xABCD).octets
        #expect(octets.prefix(4) == [0xAB, 0xCD, 0x01, 0x20])
        octets[2] |= 0x80
        #expect(try DNSMessage(octets).question == question)
    }
}
