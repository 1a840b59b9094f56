import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// What the standard allows and some servers refuse.
@Suite("Verdicts on what is allowed and not everywhere accepted")
struct OddityVerdictTests {
    @Test(
        "Exim refuses it, and other software is not known to",
        arguments: ["VRFY alice", "MAIL FROM:<a@[192.0.2.1]>", "MAIL  FROM:<a@b.example>"])
    func exim(_ line: String) {
        for (greeting, kind) in [("ESMTP Exim 4.96", Verdict.Kind.probablyRefused), ("ESMTP", .expected)] {
            var talk = Talk()
            talk.play("S: 220 mx \(greeting)\nC: EHLO a\nS: 250 mx")
            let verdict = talk.judge.verdict(on: Array(line.utf8))
            #expect(verdict.kind == kind, "\(greeting)")
            #expect(kind != .expected || verdict.remark?.hasPrefix("Some servers") == true, "\(verdict.remark ?? "")")
        }
    }

    @Test("with the domain Exim verifies it")
    func domain() {
        var talk = Talk()
        talk.play(
            "S: 220 mx ESMTP Exim 4.96\nC: EHLO a\nS: 250 mx\nC: VRFY a@b.example ?= expected\nS: 250 a@b.example")
    }

    @Test("between two chunks Exim reads only what goes on with them")
    func chunks() {
        var talk = Talk()
        talk.play(
            """
            S: 220 mx ESMTP Exim 4.96
            C: EHLO a
            S: 250-mx
            S: 250 CHUNKING
            C: MAIL FROM:<>
            S: 250 OK
            C: RCPT TO:<a@b.example>
            S: 250 Accepted
            C: BDAT 0
            S: 250 0 byte chunk received
            C: NOOP ?= expected
            S: 250 OK
            C: VRFY a@b.example ?= probably-refused
            S: 503 only BDAT permissible after non-LAST BDAT
            C: BDAT 0 LAST ?= expected
            S: 250 OK
            """)
    }

    @Test("HELP that EHLO does not list is probably refused", arguments: [("HELP", true), ("SIZE", false)])
    func help(_ offer: String, _ isListed: Bool) {
        let verdict = Talk.ready(offer).judge.verdict(on: Array("HELP".utf8))
        #expect(verdict.foreseesSuccess == isListed)
        var before = Talk()
        before.server("220 mx ESMTP")
        #expect(before.judge.verdict(on: Array("HELP".utf8)).foreseesSuccess, "nothing was listed yet")
    }

    @Test(
        "how many servers accept it anyway is said as it was seen",
        arguments: [
            ("STARTTLS", Phase.greeted, false), ("STARTTLS", .mail, false), ("STARTTLS", .rcpt, false),
        ])
    func some(_ line: String, _ phase: Phase, _ isForeseen: Bool) {
        let verdict = Talk.at(phase).judge.verdict(on: Array(line.utf8))
        #expect(verdict.kind == .outOfSequence && verdict.foreseesSuccess == isForeseen)
        #expect(verdict.why?.hasSuffix("Some servers accept it anyway.") == true)
    }

    @Test(
        "before the greeting a command gets what it would get after it", arguments: [("EHLO a", true), ("DATA", false)])
    func early(_ line: String, _ isForeseen: Bool) {
        let verdict = Talk.at(.connecting).judge.verdict(on: Array(line.utf8))
        #expect(verdict.kind == .outOfSequence && verdict.foreseesSuccess == isForeseen)
    }
}
