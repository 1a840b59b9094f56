import DNS
import TestSupport
import Testing

@Suite("Which SPF record counts, and for whom")
struct SPFSelectionTests {
    @Test("other TXT records are passed over; the strings of one are joined without a space")
    func joined() throws {
        var question = SPFQuestion("example.test TXT hello\nexample.test TXT v=spf10 -all")
        question.zone.records.append(.txt("example.test", "v=spf1 ip4:192.", "0.2.1 ", "-all"))
        let report = try question.report()
        #expect(report.result == .pass)
        #expect(report.record == Array("v=spf1 ip4:192.0.2.1 -all".utf8))
        #expect(try question.row().records.map(\.display) == [#"example.test TXT "v=spf1 ip4:192." "0.2.1 " "-all""#])
    }

    @Test("several records are an error")
    func several() throws {
        let report = try SPFQuestion("example.test TXT v=spf1 all\nexample.test TXT v=spf1 all").report()
        #expect(report.result == .permerror)
        #expect(report.problem == .severalRecords(.known("example.test"), count: 2))
        #expect(report.record == nil)
    }

    @Test("what is not a domain has the result none, and nothing is asked for it")
    func notDomains() throws {
        let long = String(repeating: "a", count: 64)
        for domain in ["[192.0.2.1]", "localhost", "a..test", "\(long).test", "caf\u{E9}.test", "192.0.2.1", ""] {
            var question = SPFQuestion(record: "v=spf1 all")
            question.sender = "user@\(domain)"
            let report = try question.report()
            #expect(report.result == .noRecord, "\(domain)")
            #expect(report.name == nil)
            #expect(
                !question.zone.checks(question.session).asked.contains {
                    $0.type == .txt && $0.name == .known("example.test")
                })
        }
        var question = SPFQuestion("\(String(repeating: "a", count: 63)).test TXT v=spf1 all")
        question.sender = "user@\(String(repeating: "a", count: 63)).test"
        #expect(try question.result() == .pass)
    }

    @Test("the null sender is postmaster at the name in EHLO, which has a row of its own for other senders")
    func nullSender() throws {
        var question = SPFQuestion(
            """
            client.example.test TXT v=spf1 exists:%{l}.%{o}.x.test -all
            postmaster.client.example.test.x.test A 127.0.0.2
            """
        )
        question.sender = ""
        let report = try question.report()
        #expect(report.identity == .nullSender)
        #expect(report.domain == "client.example.test")
        #expect(report.result == .pass)
        question.sender = "user@example.test"
        let helo = try question.report(.spfHelo)
        #expect(helo.identity == .helo)
        #expect(helo.result == .pass)
        #expect(try question.result() == .noRecord)
    }

    @Test("a path without a local part, one with a source route, and a quoted local part")
    func paths() throws {
        let zone = "example.test TXT v=spf1 exists:%{l}.x.test -all\n"
        let paths = [
            ("example.test", "postmaster.x.test"), ("@example.test", "postmaster.x.test"),
            ("@a.test,@b.test:joe@example.test", "joe.x.test"), ("\"a@b\"@example.test", "\"a@b\".x.test"),
        ]
        for (path, name) in paths {
            var question = SPFQuestion(zone + "\(name) A 127.0.0.2")
            question.sender = path
            #expect(try question.result() == .pass, "\(path)")
        }
    }

    @Test("before MAIL and EHLO there is no check")
    func missing() throws {
        let zone = CheckZone()
        #expect(try zone.row(.spfMailFrom, CheckedSession(helo: "a.test")).finding == .missing(.sender))
        #expect(try zone.row(.spfMailFrom, CheckedSession(sender: "")).finding == .missing(.helo))
        #expect(try zone.row(.spfHelo, CheckedSession(sender: "a@b.test")).finding == .missing(.helo))
    }

    @Test("without a public address the record is read, and not evaluated")
    func notEvaluated() throws {
        var question = SPFQuestion(record: "v=spf1 a mx ptr redirect=%{d}.x.test")
        for (address, obstacle) in [
            ("10.1.2.3", SPFReport.Obstacle.site(try #require(DNSAddress("10.1.2.3")))),
            ("127.0.0.1", .loopback(try #require(DNSAddress("127.0.0.1")))), ("", .ownAddressUnknown),
        ] {
            question.address = address
            let report = try question.report()
            #expect(report.obstacle == obstacle)
            #expect(report.result == nil)
            #expect(report.terms == 4)
            #expect(report.usesPTR)
            #expect(report.problem == nil)
            #expect(try question.row().verdict == .unknown)
        }
        question.zone = CheckZone("example.test TXT v=spf1 " + String(repeating: "mx ", count: 11))
        #expect(try question.report().problem == .tooManyTerms(SPFStep(domain: .known("example.test"), term: "mx")))
        #expect(try question.row().verdict == .bad)
    }

    @Test("what is the same for every address is known without one")
    func settled() throws {
        let results: [(String, SPFResult, DNSCheck.Verdict)] = [
            ("example.test TXT v=spf1 ip4:192.0.2.1 foo", .permerror, .bad),
            ("example.test TXT v=spf1 a\nexample.test TXT v=spf1 mx", .permerror, .bad), ("", .noRecord, .notice),
            ("example.test TXT hello", .noRecord, .notice),
        ]
        for (zone, result, verdict) in results {
            for address in ["10.1.2.3", "127.0.0.1", "", "192.0.2.9"] {
                var question = SPFQuestion(zone)
                question.address = address
                let report = try question.report()
                #expect(report.result == result)
                #expect(report.obstacle == nil)
                #expect(try question.row().verdict == verdict)
            }
        }
        var question = SPFQuestion("")
        question.address = "10.1.2.3"
        question.zone.failing = ["example.test TXT": .timeout]
        #expect(try question.result() == nil)
        #expect(try question.report().problem == .lookup(DNSQuestion(.known("example.test"), .txt), .timeout))
        #expect(try question.row().verdict == .unknown)
    }

    @Test(
        "a record that lets everyone pass is not good",
        arguments: [
            ("+all", "+all"), ("all", "all"), ("ip4:0.0.0.0/0 -all", "ip4:0.0.0.0/0"),
            ("ip4:128.0.0.0/1 ip4:0.0.0.0/1 -all", "ip4:128.0.0.0/1"), ("a:own.test/0 -all", "a:own.test/0"),
            ("ip4:192.0.2.1 +all", "+all"), ("include:other.test -all", "?all"),
        ])
    func open(_ terms: String, _ open: String) throws {
        var question = SPFQuestion("example.test TXT v=spf1 \(terms)\nother.test TXT v=spf1 all\nown.test A 192.0.2.9")
        let term = open == "?all" ? SPFStep(domain: .known("other.test"), term: "all") : nil
        let report = try question.report()
        #expect(report.result == .pass)
        #expect(report.openTerm == term ?? SPFStep(domain: .known("example.test"), term: open))
        #expect(try question.row().verdict == .notice)
        question.address = "10.0.0.1"
        #expect(try question.report().openTerm == (term == nil ? report.openTerm : nil))
    }

    @Test("one for networks of a usual size is, and so is one in which -all is in front")
    func closed() throws {
        for terms in ["ip4:192.0.0.0/8 -all", "ip4:192.0.2.0/24 -all +all", "ip4:192.0.2.1 -ip4:0.0.0.0/0"] {
            #expect(try SPFQuestion(record: "v=spf1 \(terms)").report().openTerm == nil, "\(terms)")
        }
    }
}
