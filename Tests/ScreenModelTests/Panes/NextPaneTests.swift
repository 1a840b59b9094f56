import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("The list of what may be sent next")
struct NextPaneTests {
    @Test("every command begins in one row, in full and in short", arguments: [30, 34, 46, 80])
    func commands(_ width: Int) {
        for play in [Play.recipients(), Play.offers()] {
            let count = play.model.dialogue.judge.nextCommands.count
            for isShort in [true, false] {
                let rows = NextPane.rows(play.model, width: width, isShort: isShort)
                #expect(rows.reduce(0) { $0 + $1.commands } == count)
                #expect(rows.allSatisfy { $0.line.width <= width })
            }
        }
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
        #expect(play.model.dialogue.judge.nextCommands.prefix(2).map(\.verb) == [.rset, .quit])
        #expect(NextPane.rows(play.model, width: 200, isShort: false).first?.line.text.contains(words) == true)
        let phase = play.model.session.phase.title
        #expect(play.row(with: "▸ \(phase)?") != nil)
        play.send("RSET")
        play.server("250 2.0.0 Ok")
        #expect(play.model.session.uncertainty == nil && play.row(with: "▸ \(play.model.session.phase.title)?") == nil)
    }

    @Test(
        "no question mark where the reply fits, or tells nothing of a transaction", arguments: ["250 Ok", "214 help"])
    func noDoubt(_ reply: String) {
        var play = Play.recipients()
        play.send("NOOP")
        play.server(reply)
        #expect(play.model.session.uncertainty == nil)
    }

    @Test("it says how many commands a low pane hides")
    func hidden() throws {
        for height in 16...40 {
            let play = Play.recipients(width: 80, height: height)
            let rows = play.screen.text.split(separator: "\n").map(String.init)
            let start = try #require(rows.firstIndex { $0.contains("├ Next ") })
            // What stands in the pane below the title.
            let pane = rows[(start + 1)...].compactMap { row in row.split(separator: "│").last.map(String.init) }
            let list = pane.joined(separator: " ")
            let shown = play.model.dialogue.judge.nextCommands.filter { command in
                list.contains(" \(command.verb.name) ") || list.contains("▸ \(command.verb.name)")
                    || list.contains(" \(command.verb.name):")
            }
            guard let more = pane.first(where: { $0.contains(" more command") }) else { continue }
            let hidden = more.split(separator: " ").compactMap { Int($0) }.first
            #expect(hidden == play.model.dialogue.judge.nextCommands.count - shown.count, "\(height): \(list)")
        }
        #expect(Play.recipients().row(with: "more commands: F6") != nil)
    }
}
