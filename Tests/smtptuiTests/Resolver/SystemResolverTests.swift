import DNS
import TestSupport
import Testing

@testable import smtptui

/// libresolv and a name server on loopback.
@Suite("Questions to a name server")
struct SystemResolverTests {
    private let question = DNSQuestion(.known("example.test"), .mx)

    private func ask(_ server: LoopbackNames, limit: Int = 10, _ question: DNSQuestion? = nil) throws -> DNSAnswer {
        let resolver = try #require(SystemResolver(NameServer(server.address), limit: limit))
        return resolver.ask(question ?? self.question)
    }

    @Test("records come back as they are in the zone")
    func records() throws {
        let zone: [DNSRecord] = [
            .mx("example.test", 10, "mx1.example.test"), .mx("example.test", 20, "mx2.example.test"),
            .txt("example.test", "v=spf1 -all"),
        ]
        let server = try LoopbackNames(zone)
        #expect(try ask(server).records == Array(zone.prefix(2)))
        #expect(try ask(server, DNSQuestion(.known("example.test"), .txt)).records == [zone[2]])
        #expect(server.questions.count == 2)
    }

    @Test(
        "what a server answers without records",
        arguments: [
            (UInt16(0), DNSFailure.noData), (1, .code(.formatError)), (2, .serverFailure), (3, .noSuchName),
            (4, .code(.notImplemented)), (5, .refused),
        ])
    func codes(_ code: UInt16, _ failure: DNSFailure) throws {
        let server = try LoopbackNames { _ in .code(code) }
        #expect(try ask(server).failure == failure)
    }

    @Test("what does not fit comes over TCP: a hundred MX records")
    func stream() throws {
        let zone = (0..<100).map { DNSRecord.mx("example.test", UInt16($0), "mx\($0).example.test") }
        let server = try LoopbackNames { _ in .onlyByStream(zone) }
        let answer = try ask(server)
        #expect(answer.records == zone)
        #expect(!answer.isTruncated)
    }

    @Test("where nothing comes over TCP, what came is kept and said to be truncated", .timeLimit(.minutes(1)))
    func silentStream() throws {
        let server = try LoopbackNames { _ in .silentStream }
        let answer = try ask(server, limit: 3)
        #expect(answer.failure == .noData)
        #expect(answer.isTruncated)
    }

    @Test("a server that is silent is given up", .timeLimit(.minutes(1)))
    func silence() throws {
        let server = try LoopbackNames { _ in .silence }
        #expect(try ask(server, limit: 1).failure == .timeout)
        #expect(server.questions.count == 2)
    }

    @Test("where nothing listens", .timeLimit(.minutes(1)))
    func nothing() throws {
        let port = try Loopback.freePort()
        let resolver = try #require(SystemResolver(NameServer("127.0.0.1:\(port)"), limit: 1))
        #expect([.unreachable, .timeout].contains(resolver.ask(question).failure))
    }

    @Test("octets that are no answer are an error and nothing worse", .timeLimit(.minutes(1)))
    func hostile() throws {
        let name: [UInt8] = [7] + "example".utf8 + [4] + "test".utf8 + [0]
        let asked: [UInt8] = name + [0, 15, 0, 1]
        let loop: [UInt8] = [0xC0, UInt8(12 + asked.count), 0, 15, 0, 1, 0, 0, 0, 0, 0, 4, 0, 10, 0xC0, 12]
        let wrong: [[UInt8]] = [
            // Counts that lie, a name that points to itself, a record without its data.
            [0x81, 0x80, 0, 1, 0xFF, 0xFF, 0, 0, 0, 0] + asked, [0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0] + asked + loop,
            [0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0] + asked + [0xC0, 12, 0, 15, 0, 1, 0, 0, 0, 0, 0, 200, 0],
        ]
        for octets in wrong {
            let server = try LoopbackNames { _ in .octets(octets) }
            guard case .malformed = try ask(server, limit: 1).failure else {
                Issue.record("\(octets) is malformed")
                continue
            }
        }
        for octets in [[], [0x81], [UInt8](repeating: 0xFF, count: 500)] {
            let server = try LoopbackNames { _ in .octets(octets) }
            #expect(try ask(server, limit: 1).failure != nil)
        }
    }

    @Test("names that point to each other for ever end as a loop of aliases")
    func aliases() throws {
        let server = try LoopbackNames { question in
            .records([DNSRecord(question.name, .cname, .cname(.known("x.\(question.name)")))])
        }
        // The server says that it asks others, so its answer is the end.
        #expect(try ask(server).failure == .noData)
        let circle = try LoopbackNames([.cname("example.test", "a.test"), .cname("a.test", "example.test")])
        #expect(try ask(circle).failure == .aliasLoop)
    }

    @Test("a server on IPv6")
    func six() throws {
        let server = try LoopbackNames([.mx("example.test", 10, "mx.test")], host: "::1")
        let resolver = try #require(SystemResolver(NameServer("[::1]:\(server.port)"), limit: 5))
        #expect(resolver.ask(question).records.count == 1)
    }

    @Test("the name server of an option")
    func option() throws {
        #expect(NameServer("192.0.2.53")?.description == "192.0.2.53")
        #expect(NameServer("192.0.2.53:5353")?.description == "192.0.2.53:5353")
        #expect(NameServer("2001:DB8::53")?.description == "2001:db8::53")
        #expect(NameServer("[2001:db8::53]:5353")?.description == "[2001:db8::53]:5353")
        for wrong in [
            "", "ns.example.test", "192.0.2.53:0", "192.0.2.53:65536", "::1%nonesuch0", "192.0.2.1%lo", "a b",
        ] {
            #expect(NameServer(wrong) == nil, "\(wrong)")
        }
    }
}
