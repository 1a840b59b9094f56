import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("The list of what may be sent next")
struct NextPaneTests {
    private static func pane(_ play: Play, _ width: Int, _ form: SideRequest.Form = .whole) -> NextPane {
        NextPane(play.model, SideRequest(width: width, form: form, first: play.model.firstStep))
    }

    @Test("every command is in the whole list, and none is wider than the pane", arguments: [30, 34, 46, 80])
    func commands(_ width: Int) {
        for play in [Play.recipients(), Play.offers()] {
            let pane = Self.pane(play, width)
            let words = Set(pane.all.map(\.text).joined(separator: " ").split(separator: " ").map(String.init))
            for command in play.model.dialogue.judge.nextCommands { #expect(words.contains(command.verb.name)) }
            for rows in [pane.all, pane.most, pane.row] { #expect(rows.allSatisfy { $0.width <= width }) }
        }
    }

    @Test("at 80 columns there are one or two rows: three that lead on, two that are near, and no codes")
    func few() {
        #expect(Self.pane(Play.recipients(), 79, .below).row.map(\.text) == ["RCPT TO:<…>   DATA   RSET"])
        var sender = Play.recipients()
        sender.send("RSET")
        sender.server("250 2.0.0 Ok")
        sender.send("MAIL FROM:<alice@example.org>")
        sender.server("250 2.1.0 Ok")
        #expect(
            Self.pane(sender, 79, .below).row.map(\.text)
                == ["RCPT TO:<…>   RSET   QUIT    not yet: DATA (no recipient accepted)"])
    }

    @Test("what comes first is what Tab and F8 put into the line", arguments: GoldenScreenTests.scenes.indices)
    func first(_ number: Int) {
        let play = GoldenScreenTests.scenes[number].play(Size(width: 80, height: 24))
        guard let first = play.model.firstStep, play.model.connection.link == .open, play.model.enter == .command,
            play.model.typing.line.isEmpty, play.model.shown.page == nil, play.model.keyContext != .search,
            play.model.shown.view == .both
        else { return }
        #expect(Self.pane(play, 79).commands.first?.verb == first.verb)
        for key in [Key.tab, .function(8)] {
            var play = play
            play.press(.escape, key)
            #expect(play.model.typing.line.text == play.model.firstStep?.text)
        }
    }

    @Test("the first step is no line that the program would call wrong", arguments: GoldenScreenTests.scenes.indices)
    func right(_ number: Int) {
        let model = GoldenScreenTests.scenes[number].play(Size(width: 80, height: 24)).model
        guard let step = model.firstStep, step.name.first != ":" else { return }
        var line = step.text
        if step.after == 1 { line.insert(contentsOf: "bob@example.test", at: line.index(before: line.endIndex)) }
        #expect(model.dialogue.judge.ahead.verdict(on: Array(line.utf8)).kind == .expected, "\(line)")
    }

    @Test(
        "where it is not known what the server reads next, RSET and QUIT come first, and the phase has a question mark",
        arguments: [
            ("DATA", "250 Ok", "RSET makes sure"), ("DATA", "451 4.3.0 later", "RSET makes sure"),
            ("DATA", "550 5.7.1 no", "RSET makes sure"), ("RCPT TO:<bob@example.test>", "220 mx", "RSET makes sure"),
            ("RCPT TO:<bob@example.test>", "354 go on", "closing the connection"),
        ])
    func doubt(_ line: String, _ reply: String, _ words: String) {
        var play = Play.recipients(width: 200, height: 40)
        play.send(line)
        play.server(reply)
        let first = play.model.dialogue.judge.nextCommands.prefix(2)
        // Where message text may be read, a command would be a line of it.
        #expect(reply.hasPrefix("354") ? first.map(\.template) == ["."] : first.map(\.verb) == [.rset, .quit])
        #expect(Self.pane(play, 200).all.first?.text.contains(words) == true)
        let phase = PhasePath(play.model.session.phase, isCertain: false).present
        #expect(phase.hasSuffix("?") && play.row(with: "▸ \(phase)") != nil)
        play.send("RSET")
        play.server("250 2.0.0 Ok")
        #expect(play.model.session.uncertainty == nil && play.row(with: "READY?") == nil)
    }

    @Test(
        "no question mark where the reply fits, or tells nothing of a transaction", arguments: ["250 Ok", "214 help"])
    func noDoubt(_ reply: String) {
        var play = Play.recipients()
        play.send("NOOP")
        play.server(reply)
        #expect(play.model.session.uncertainty == nil)
    }
}
