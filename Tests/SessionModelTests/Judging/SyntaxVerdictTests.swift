import Testing

@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Verdicts on verbs and on how lines are written")
struct SyntaxVerdictTests {
    @Test(
        "refused: what is wrong, and the mend",
        arguments: [
            ("MAIL FROM<a@b.example>", "The colon after FROM is missing: FROM:<address>."),
            ("MAIL FROM :<a@b.example>", "before the colon: FROM:<address>."),
            ("MAIL FROM: ", "The address is missing"),
            ("MAIL FROM:<a@b.example", "closing bracket > is missing"), ("MAIL FROM:A <a@b.example>", "angle brackets"),
            ("MAIL FROM:<Postmaster>", "Only RCPT accepts"),
            ("MAIL FROM:<a@[bad]>", "[192.0.2.1]"), ("MAIL FROM:<a@[2001:db8::1]>", "[IPv6:2001:db8::1]"),
            ("MAIL FROM:<a@-b.example>", "inner hyphens"), ("MAIL FROM:<a b@c.example>", "needs quotes"),
            ("RSET x", "accepts no argument"), ("QUIT x", "accepts no argument"), ("STARTTLS x", "accepts no argument"),
            ("VRFY", "VRFY name"), ("EXPN", "EXPN list"), ("ETRN", "ETRN node"), ("ETRN a b", "ETRN example.org"),
            ("ETRN a_b", "ETRN example.org"), ("ETRN #", "ETRN example.org"), ("ETRN @", "ETRN example.org"),
            ("AUTH", "AUTH mechanism"), ("AUTH PLAIN !!!", "not base64"), ("AUTH PLAIN YQ", "not base64"),
            ("AUTH PLAIN YQ== YQ==", "one response"), ("AUTH CRAM-MD5 YQ==", "the server speaks first"),
            ("AUTH A.B", "at most 20"), ("NOOP a\u{0}", "NUL"), ("NOOP a\nb", "bare LF"), ("RSET\r", "bare CR"),
            ("NOOP \u{1B}", "0x1b"), ("ATRN a,,b", "ATRN example.org"), ("BURL x", "BURL imap"),
            ("XCLIENT", "XCLIENT NAME="), ("XCLIENT ADDR=mx", "an IPv4 address"), ("XCLIENT ADDR=::1", "IPV6:"),
            ("XCLIENT PORT=smtp", "up to 65535"), ("XCLIENT PROTO=LMTP", "SMTP or ESMTP"),
            ("XCLIENT NAME=", "NAME=value"),
            ("XCLIENT NAME=-bad-", "a host name"),
            ("XFORWARD SOURCE=here", "LOCAL or REMOTE"), ("XFORWARD NAME", "XFORWARD NAME="),
            ("X-ANONYMOUSTLS x", "accepts no argument"),
        ])
    func refused(_ line: String, _ part: String) {
        let verdict = Judge(Self.session(for: line)).verdict(on: Array(line.utf8))
        #expect(verdict.kind == .malformed)
        #expect(verdict.why?.contains(part) == true, "\(verdict.why ?? "")")
        #expect(!verdict.foreseesSuccess && verdict.source != nil)
    }

    @Test(
        "the right twins",
        arguments: [
            "MAIL FROM:<a@b.example>", "MAIL FROM:<>", "MAIL FROM:<a@[192.0.2.1]>", "MAIL FROM:<a@[IPv6:2001:db8::1]>",
            "MAIL FROM:<\"a b\"@c.example>", "RSET", "QUIT", "STARTTLS", "VRFY alice", "EXPN staff", "ETRN example.org",
            "ETRN @example.org", "ETRN #queue", "AUTH PLAIN", "AUTH PLAIN =", "AUTH PLAIN YQ==", "AUTH CRAM-MD5",
            "NOOP a",
            "ATRN", "ATRN a.example,b.example", "XCLIENT NAME=a", "XFORWARD NAME=a", "XFORWARD PROTO=LMTP",
            "X-ANONYMOUSTLS", "VERB ON",
        ])
    func right(_ line: String) {
        #expect(Judge(Self.session(for: line)).verdict(on: Array(line.utf8)).kind == .expected)
    }

    private static func session(for line: String) -> Session {
        // BURL waits for a recipient.
        if line.hasPrefix("BURL") { return inTransaction("BURL imap") }
        var session = Talk.ready(
            "STARTTLS", "AUTH PLAIN CRAM-MD5 A.B", "ETRN", "ATRN", "XCLIENT NAME ADDR PORT PROTO",
            "XFORWARD NAME PROTO SOURCE", "X-ANONYMOUSTLS",
            "VERB", "EXPN"
        ).session
        if line.hasPrefix("ATRN") { session.login.accept() }
        return session
    }

    private static func inTransaction(_ offers: String...) -> Session {
        var talk = Talk.ready(offers)
        talk.play("C: MAIL FROM:<a@b.example>\nS: 250 ok\nC: RCPT TO:<c@d.example>\nS: 250 ok")
        return talk.session
    }

    @Test("ATRN wants a login first")
    func login() {
        let verdict = Talk.ready("ATRN").judge.verdict(on: Array("ATRN".utf8))
        #expect(verdict.kind == .outOfSequence && verdict.likely == [530])
    }

    @Test("XCLIENT and XFORWARD want no transaction", arguments: ["XCLIENT NAME=a", "XFORWARD NAME=a"])
    func transaction(_ line: String) {
        let session = Self.inTransaction("XCLIENT NAME", "XFORWARD NAME")
        #expect(Judge(session).verdict(on: Array(line.utf8)).kind == .outOfSequence)
        #expect(Judge(Self.inTransaction()).verdict(on: Array(line.utf8)).kind == .notOffered)
    }

    @Test(
        "what most servers take all the same",
        arguments: [
            "MAIL FROM: <a@b.example>", "MAIL FROM:a@b.example", "MAIL FROM:<a@b_c.example>", "EHLO b_c.example",
            "MAIL FROM:<\(String(repeating: "a", count: 65))@b.example>", "MAIL FROM:<alice>",
            "MAIL FROM:<\(String(repeating: "a", count: 250))@b.example>",
        ])
    func tolerated(_ line: String) { expect(line, toEndWith: "Most servers accept it anyway.") }

    @Test(
        "what some servers take all the same",
        arguments: [
            "EHLO a b", "EHLO b\u{FC}", "NOOP \u{FF}", "NOOP \(String(repeating: "x", count: 506))", "NOOP a\rb",
            "MAIL FROM:<a..b@c.example>", "MAIL FROM:<a.@c.example>",
        ])
    func sometimes(_ line: String) { expect(line, toEndWith: "Some servers accept it anyway.") }

    private func expect(_ line: String, toEndWith words: String) {
        let verdict = Talk.ready().judge.verdict(on: Array(line.utf8))
        #expect(verdict.kind == .malformed)
        #expect(verdict.foreseesSuccess)
        #expect(verdict.why?.hasSuffix(words) == true)
        #expect(verdict.likely.contains { !$0.severity.isSuccess })
    }

    @Test(
        "what hardly any server takes",
        arguments: [
            "EHLO\tx", "EHLO a\u{1}b", "RCPT TO:<alice>", "MAIL FROM:<alice@\(String(repeating: "b", count: 256))>",
        ])
    func never(_ line: String) {
        let verdict = Judge(Self.inTransaction()).verdict(on: Array(line.utf8))
        #expect(!verdict.foreseesSuccess)
        #expect(verdict.why?.contains("accept it anyway") == false)
    }

    @Test(
        "remarks on what is right",
        arguments: [
            ("MAIL  FROM:<a@b.example>", "one space"), ("EHLO client", "a full name"),
            ("EHLO 192.0.2.1", "[192.0.2.1]"), ("auth plain", "lower case"),
            ("MAIL FROM:<@one.example:a@b.example>", "Source routes are obsolete"),
            ("MAIL FROM:<a@192.0.2.1>", "@[192.0.2.1]"),
        ])
    func remarks(_ line: String, _ part: String) {
        let verdict = Talk.ready("AUTH PLAIN").judge.verdict(on: Array(line.utf8))
        #expect(verdict.kind == .expected)
        #expect(verdict.remark?.contains(part) == true)
    }

    @Test(
        "nothing is remarked on what is usual", arguments: ["EHLO a.example", "AUTH PLAIN", "MAIL FROM:<a@b.example>"])
    func noRemark(_ line: String) {
        #expect(Talk.ready("AUTH PLAIN").judge.verdict(on: Array(line.utf8)).remark == nil)
    }

    @Test(
        "no sentence repeats what may be a password",
        arguments: ["AUTH PLAIN c2VjcmV0!", "AUTH PLAIN c2VjcmV0 c2VjcmV0"])
    func secrets(_ line: String) {
        let why = Talk.ready("AUTH PLAIN").judge.verdict(on: Array(line.utf8)).why
        #expect(why?.isEmpty == false && why?.contains("c2VjcmV0") == false)
    }

    @Test("a chunk above the limit", arguments: [(1000, Verdict.Kind.expected), (1001, .notOffered)])
    func chunk(_ size: Int, _ kind: Verdict.Kind) {
        let session = Self.inTransaction("SIZE 1000", "CHUNKING")
        #expect(Judge(session).verdict(on: Array("BDAT \(size) LAST".utf8)).kind == kind)
    }

    @Test("obsolete verbs are told from mistakes", arguments: CommandFacts.all.filter { $0.status == .obsolete })
    func obsolete(_ fact: CommandFact) {
        for session in [Talk.ready().session, Talk.at(.greeted).session, Talk.at(.rcpt).session] {
            let verdict = Judge(session).verdict(on: Array(fact.example.utf8))
            #expect(verdict.kind == .obsolete)
            #expect(verdict.why?.contains(fact.verb.name) == true && verdict.why?.contains("500 or 502") == true)
            #expect(verdict.source == fact.sources.first && !verdict.foreseesSuccess)
        }
        guard let keyword = fact.requires else { return }
        let offered = Talk.ready(keyword).judge.verdict(on: Array(fact.example.utf8))
        #expect(offered.kind == .expected)
        #expect(offered.remark?.contains("obsolete") == true)
    }

    @Test(
        "private verbs are there where they are offered",
        arguments: CommandFacts.all.filter { $0.status == .privateUse })
    func privateOnes(_ fact: CommandFact) throws {
        let line = Array(fact.example.utf8)
        let verdict = Talk.ready().judge.verdict(on: line)
        #expect(verdict.kind == .notOffered)
        #expect(verdict.why?.contains("private verb") == true)
        #expect(verdict.likely == [500, 502])
        let keyword = try #require(fact.requires)
        #expect(Talk.ready(keyword).judge.verdict(on: line).kind == .expected)
    }

    @Test("ATRN and BURL want their keywords", arguments: ["ATRN", "BURL imap://a"])
    func extensions(_ line: String) {
        #expect(Talk.ready().judge.verdict(on: Array(line.utf8)).kind == .notOffered)
    }

    @Test("a closed session takes no verb of any kind", arguments: ["SEND", "XCLIENT", "WIZ", "ATRN", "FOO"])
    func closed(_ line: String) {
        #expect(Talk.at(.closed).judge.verdict(on: Array(line.utf8)).kind == .outOfSequence)
    }
}
