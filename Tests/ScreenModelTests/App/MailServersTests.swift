import SMTPSyntax
import SessionModel
import Testing

@testable import ScreenModel

@Suite("The mail servers of a domain")
struct MailServersTests {
    private static func row(_ host: String, _ address: String, _ preference: Int?) -> MailServerList.Row {
        MailServerList.Row(host: host, endpoint: .tcp(host: address, port: 25), preference: preference)
    }

    private let list = MailServerList(
        domain: "example.test",
        rows: [
            row("mx1.example.test", "192.0.2.1", 10), row("mx1.example.test", "2001:db8::1", 10),
            row("mx2.example.test", "192.0.2.2", 20),
        ], remarks: ["2 hosts have the preference 10."])

    private func visited(_ effects: [Effect]) -> (Endpoint, Preferences)? {
        for case .visit(let endpoint, let preferences) in effects { return (endpoint, preferences) }
        return nil
    }

    /// Looked up, on a session that could be left.
    private func play() -> Play {
        var play = Play.recipients()
        play.happen(.ended(""))
        play.send(":mx example.test")
        #expect(play.effects == [.findMailServers("example.test", port: 25)])
        play.happen(.mailServers(list))
        return play
    }

    @Test("are a list with preference, host and address, and below it what is to be known of them")
    func page() {
        let play = play()
        #expect(play.row(with: "Mail servers of example.test") != nil)
        for words in ["MX 10     mx1.example.test", "[2001:db8::1]:25", "MX 20     mx2.example.test", "preference 10."]
        {
            #expect(play.row(with: words) != nil, "\(words)")
        }
    }

    @Test("Enter connects to the chosen one, and its certificate must have the name of the host")
    func choose() throws {
        var play = play()
        play.press(.down, .down, .enter)
        let (endpoint, preferences) = try #require(visited(play.effects))
        #expect(endpoint == .tcp(host: "192.0.2.2", port: 25))
        #expect(preferences.serverName == "mx2.example.test")
        play.happen(.visiting(target: "192.0.2.2:25", .off))
        #expect(play.model.settings.preferences.serverName == "mx2.example.test")
        #expect(play.effects.last == .connect)
        play.connect()
        #expect(play.row(with: "192.0.2.2:25 is mx2.example.test (MX 20 of example.test)") != nil)
    }

    @Test("what is typed filters the list")
    func filter() throws {
        var play = play()
        play.type("mx2")
        #expect(play.row(with: "mx1.example.test") == nil)
        play.press(.enter)
        #expect(try #require(visited(play.effects)).0 == .tcp(host: "192.0.2.2", port: 25))
    }

    @Test("a number connects to that one, also when the list is closed")
    func number() throws {
        var play = play()
        play.press(.escape)
        play.send(":mx 2")
        #expect(try #require(visited(play.effects)).0 == .tcp(host: "2001:db8::1", port: 25))
        for wrong in [":mx 0", ":mx 4"] {
            play.send(wrong)
            #expect(play.effects.isEmpty)
            #expect(play.row(with: "No mail server") != nil)
        }
    }

    @Test("the name of one host does not go to the next server")
    func name() throws {
        var play = play()
        play.press(.enter)
        play.happen(.visiting(target: "192.0.2.1:25", .off))
        play.happen(.connectionFailed(ConnectionFailure(.refused, .tcp(host: "192.0.2.1", port: 25))))
        play.send(":connect other.example.net")
        let (endpoint, preferences) = try #require(visited(play.effects))
        #expect(endpoint == .tcp(host: "other.example.net", port: 25))
        #expect(preferences.serverName == nil)
    }

    @Test("an open connection is closed only after a question")
    func question() throws {
        var play = Play.recipients()
        play.send(":mx example.test:2525")
        #expect(play.effects == [.findMailServers("example.test", port: 2525)])
        play.happen(.mailServers(list))
        play.press(.enter)
        #expect(play.effects.isEmpty && play.model.enter == .question)
        play.press(.character("y"))
        #expect(play.effects.first == .close)
        #expect(try #require(visited(play.effects)).1.serverName == "mx1.example.test")
    }

    @Test("they do not cover what the user has opened meanwhile")
    func late() {
        var play = Play.recipients()
        play.send(":mx example.test")
        play.send(":help")
        let page = play.model.shown.page
        play.happen(.mailServers(list))
        #expect(play.model.shown.page == page)
        play.press(.escape)
        play.send(":mx 1")
        #expect(play.model.enter == .question)
    }

    @Test("without an address there is nothing to choose")
    func nothing() {
        var play = Play.recipients()
        play.send(":mx example.test")
        play.happen(
            .mailServers(MailServerList(domain: "example.test", rows: [], remarks: ["example.test accepts no mail."])))
        #expect(play.row(with: "There is no address to connect to.") != nil)
        #expect(play.row(with: "accepts no mail") != nil)
        play.press(.enter)
        #expect(play.effects.isEmpty)
    }

    @Test("an empty list offers no choice")
    func empty() {
        var play = play()
        #expect(play.screen.text.split(separator: "\n").last?.contains("Enter") == true)
        play.press(.escape)
        play.send(":mx example.net")
        play.happen(.mailServers(MailServerList(domain: "example.net", rows: [], remarks: ["example.net has no MX."])))
        #expect(play.row(with: "There is no address to connect to.") != nil)
        #expect(play.screen.text.split(separator: "\n").last?.contains("Enter") == false)
    }

    @Test("lines from a pipe wait for the answer, keys do not, and Ctrl-C gives up")
    func waiting() {
        var play = Play.recipients()
        #expect(play.model.isReadyForLine)
        play.send(":mx example.test")
        #expect(!play.model.isReadyForLine)
        play.type("NOO")
        #expect(play.model.typing.line.text == "NOO")
        play.happen(.mailServers(list))
        #expect(play.model.isReadyForLine)
        play.press(.escape, .control("c"))
        play.send(":mx example.test")
        play.press(.control("c"))
        #expect(play.model.isReadyForLine && play.row(with: "given up") != nil)
        play.happen(.mailServers(list))
        #expect(play.model.shown.page == nil)
        play.send(":mx example.test")
        play.happen(.notSaved("Invalid domain."))
        #expect(play.model.isReadyForLine)
    }

    @Test("what is no domain gets a sentence", arguments: [":mx", ":mx a b", ":mx a:0", ":mx x@y"])
    func mistakes(_ line: String) {
        var play = Play.recipients()
        play.send(line)
        #expect(play.effects.isEmpty && play.model.enter == .command)
        #expect(play.row(with: ":mx example.test") != nil)
    }

    @Test("steps on the way are notes, and the time counts from the address that answers")
    func steps() {
        var play = Play(
            AppModel(
                target: "MX of example.test:25", helloName: "client.example.org", recording: .off,
                size: Size(width: 110, height: 30), marks: .unicode))
        play.happen(.step(.lookedUp("MX 10 mx1.example.test: 192.0.2.1")))
        play.happen(.step(.trying(list.rows[0])))
        play.happen(.step(.failed(ConnectionFailure(.refused, list.rows[0].endpoint))))
        play.happen(.step(.trying(list.rows[2])))
        for words in [
            "MX 10 mx1.example.test: 192.0.2.1", "trying 192.0.2.1:25, which is mx1.example.test (MX 10)",
            "192.0.2.1:25 refused the connection", "trying 192.0.2.2:25, which is mx2.example.test (MX 20)",
        ] {
            #expect(play.row(with: words) != nil, "\(words)")
        }
        #expect(play.model.dialogue.transcript.count == 4)
        #expect(play.model.connection.link == .connecting)
    }
}
