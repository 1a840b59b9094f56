import Testing

@testable import ScreenModel
@testable import SessionModel
@testable import TestSupport

@Suite("What is asked of the practice server")
struct PracticeTests {
    private func play(isPractice: Bool = true) -> Play {
        var play = Play()
        play.model.settings.isPractice = isPractice
        return play
    }

    @Test(
        ":scenario and :mailbox ask the world for it",
        arguments: [
            (":scenario", PracticeWish.list), (":scenario lmtp close@3", .scenario("lmtp close@3")),
            (":mailbox", .mailbox), (":mailbox ~/mail", .save(folder: "~/mail")),
        ])
    func wishes(_ line: String, _ wish: PracticeWish) {
        var practice = play()
        practice.send(line)
        #expect(practice.effects == [.practice(wish)])
        var other = play(isPractice: false)
        other.send(line)
        #expect(other.effects.isEmpty && other.row(with: "Only the practice server has that.") != nil)
    }

    @Test("the newest message is on top, with the lines that the server put in front")
    func mailbox() {
        var play = play()
        let texts = ["Return-Path: <a@example.org>\r\n\r\nfirst\u{1b}\r\n", "Return-Path: <>\r\n\r\nsecond"]
        play.happen(
            .mailbox(
                texts.enumerated().map { number, text in
                    PracticeMessage(
                        name: "practice-\(number + 1)", recipients: ["bob@example.test"], octets: Array(text.utf8))
                }))
        let lines = MailboxPage.lines(play.model.practice.messages, 60).map(\.text)
        #expect(play.model.shown.page == .mailbox)
        #expect(
            lines == [
                "practice-2 for bob@example.test, 25 bytes", "Return-Path: <>", "", "second", "",
                "practice-1 for bob@example.test, 40 bytes", "Return-Path: <a@example.org>", "", "first\\x1b", "",
            ])
        #expect(MailboxPage.lines([], 60).map(\.text) == ["The practice server has not accepted any message yet."])
    }

    @Test("what was learned about the server is forgotten with its scenario, in the recording as well")
    func forgotten() throws {
        var play = play()
        play.connect()
        play.server("220 mail.example.test ESMTP Postfix")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250 STARTTLS")
        play.send("MAIL FROM:<alice@example.org>")
        play.server("530 5.7.0 Must issue a STARTTLS command first")
        #expect(play.model.session.server.software != nil && play.model.session.server.tlsDemand != nil)
        play.happen(.scenarioChanged(PracticeScenario(name: "lmtp", summary: "Speaks LMTP.")))
        #expect(play.model.session.server.software == nil && play.model.session.server.tlsDemand == nil)
        #expect(play.row(with: "the practice server uses the scenario lmtp now") != nil)
        let read = try RecordedDialogue(play.model.dialogue.recording)
        var dialogue = Dialogue()
        for event in read.events { dialogue.replay(event) }
        #expect(dialogue.session.server == play.model.session.server)
    }

    @Test("the scenarios are listed, and a change is reported")
    func scenarios() {
        var play = play()
        play.happen(.scenarios([PracticeScenario(name: "lmtp", summary: "Speaks LMTP.")]))
        #expect(play.row(with: "lmtp  Speaks LMTP.") != nil)
        play.press(.escape)
        play.happen(.scenarioChanged(PracticeScenario(name: "lmtp", summary: "Speaks LMTP.")))
        #expect(play.row(with: "The practice server uses the scenario lmtp now; :reconnect connects to it.") != nil)
    }

    @Test("Tab completes the name of a scenario")
    func completion() {
        let scenarios = ["spam", "spf", "standard"].map { PracticeScenario(name: $0, summary: "S.") }
        var play = play()
        play.type(":scenario sp")
        play.press(.tab)
        #expect(play.effects == [.practice(.complete)])
        play.happen(.scenarioNames(scenarios))
        #expect(play.model.typing.completion?.candidates.map(\.name) == ["spam", "spf"])
        #expect(play.model.shown.page != .scenarios)
        play.press(.down, .enter)
        #expect(play.model.typing.text == ":scenario spf")
        var other = self.play(isPractice: false)
        other.type(":scenario sp")
        other.press(.tab)
        #expect(other.effects.isEmpty && other.row(with: "There is nothing to complete here.") != nil)
    }

    @Test("the only scenario that fits is inserted, and names that come too late change nothing")
    func onlyOne() {
        let scenarios = [PracticeScenario(name: "spf", summary: "S.")]
        var play = play()
        play.type(":scenario s")
        play.press(.tab)
        play.happen(.scenarioNames(scenarios))
        #expect(play.model.typing.text == ":scenario spf")
        var late = self.play()
        late.type("NOOP")
        late.happen(.scenarioNames(scenarios))
        #expect(late.model.typing.text == "NOOP" && late.model.typing.completion == nil)
    }
}
