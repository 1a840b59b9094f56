import DNS
import SessionModel
import Synchronization
import TestSupport
import Testing

@testable import smtptui

/// The checks of a session whose address is one of the Internet, with a name server on loopback.
@Suite("The checks of a session, in words")
struct DNSCheckRunTests {
    private let session = CheckedSession(
        ownAddress: DNSAddress("192.0.2.1"), helo: "client.example.org", sender: "alice@example.org",
        fromDomain: "example.org", recipientDomain: "example.test", server: .known("mx1.example.test"), port: 25)

    /// What is found at the end.
    private func findings(_ names: LoopbackNames, _ session: CheckedSession? = nil) async throws -> DNSFindings {
        let server = try #require(NameServer(names.address))
        let place = CheckPlace(
            nameServer: server, ownAddress: (session ?? self.session).ownAddress, whyHidden: "It is hidden.",
            whyNameless: "It has no name.")
        let run = DNSCheckRun(session: session ?? self.session, place: place, number: 7)
        return await withCheckedContinuation { continuation in
            run.ask(within: 20, isWanted: { true }) { if $0.isComplete { continuation.resume(returning: $0) } }
        }
    }

    private func row(_ subject: String, in findings: DNSFindings) throws -> DNSFindings.Row {
        try #require(findings.rows.first { $0.subject.hasPrefix(subject) }, "\(findings.rows.map(\.subject))")
    }

    @Test("where all is as it should be, each row is good and says why")
    func good() async throws {
        let found = try await findings(try LoopbackNames(DNSCheckTests.zone))
        #expect(found.number == 7 && found.isComplete)
        let reverse = try row("Reverse DNS", in: found)
        #expect(reverse.mark == .good)
        #expect(reverse.finding == "192.0.2.1 is client.example.org, which has this address.")
        #expect(reverse.records.first == "1.2.0.192.in-addr.arpa PTR client.example.org")
        let helo = try row("Name in EHLO or HELO: client.example.org", in: found)
        #expect(helo.mark == .good && helo.finding == "It has the address of the client, 192.0.2.1.")
        let spf = try row("SPF of example.org (MAIL FROM)", in: found)
        #expect(spf.mark == .good && spf.finding.hasPrefix("pass for 192.0.2.1, by ip4:192.0.2.0/24."))
        #expect(spf.records == ["example.org TXT \"v=spf1 ip4:192.0.2.0/24 -all\""])
        #expect(spf.trust == "not secured by DNSSEC, or the name server does not say")
        let dmarc = try row("DMARC of example.org", in: found)
        #expect(dmarc.finding.contains("The policy is reject") && dmarc.finding.contains("which is aligned with From"))
    }

    @Test("an address without a name, and one that SPF does not allow")
    func bad() async throws {
        let zone: [DNSRecord] = [
            .address("client.example.org", "198.51.100.1"), .txt("example.org", "v=spf1 include:_spf.example.net -all"),
            .txt("_spf.example.net", "v=spf1 ip4:198.51.100.0/24 ~all"),
        ]
        let found = try await findings(try LoopbackNames(zone))
        let reverse = try row("Reverse DNS", in: found)
        #expect(reverse.mark == .bad && reverse.finding == "192.0.2.1 has no PTR record.")
        let helo = try row("Name in EHLO", in: found)
        #expect(
            helo.finding == "It has other addresses than the client, which has 192.0.2.1: 198.51.100.1."
        )
        #expect(helo.advice.contains("RFC 5321 §4.1.4 forbids refusing mail only because"))
        let spf = try row("SPF of example.org (MAIL FROM)", in: found)
        #expect(spf.mark == .bad && spf.finding.hasPrefix("fail for 192.0.2.1, by -all."), "\(spf)")
        #expect(spf.advice.contains("a server may refuse it (RFC 7208 §8.4)"))
        #expect(
            spf.finding.contains(
                "include:_spf.example.net of example.org does not match: softfail, by ~all of _spf.example.net."))
        #expect(spf.records.contains { $0.hasPrefix("_spf.example.net TXT") }, "\(spf.records)")
        let sender = try row("Sender's domain example.org", in: found)
        #expect(sender.mark == .bad && sender.finding.hasPrefix("It has neither an MX record nor an address"))
    }

    @Test("where no name server can be reached, that is first, and what was not asked is said to be so")
    func unreachable() async throws {
        let server = try #require(NameServer("127.0.0.1:\(try Loopback.freePort())"))
        let place = CheckPlace(
            nameServer: server, ownAddress: session.ownAddress, whyHidden: "It is hidden.", whyNameless: "")
        let run = DNSCheckRun(session: session, place: place, number: 1)
        let found = await withCheckedContinuation { continuation in
            run.ask(within: 20, isWanted: { true }) { if $0.isComplete { continuation.resume(returning: $0) } }
        }
        #expect(found.rows.first?.subject == "Name server" && found.rows.first?.mark == .bad)
        #expect(found.rows.first?.finding == "The name server \(server) does not answer, so not everything was asked.")
        #expect(!found.rows.contains { $0.finding.contains("in time") || $0.finding.contains("temperror") })
        #expect(found.rows.filter { $0.finding.contains("this was not asked") }.count > 4)
        #expect(found.rows.dropFirst().allSatisfy { $0.mark == .unknown })
        #expect(try !row("Name in EHLO", in: found).finding.contains("has no address"))
    }

    @Test("REFUSED is a matter of policy, and no row says that something is not there")
    func refused() async throws {
        let found = try await findings(try LoopbackNames { _ in .code(5) })
        #expect(found.rows.allSatisfy { $0.mark == .unknown })
        #expect(!found.rows.contains { $0.finding.contains("There is no") || $0.finding.contains("has no ") })
        #expect(try row("MTA-STS", in: found).finding.contains("REFUSED: by its policy, which may concern this client"))
    }

    @Test("a name whose addresses fail is not one that leads elsewhere")
    func reverse() async throws {
        let names = try LoopbackNames { question in
            question.type == .ptr
                ? .records([DNSRecord(question.name, .ptr, ttl: 300, .ptr(.known("client.example.org")))]) : .code(2)
        }
        let reverse = try row("Reverse DNS", in: try await findings(names))
        #expect(reverse.finding.contains("whose addresses are not known: the name server answered SERVFAIL"))
        #expect(reverse.advice.isEmpty)
    }

    @Test("what AD is worth depends on the way to the name server")
    func trust() {
        func words(_ server: String?) -> String {
            CheckPlace(
                nameServer: server.flatMap { NameServer($0) }, ownAddress: nil, whyHidden: "", whyNameless: ""
            ).trust(isAuthentic: true)
        }
        #expect(
            words("127.0.0.1")
                == "validated by DNSSEC, says 127.0.0.1 (AD); that is worth as much as the way to it: it is on this machine"
        )
        #expect(words("192.168.1.1").hasSuffix("the way to it: the local network"))
        #expect(words("192.0.2.53").hasSuffix("the way to it: anyone on that path can forge it"))
        #expect(words(nil).hasPrefix("validated by DNSSEC, says the name servers of this system"))
    }

    @Test("what the session lacks is said with the reason")
    func missing() async throws {
        let found = try await findings(try LoopbackNames([]), CheckedSession())
        #expect(try row("Reverse DNS (PTR)", in: found).finding == "It is hidden.")
        #expect(try row("Name in EHLO", in: found).finding == "EHLO or HELO was not sent.")
        #expect(found.rows.allSatisfy { $0.mark == .unknown })
    }

    @Test("each way that hides the own address has its sentence")
    func hidden() {
        let tcp = Endpoint.tcp(host: "mx.example.test", port: 25)
        var way = Way()
        #expect(way.whyHidden(to: tcp).hasPrefix("There was no connection"))
        way.hop = .ssh(host: "jump")
        #expect(way.whyHidden(to: tcp).hasPrefix("The connection goes through ssh jump"))
        #expect(Way().whyHidden(to: .unix(path: "/run/s")) == "A Unix socket has no address.")
        #expect(Way().whyHidden(to: .pipe(command: "x")).contains("through a command"))
    }
}
