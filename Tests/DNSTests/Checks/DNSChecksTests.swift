import DNS
import TestSupport
import Testing

@Suite("What the DNS says about a session")
struct DNSChecksTests {
    private let session = CheckedSession(
        ownAddress: DNSAddress("192.0.2.1"), helo: "client.test", sender: "a@example.test", fromDomain: "example.test",
        recipientDomain: "example.org", server: .known("mx.example.org"), port: 25)

    private let zone = CheckZone(
        """
        192.0.2.1 PTR client.test
        client.test A 192.0.2.1
        client.test TXT v=spf1 a -all
        example.test MX 10 mx.example.org
        example.test TXT v=spf1 a:client.test -all
        _dmarc.example.test TXT v=DMARC1; p=reject
        _mta-sts.example.org TXT v=STSv1; id=1;
        _smtp._tls.example.org TXT v=TLSRPTv1; rua=mailto:a@example.org
        mx.example.org A 192.0.2.25
        """)

    @Test("all rows, in their order; each question once")
    func all() {
        let (rows, asked) = zone.checks(session)
        #expect(rows.map(\.subject) == DNSCheck.Subject.allCases)
        #expect(rows.map(\.verdict) == [.good, .good, .good, .good, .good, .good, .good, .good, .notice])
        #expect(Set(asked).count == asked.count)
        #expect(rows.allSatisfy { !$0.references.isEmpty && !$0.isCutShort })
    }

    @Test("DANE is read first where the session has TLS, or where there are TLSA records")
    func daneFirst() {
        func first(_ session: CheckedSession, _ records: [DNSRecord] = []) -> DNSCheck.Subject? {
            var zone = self.zone
            zone.records += records
            var checks = DNSChecks(session)
            while let question = checks.questions.first { checks.take(zone.answer(question)) }
            #expect(checks.rowsToRead.count == checks.rows.count)
            return checks.rowsToRead.first?.subject
        }
        #expect(first(session) == .reverse)
        let record = DNSRecord(
            .known("_25._tcp.mx.example.org"), .tlsa, ttl: 300,
            .tlsa(TLSAssociation(usage: 3, selector: 1, matching: 1, data: [UInt8](repeating: 1, count: 32))))
        #expect(first(session, [record]) == .dane)
        var secured = session
        let part = HashedOctets([1], sha256: [1], sha512: [1])
        secured.chain = [CheckedCertificate(whole: part, key: part)]
        #expect(first(secured) == .dane)
        secured.server = nil
        #expect(first(secured) == .reverse)
    }

    @Test("the rows are the same in whatever order the answers come")
    func orders() {
        let (rows, asked) = zone.checks(session)
        for shift in 1..<5 {
            var checks = DNSChecks(session)
            var count = 0
            while !checks.isComplete {
                let question = checks.questions[(count * shift) % checks.questions.count]
                checks.take(zone.answer(question))
                count += 1
            }
            #expect(checks.rows == rows)
            #expect(count == asked.count)
        }
    }

    @Test("rows that are known are there while others wait")
    func partial() {
        var checks = DNSChecks(session)
        #expect(checks.rows.allSatisfy { $0.finding == .asking || $0.subject == .helo })
        for question in checks.questions where question.type == .txt { checks.take(zone.answer(question)) }
        let known = checks.rows.filter { $0.verdict == .good }.map(\.subject)
        #expect(known.contains(.mtaSTS))
        #expect(known.contains(.tlsReporting))
        #expect(!checks.isComplete)
    }

    @Test("an answer to something else, or once more, changes nothing")
    func unasked() {
        var checks = DNSChecks(session)
        let (rows, questions) = (checks.rows, checks.questions)
        checks.take(DNSAnswer(DNSQuestion(.known("other.test"), .a), records: [.address("other.test", "192.0.2.1")]))
        checks.take(DNSAnswer(DNSQuestion(.known("client.test"), .srv), failure: .timeout))
        #expect(checks.rows == rows)
        #expect(checks.questions == questions)
        let first = questions[0]
        checks.take(zone.answer(first))
        let later = checks.rows
        checks.take(DNSAnswer(first, failure: .noSuchName))
        #expect(checks.rows == later)
        #expect(!checks.questions.contains(first))
    }

    @Test("a question that was not sent is not one that got no answer")
    func notAsked() throws {
        var checks = DNSChecks(session)
        let first = try #require(checks.questions.first)
        checks.take(DNSAnswer(first, failure: .timeout))
        checks.giveUp()
        let found = checks.rows.map(\.finding)
        guard case .reverse(let reverse) = found[0], case .helo(let helo) = found[1],
            case .senderDomain(let sender) = found[2], case .spf(let spf) = found[3],
            case .mtaSTS(let policy) = found[6], case .dane(let dane) = found[8]
        else { throw Unexpected(finding: found[0]) }
        #expect(reverse.failure == .timeout && helo.failure == .notAsked)
        #expect(sender.outcome == .failed(DNSQuestion(.known("example.test"), .mx), .notAsked))
        #expect(spf.result == nil && spf.problem == .lookup(DNSQuestion(.known("example.test"), .txt), .notAsked))
        #expect(policy.record == .failed(.notAsked))
        #expect(dane.outcome == .failed(DNSQuestion(.known("mx.example.org"), .a), .notAsked))
        #expect(checks.rows.allSatisfy { $0.isAuthentic == nil })
    }

    @Test("the null sender has no domain, and its SPF row is that of the name in EHLO")
    func nullSender() throws {
        var session = session
        (session.sender, session.fromDomain) = ("", nil)
        let rows = zone.checks(session).rows
        #expect(rows.map(\.subject) == [.reverse, .helo, .spfMailFrom, .dmarc, .mtaSTS, .tlsReporting, .dane])
        #expect(rows[3].finding == .missing(.fromDomainOfNullSender))
        session.sender = nil
        #expect(try zone.row(.dmarc, session).finding == .missing(.fromDomain))
    }

    @Test("when time is over what is missing counts as not asked, at every moment")
    func givingUp() {
        for count in 0..<20 {
            var checks = DNSChecks(session)
            for _ in 0..<count { checks.questions.first.map { checks.take(zone.answer($0)) } }
            checks.giveUp()
            #expect(checks.isComplete)
            #expect(checks.rows.count == DNSCheck.Subject.allCases.count)
            #expect(!checks.rows.contains { $0.finding == .asking })
        }
        var checks = DNSChecks(session)
        checks.giveUp()
        #expect(checks.rows.allSatisfy { $0.verdict == .unknown })
    }

    @Test("a question that fails leaves every row with a finding")
    func failing() {
        let (_, asked) = zone.checks(session)
        for question in asked {
            for failure in [DNSFailure.serverFailure, .timeout, .noSuchName, .aliasLoop] {
                var zone = zone
                zone.failing = [question.description: failure]
                let rows = zone.checks(session).rows
                #expect(!rows.contains { $0.finding == .asking })
                #expect(rows.contains { $0.verdict != .good })
            }
        }
    }

    @Test("a session without anything asks nothing; one with a server only asks for it")
    func empty() {
        #expect(DNSChecks(CheckedSession()).isComplete)
        #expect(DNSChecks(CheckedSession()).rows.allSatisfy { $0.verdict == .unknown && $0.isAuthentic == nil })
        let asked = zone.checks(CheckedSession(server: .known("mx.example.org"))).asked.map(\.description)
        #expect(asked == ["mx.example.org A", "mx.example.org AAAA", "_25._tcp.mx.example.org TLSA"])
    }

    @Test("whether the resolver verified the answers is kept per row")
    func authentic() throws {
        var zone = zone
        zone.isAuthentic = true
        zone.insecure = ["client.test A"]
        let rows = zone.checks(session).rows
        let known = Dictionary(rows.map { ($0.subject, $0.isAuthentic) }, uniquingKeysWith: { first, _ in first })
        #expect(
            known == [
                .reverse: false, .helo: false, .senderDomain: true, .spfMailFrom: false, .spfHelo: false, .dmarc: true,
                .mtaSTS: true, .tlsReporting: true, .dane: true,
            ])
    }

    @Test("an answer that was cut is kept, and its row says so")
    func truncated() {
        var checks = DNSChecks(CheckedSession(recipientDomain: "example.org"))
        let record = DNSRecord.txt("_mta-sts.example.org", "v=STSv1; id=1")
        checks.take(DNSAnswer(checks.questions[0], records: [record], isTruncated: true))
        let rows = checks.rows.filter(\.isTruncated)
        #expect(rows.map(\.subject) == [.mtaSTS])
        #expect(rows.map(\.verdict) == [.good])
    }

    @Test("a hundred questions are the most; rows that wanted more say so")
    func most() throws {
        let hosts = (0..<10).flatMap { term in
            (0..<10).map { "m\(term).test MX \($0) h\(term)-\($0).test\nh\(term)-\($0).test A 192.0.2.9" }
        }
        let terms = (0..<10).map { "mx:m\($0).test" }.joined(separator: " ")
        let own = ["example.test MX 10 m0.test", "example.test TXT v=spf1 \(terms) -all"]
        let zone = CheckZone((own + hosts).joined(separator: "\n"))
        let (rows, asked) = zone.checks(session)
        #expect(asked.count == DNSChecks.mostQuestions)
        let row = try #require(rows.first { $0.subject == .spfMailFrom })
        #expect(row.isCutShort)
        #expect(row.verdict == .unknown)
        #expect(rows.filter(\.isCutShort).map(\.subject) == [.spfMailFrom])
    }
}
