import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("The attributes of XCLIENT and XFORWARD")
struct ClientAttributesTests {
    private static func verdict(_ line: String, _ offers: String...) -> Verdict {
        Talk.ready(offers).judge.verdict(on: Array(line.utf8))
    }

    @Test(
        "those that the server offers are right",
        arguments: [
            "XCLIENT NAME=host.example.org ADDR=192.0.2.7", "XCLIENT addr=IPV6:2001:db8::1",
            "XCLIENT ADDR=[UNAVAILABLE]",
            "XCLIENT NAME=[TEMPUNAVAIL]", "XCLIENT NAME=a_b",
        ])
    func offered(_ line: String) { #expect(Self.verdict(line, "XCLIENT NAME ADDR").kind == .expected) }

    @Test(
        "the nearest right one is named in place of a wrong one",
        arguments: [
            ("XCLIENT ADR=192.0.2.7", "ADDR is the nearest"), ("XCLIENT NAMES=a", "NAME is the nearest"),
            ("XCLIENT NAME=a COLOUR=red", "no attribute COLOUR for XCLIENT."),
            ("XFORWARD LOGIN=alice", "no attribute LOGIN for XFORWARD."),
        ])
    func nearest(_ line: String, _ part: String) {
        let verdict = Self.verdict(line, "XCLIENT NAME ADDR", "XFORWARD NAME ADDR PROTO HELO SOURCE PORT IDENT")
        #expect(verdict.kind == .notOffered && verdict.likely == [501])
        #expect(verdict.why?.contains(part) == true, "\(verdict.why ?? "")")
    }

    @Test(
        "a wrong one is corrected: its name, its form, its value",
        arguments: [
            ("XCLIENT ADR=192.0.2.7", "XCLIENT ADDR=192.0.2.7"), ("xclient adr=192.0.2.7", "XCLIENT ADDR=192.0.2.7"),
            ("XCLIENT NAMES=a ADDR=[192.0.2.7]", "XCLIENT NAME=a ADDR=192.0.2.7"),
            ("XCLIENT ADDR:192.0.2.7", "XCLIENT ADDR=192.0.2.7"),
            ("XCLIENT ADDR=2001:db8::1", "XCLIENT ADDR=IPV6:2001:db8::1"),
            ("XCLIENT ADDR=[2001:db8::1]", "XCLIENT ADDR=IPV6:2001:db8::1"),
            ("XCLIENT PROTO=ESTMP", "XCLIENT PROTO=ESMTP"),
            ("XFORWARD SORCE=LOCAL", "XFORWARD SOURCE=LOCAL"), ("XFORWARD SOURCE=remot", "XFORWARD SOURCE=REMOTE"),
        ])
    func corrected(_ line: String, _ right: String) {
        let judge = Talk.ready(["XCLIENT NAME ADDR PROTO", "XFORWARD NAME ADDR SOURCE"]).judge
        #expect(judge.corrected(Array(line.utf8))?.text == right)
    }

    @Test(
        "what is right, or like nothing that is offered, is not corrected",
        arguments: [
            "XCLIENT ADDR=192.0.2.7", "xclient addr=192.0.2.7", "XCLIENT COLOUR=red", "XCLIENT ADDR=mx.example.test",
            "XCLIENT LOGIN", "XCLIENT", "XFORWARD ADR=192.0.2.7",
        ])
    func uncorrected(_ line: String) {
        #expect(Talk.ready(["XCLIENT NAME ADDR"]).judge.corrected(Array(line.utf8)) == nil)
    }

    @Test("a server that names none accepts any, for all that is known")
    func unnamed() { #expect(Self.verdict("XCLIENT FOO=bar", "XCLIENT").kind == .expected) }

    @Test(
        "the new client has logged in only if LOGIN says so, as in Postfix",
        arguments: [
            ("XCLIENT LOGIN=alice", true), ("XCLIENT ADDR=192.0.2.7", false), ("XCLIENT LOGIN=[UNAVAILABLE]", false),
        ])
    func login(_ line: String, _ isAuthenticated: Bool) {
        var talk = Talk.ready("AUTH PLAIN", "XCLIENT ADDR LOGIN")
        talk.client("AUTH PLAIN AGEAYg==")
        talk.server("235 ok")
        #expect(talk.session.isAuthenticated)
        talk.client(line)
        talk.server("220 mx ESMTP")
        #expect(talk.session.isAuthenticated == isAuthenticated && talk.session.phase == .greeted)
    }

    @Test("after 220 the session starts over, with EHLO, and forgets the offers")
    func startsOver() {
        var talk = Talk.ready("XCLIENT NAME ADDR", "XFORWARD NAME", "PIPELINING")
        talk.play(
            """
            C: XFORWARD NAME=a ?= expected
            S: 250 2.0.0 Ok <- XFORWARD 2
            = ready
            C: XCLIENT ADDR=192.0.2.7 ?= expected
            S: 220 mx ESMTP <- XCLIENT 3
            = greeted
            C: MAIL FROM:<> ?= out-of-sequence
            S: 503 5.5.1 hello first <- MAIL 4
            C: XCLIENT ADDR=192.0.2.8 ?= not-offered
            S: 550 5.7.0 no <- XCLIENT 5
            = greeted
            C: EHLO b ?= expected
            S: 250 mx <- EHLO 6
            = ready
            """)
        #expect(!talk.session.offers("XCLIENT"))
    }
}
