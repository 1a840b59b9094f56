import TestSupport
import Testing

@testable import DNS

@Suite("The way to the mail servers of a domain")
struct MailRouteSearchTests {
    /// The route in a zone; a name without records does not exist, one with others has no data.
    private func route(
        _ zone: [DNSRecord], failing: [DNSQuestion: DNSFailure] = [:], ownName: String? = nil, own: [String] = []
    ) throws -> MailRoute {
        var search = MailRouteSearch(
            .known("example.test"), ownName: ownName.map { .known($0) },
            ownAddresses: Set(own.compactMap { DNSAddress($0) }))
        for _ in 0..<1000 {
            guard let question = search.questions.first else { break }
            if let failure = failing[question] {
                search.take(DNSAnswer(question, failure: failure))
                continue
            }
            var lookup = DNSLookup(question)
            let isThere = zone.contains { $0.name == question.name }
            let chain = zone.filter { $0.type == .cname }
            let records = zone.filter { $0.type == question.type } + chain
            lookup.take(DNSResponse(question, records, code: isThere ? 0 : 3).octets)
            search.take(try #require(lookup.answer))
        }
        return try #require(search.route)
    }

    private func tried(_ route: MailRoute) -> [String] { route.candidates.map { "\($0.host) \($0.address)" } }

    @Test("hosts by preference, each with its addresses, IPv6 first")
    func order() throws {
        let route = try route([
            .mx("example.test", 20, "mx2.example.test"), .mx("example.test", 10, "mx1.example.test"),
            .address("mx1.example.test", "192.0.2.1"), .address("mx1.example.test", "2001:db8::1"),
            .address("mx2.example.test", "192.0.2.2"),
        ])
        #expect(
            tried(route) == [
                "mx1.example.test 2001:db8::1", "mx1.example.test 192.0.2.1", "mx2.example.test 192.0.2.2",
            ])
        #expect(route.hosts.map(\.preference) == [10, 20])
        #expect(route.remarks.isEmpty)
        #expect(route.hosts.map(\.remarks) == [[], []])
    }

    @Test("hosts of equal preference stay in the order of the answer, and it is said; a repeated one is tried once")
    func equal() throws {
        let route = try route([
            .mx("example.test", 10, "b.test"), .mx("example.test", 10, "a.test"), .mx("example.test", 30, "B.test"),
            .address("a.test", "192.0.2.1"), .address("b.test", "192.0.2.2"),
        ])
        #expect(tried(route) == ["b.test 192.0.2.2", "a.test 192.0.2.1"])
        #expect(route.remarks == [.equalPreference(10, count: 2)])
    }

    @Test("a null MX accepts no mail; beside others it is passed over")
    func null() throws {
        let address = DNSRecord.address("example.test", "192.0.2.1")
        let alone = try route([.mx("example.test", 0, "."), address])
        #expect(alone.candidates.isEmpty)
        #expect(alone.remarks == [.nullMX])
        let beside = try route([
            .mx("example.test", 0, "."), .mx("example.test", 10, "mx.test"), .address("mx.test", "192.0.2.1"),
        ])
        #expect(tried(beside) == ["mx.test 192.0.2.1"])
        #expect(beside.remarks == [.nullMXAmongOthers])
    }

    @Test("without an MX record mail goes to the address itself")
    func implicit() throws {
        let route = try route([.address("example.test", "192.0.2.1"), .address("example.test", "2001:db8::1")])
        #expect(tried(route) == ["example.test 2001:db8::1", "example.test 192.0.2.1"])
        #expect(route.remarks == [.noMX])
        #expect(route.hosts.first?.preference == nil)
    }

    @Test("a domain without MX and address has a host without address; one that does not exist has none")
    func nothing() throws {
        let bare = try route([.txt("example.test", "hello")])
        #expect(bare.hosts.map(\.remarks) == [[.noAddress]])
        #expect(bare.candidates.isEmpty)
        let gone = try route([])
        #expect(gone.remarks == [.noSuchDomain])
        #expect(gone.hosts.isEmpty)
    }

    @Test(
        "where MX records cannot be looked up nothing is guessed",
        arguments: [DNSFailure.serverFailure, .timeout, .refused])
    func unknown(_ failure: DNSFailure) throws {
        let question = DNSQuestion(.known("example.test"), .mx)
        let route = try route([.address("example.test", "192.0.2.1")], failing: [question: failure])
        #expect(route.remarks == [.unknown(failure)])
        #expect(route.candidates.isEmpty)
    }

    @Test("a domain that is an alias has the mail servers of the name at its end")
    func aliasOfDomain() throws {
        let route = try route([
            .cname("example.test", "other.test"), .mx("other.test", 10, "mx.test"), .address("mx.test", "192.0.2.1"),
        ])
        #expect(tried(route) == ["mx.test 192.0.2.1"])
        #expect(route.remarks == [.alias(of: .known("other.test"))])
        let implicit = try self.route([.cname("example.test", "other.test"), .address("other.test", "192.0.2.1")])
        #expect(tried(implicit) == ["other.test 192.0.2.1"])
        #expect(implicit.remarks == [.alias(of: .known("other.test")), .noMX])
    }

    @Test("an MX record that names an alias is wrong, and used")
    func aliasOfHost() throws {
        let route = try route([
            .mx("example.test", 10, "mx.example.test"), .cname("mx.example.test", "real.test"),
            .address("real.test", "192.0.2.1"), .address("real.test", "2001:db8::1"),
        ])
        #expect(tried(route) == ["mx.example.test 2001:db8::1", "mx.example.test 192.0.2.1"])
        #expect(route.hosts.map(\.remarks) == [[.alias(of: .known("real.test"))]])
    }

    @Test("an MX record with an address in place of a name is not looked up", arguments: ["192.0.2.1", "10.0.0.1"])
    func address(_ text: String) throws {
        let route = try route([.mx("example.test", 10, text)])
        #expect(route.hosts.map(\.remarks) == [[.writtenAsAddress]])
        #expect(route.candidates.isEmpty)
    }

    @Test("hosts without an address, and names that do not exist")
    func withoutAddress() throws {
        let route = try route([
            .mx("example.test", 10, "bare.test"), .mx("example.test", 20, "gone.test"), .txt("bare.test", "hello"),
        ])
        #expect(route.hosts.map(\.remarks) == [[.noAddress], [.noSuchName]])
    }

    @Test("aliases that go in a circle")
    func circle() throws {
        let route = try route([
            .mx("example.test", 10, "a.test"), .cname("a.test", "b.test"), .cname("b.test", "a.test"),
        ])
        #expect(route.candidates.isEmpty)
        #expect(route.hosts.first?.remarks.contains(.unknown(.aaaa, .aliasLoop)) == true)
    }

    @Test("what leads back to this machine, and what only neighbours reach, is said")
    func own() throws {
        let route = try route(
            [
                .mx("example.test", 10, "localhost"), .mx("example.test", 20, "this.test"),
                .mx("example.test", 30, "near.test"), .mx("example.test", 40, "me.test"),
                .address("localhost", "127.0.0.1"), .address("this.test", "192.0.2.1"),
                .address("near.test", "10.0.0.1"), .address("me.test", "192.0.2.9"),
            ], ownName: "ME.test", own: ["192.0.2.1"])
        let address = { try #require(DNSAddress($0 as String)) }
        #expect(
            route.hosts.map(\.remarks) == [
                [.loopback(try address("127.0.0.1"))], [.ownAddress(try address("192.0.2.1"))],
                [.privateAddress(try address("10.0.0.1"))], [.ownAddress(try address("192.0.2.9"))],
            ])
        #expect(route.candidates.count == 4)
    }

    @Test("of a hundred hosts twenty are looked up")
    func many() throws {
        let zone = (0..<100).flatMap { index in
            [
                DNSRecord.mx("example.test", UInt16(index), "mx\(index).test"),
                .address("mx\(index).test", "192.0.2.\(index)"),
            ]
        }
        let route = try route(zone)
        #expect(route.candidates.count == 20)
        #expect(route.remarks == [.tooManyHosts(80)])
        #expect(route.hosts.count == 100)
        #expect(route.hosts.last?.remarks == [.notLookedUp])
    }

    @Test("of many addresses of a host ten are tried")
    func manyAddresses() throws {
        let addresses = (0..<200).map { DNSRecord.address("mx.test", "192.0.2.\($0)") }
        let route = try route([.mx("example.test", 10, "mx.test")] + addresses)
        #expect(route.candidates.count == 10)
        #expect(route.hosts.map(\.remarks) == [[.tooManyAddresses(190)]])
    }

    @Test("an address that cannot be looked up leaves the other one")
    func oneFamily() throws {
        let question = DNSQuestion(.known("mx.test"), .aaaa)
        let route = try route(
            [.mx("example.test", 10, "mx.test"), .address("mx.test", "192.0.2.1")],
            failing: [question: .serverFailure])
        #expect(tried(route) == ["mx.test 192.0.2.1"])
        #expect(route.hosts.map(\.remarks) == [[.unknown(.aaaa, .serverFailure)]])
    }

    @Test("malformed records are counted")
    func malformed() throws {
        let route = try route([
            DNSRecord(.known("example.test"), .mx, .other([1])), .mx("example.test", 10, "mx.test"),
            .address("mx.test", "192.0.2.1"),
        ])
        #expect(tried(route) == ["mx.test 192.0.2.1"])
        #expect(route.remarks == [.malformedRecords(1)])
    }

    @Test("when time is up, what is known is the route; foreign answers are passed over")
    func giveUp() throws {
        var search = MailRouteSearch(.known("example.test"))
        search.take(DNSAnswer(DNSQuestion(.known("other.test"), .mx), records: [.mx("other.test", 1, "evil.test")]))
        #expect(search.route == nil)
        let mx = DNSRecord.mx("example.test", 10, "mx.test")
        search.take(DNSAnswer(DNSQuestion(.known("example.test"), .mx), records: [mx], isAuthentic: true))
        let a = DNSRecord.address("mx.test", "192.0.2.1")
        search.take(DNSAnswer(DNSQuestion(.known("mx.test"), .a), records: [a]))
        let route = search.giveUp()
        #expect(search.route == route)
        #expect(tried(route) == ["mx.test 192.0.2.1"])
        #expect(route.remarks == [.authentic])
        #expect(route.hosts.map(\.remarks) == [[.unknown(.aaaa, .notAsked)]])
    }
}
