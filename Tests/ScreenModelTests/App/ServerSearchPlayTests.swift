import SMTPSyntax
import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("Several mail servers of a domain in the explorer")
struct ServerSearchPlayTests {
    private static func row(_ host: String, _ address: String) -> MailServerList.Row {
        MailServerList.Row(host: host, endpoint: .tcp(host: address, port: 25), preference: 10)
    }

    private let first = row("mx1.example.test", "192.0.2.1")
    private let second = row("mx2.example.test", "192.0.2.2")

    /// Connected to the first of two servers, before its greeting.
    private func play(demandsStartTLS: Bool = false) -> Play {
        var play = Play(
            AppModel(
                target: "MX of example.test:25", helloName: "client.example.org", demandsStartTLS: demandsStartTLS,
                recording: .off, size: Size(width: 110, height: 30), marks: .unicode))
        play.happen(.step(.trying(first, others: 1)))
        play.happen(.connected(address: "192.0.2.1:25"))
        return play
    }

    private func failure(_ greeting: GreetingFailure) -> Effect {
        .connectNext(ConnectionFailure(.greeting(greeting), first.endpoint))
    }

    private func isSettled(_ play: Play) -> Bool { play.model.isAddressSettled }

    @Test("a server that greets with 554 is left for the next one, and all of it is in the conversation")
    func refused() {
        var play = play()
        #expect(!isSettled(play))
        play.server("554 no mail here")
        #expect(play.effects == [.close, failure(.refused(554, text: Array("no mail here".utf8)))])
        #expect(play.model.connection.link == .connecting)
        play.happen(.step(.failed(ConnectionFailure(.greeting(.refused(554, text: [])), first.endpoint))))
        play.happen(.step(.trying(second, others: 0)))
        play.happen(.connected(address: "192.0.2.2:25"))
        #expect(play.effects == [.read] && isSettled(play))
        play.server("220 mx2 ESMTP")
        for words in [
            "554 no mail here", "connection closed by smtptui", "192.0.2.1:25 greeted with 554",
            "trying 192.0.2.2:25", "220 mx2 ESMTP",
        ] {
            #expect(play.row(with: words) != nil, "\(words)")
        }
        #expect(play.model.session.phase == .greeted)
    }

    @Test("so is one that closes, and one that is silent for too long")
    func silent() {
        var closed = play()
        closed.happen(.ended("Connection reset by peer"))
        #expect(closed.effects == [.close, failure(.closed("Connection reset by peer"))])
        var silent = play()
        let seconds = Int(silent.model.settings.timeout)
        silent.wait(Double(seconds) + 1)
        #expect(silent.effects == [.close, failure(.silent(seconds: seconds))])
    }

    @Test("after the first command nothing happens behind the back of the user")
    func typed() {
        for end in [AppEvent.ended(""), .received(Array("421 busy\r\n".utf8))] {
            var play = play()
            play.send("EHLO client.example.org")
            play.happen(end)
            #expect(!play.effects.contains { if case .connectNext = $0 { true } else { false } })
        }
        var greeted = play()
        greeted.server("220 mx1 ESMTP")
        greeted.happen(.ended(""))
        #expect(greeted.effects == [.close] && greeted.model.connection.link == .closed)
    }

    @Test("the last server stays, whatever it greets with")
    func last() {
        var play = play()
        play.happen(.ended(""))
        play.happen(.step(.trying(second, others: 0)))
        play.happen(.connected(address: "192.0.2.2:25"))
        play.server("554 no")
        #expect(play.model.connection.link == .open && play.row(with: "554 no") != nil)
    }

    @Test("what was to be sent by itself is sent to the server that serves")
    func opening() {
        var play = play(demandsStartTLS: true)
        play.server("421 busy")
        play.happen(.step(.trying(second, others: 0)))
        play.happen(.connected(address: "192.0.2.2:25"))
        play.server("220 mx2 ESMTP")
        #expect(play.effects.contains(.write(Array("EHLO client.example.org\r\n".utf8))))
    }

    @Test("a half typed line stays through all of it")
    func line() {
        var play = play()
        play.type("EHLO cli")
        play.happen(.ended(""))
        play.happen(.step(.trying(second, others: 0)))
        play.happen(.connected(address: "192.0.2.2:25"))
        play.server("220 mx2 ESMTP")
        #expect(play.model.typing.line.text == "EHLO cli")
    }

    @Test("when all are tried, the failure is that of the search")
    func all() {
        var play = play(demandsStartTLS: true)
        play.happen(.ended(""))
        let failure = ConnectionFailure(.refused, second.endpoint)
        play.happen(
            .connectionFailed(
                ConnectionFailure(.noMailServer(addresses: 2, failure), .tcp(host: "example.test", port: 25))))
        #expect(play.model.driver == nil && isSettled(play))
        #expect(play.row(with: "None of the 2 addresses") != nil)
    }

    @Test("the host of a login is the one that was connected to, not the domain")
    func login() {
        #expect(play().model.loginPlace.host == "mx1.example.test")
        #expect(Play().model.loginPlace.host == "mail.example.test")
    }

    @Test("what is noted on the way is kept, and leaving while connecting settles the recording")
    func leaving() {
        var play = Play()
        play.happen(.onTheWay(.complained(Array("Warning: added a host key".utf8))))
        #expect(play.row(with: "stderr: Warning") != nil && !isSettled(play))
        play.happen(.terminated)
        #expect(play.effects == [.quit] && isSettled(play))
    }
}
