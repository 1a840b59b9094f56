import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("What is known of server software")
struct HabitsTests {
    @Test("every row speaks of software, in a sentence that goes on behind its name")
    func words() {
        for habit in Habits.all {
            #expect(!habit.software.isEmpty)
            #expect(habit.words.hasSuffix(".") && habit.words.first?.isLowercase == true, "\(habit.words)")
            #expect(habit.source.kind == .observation)
            if case .refuses(let codes) = habit.outcome {
                #expect(!codes.isEmpty && codes.allSatisfy { !$0.severity.isSuccess }, "\(habit.words)")
            }
        }
    }

    @Test("no two rows speak of the same software and matter")
    func once() {
        let keys = Habits.all.flatMap { habit in habit.software.map { "\($0) \(habit.matter)" } }
        #expect(Set(keys).count == keys.count)
    }

    @Test("of one software no two rows say the same", arguments: Software.allCases)
    func sentences(_ software: Software) {
        let words = Habits.all.filter { $0.software.contains(software) }.map(\.words)
        #expect(Set(words).count == words.count, "\(words)")
    }

    @Test("Postfix accepts MAIL without EHLO, and the verdict says so")
    func postfix() {
        var talk = Talk()
        talk.play("S: 220 mx ESMTP Postfix\nC: MAIL FROM:<a@b.example> ?= expected\nS: 250 2.1.0 Ok\n= mail")
        var other = Talk()
        other.play("S: 220 mx ESMTP Exim 4.96\nC: MAIL FROM:<a@b.example> ?= out-of-sequence\nS: 503 no\n= greeted")
        var verdict = Talk()
        verdict.play("S: 220 mx ESMTP Postfix")
        #expect(
            Judge(verdict.session).verdict(on: Array("MAIL FROM:<a@b.example>".utf8)).remark
                == "Postfix accepts MAIL without EHLO by default.")
    }

    @Test("what this server did counts more than what its software does")
    func learned() {
        var talk = Talk()
        talk.play(
            """
            S: 220 mx ESMTP Postfix
            C: MAIL FROM:<a@b.example> ?= expected
            S: 503 5.5.1 send HELO/EHLO first
            C: MAIL FROM:<c@b.example> ?= out-of-sequence
            S: 503 5.5.1 send HELO/EHLO first
            """)
    }

    @Test("530 tells what is demanded, and what is open all the same")
    func demands() {
        var talk = Talk.ready("STARTTLS")
        talk.play(
            """
            C: MAIL FROM:<a@b.example> ?= expected
            S: 530 5.7.0 Must issue a STARTTLS command first
            C: VRFY a ?= probably-refused
            S: 530 5.7.0 Must issue a STARTTLS command first
            C: NOOP ?= expected
            S: 250 ok
            """)
        #expect(talk.session.server.tlsDemand != nil)
        #expect(talk.judge.nextCommands.first { $0.verb == .starttls }?.standing == .step)
    }

    @Test("it holds in the next session with the same server")
    func next() {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("MAIL FROM:<a@b.example>".utf8), at: 0)
        dialogue.receive(Array("530 5.7.0 Must issue a STARTTLS command first\r\n".utf8), at: 0)
        dialogue.close(at: 1)
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0), at: 1)
        #expect(dialogue.session.phase == .connecting)
        #expect(dialogue.session.server.tlsDemand != nil)
    }
}
