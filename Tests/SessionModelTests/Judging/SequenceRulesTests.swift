import Testing

@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Why a command is out of sequence")
struct SequenceRulesTests {
    @Test("a reason is a sentence, its short form fits a narrow pane, and a source stands beside it")
    func wording() {
        for rule in SequenceRules.all {
            #expect(rule.reason.hasSuffix(".") && rule.reason.first?.isUppercase == true, "\(rule.reason)")
            #expect((1...25).contains(rule.short.count), "\(rule.short)")
            #expect(!rule.source.document.isEmpty)
            #expect(rule.likely.allSatisfy { $0.isInGrammar })
            // Success may come first, where most servers do not mind; a refusal stands beside it.
            #expect(rule.likely.dropFirst().allSatisfy { !$0.severity.isSuccess })
            #expect(rule.likely.isEmpty || rule.likely.contains { !$0.severity.isSuccess })
        }
    }

    @Test("the reasons differ where they can stand side by side")
    func once() {
        let keys = SequenceRules.all.flatMap { rule in
            rule.phases.flatMap { phase in rule.verbs.map { "\($0) \(phase) \(rule.condition)" } }
        }
        #expect(Set(keys).count == keys.count, "no later rule repeats an earlier one")
    }

    @Test(
        "where nothing can be sent every verb has the same reason",
        arguments: [Phase.connecting, .tlsHandshake, .closed])
    func silence(_ phase: Phase) {
        let session = Talk.at(phase).session
        let rules = CommandFacts.all.map { Judge(session).rule(against: $0.verb) }
        #expect(Set(rules).count == 1 && rules.first != .some(nil))
    }

    @Test(
        "the reason that fits best is the one shown",
        arguments: [
            (Phase.greeted, Verb.mail, "EHLO must come first"), (.ready, .rcpt, "MAIL must come first"),
            (.ready, .data, "MAIL must come first"), (.mail, .data, "no recipient accepted"),
            (.mail, .mail, "a transaction is open"), (.bdat, .rcpt, "the message has begun"),
            (.bdat, .data, "BDAT has begun"), (.bdatFailed, .bdat, "RSET must come first"),
            (.refused, .ehlo, "session refused"), (.rcpt, .auth, "a transaction is open"),
            (.ready, .lhlo, "only in LMTP"), (.bdatFailed, .lhlo, "only in LMTP"),
        ])
    func best(_ phase: Phase, _ verb: Verb, _ short: String) {
        #expect(Judge(Talk.at(phase).session).rule(against: verb)?.short == short)
    }

    @Test("one login a session")
    func loggedIn() {
        var talk = Talk.ready("AUTH PLAIN")
        #expect(Judge(talk.session).rule(against: .auth) == nil)
        talk.play("C: AUTH PLAIN AGEAYg==\nS: 235 in")
        #expect(Judge(talk.session).rule(against: .auth)?.condition == .authenticated)
        talk.play("C: EHLO b\nS: 250 mx\n= ready")
        #expect(talk.session.isAuthenticated, "a hello takes no login back")
    }

    @Test("in LMTP it is LHLO that comes first", arguments: [Verb.mail, .starttls, .auth, .bdat, .etrn])
    func lmtp(_ verb: Verb) {
        var talk = Talk()
        talk.server("220 mx LMTP")
        #expect(Judge(talk.session).rule(against: verb)?.short == "LHLO must come first")
        talk.play("C: LHLO a\nS: 250 mx\n= ready")
        #expect(Judge(talk.session).rule(against: verb)?.short != "LHLO must come first")
    }

    @Test("LMTP has a hello of its own", arguments: [("LMTP", [Verb.ehlo, .helo]), ("ESMTP", [])])
    func hellos(_ greeting: String, _ refused: [Verb]) {
        var talk = Talk()
        talk.server("220 mx \(greeting)")
        for verb in Verb.hellos {
            #expect((Judge(talk.session).rule(against: verb) != nil) == refused.contains(verb))
        }
    }
}
