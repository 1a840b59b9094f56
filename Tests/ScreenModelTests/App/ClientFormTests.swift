import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("The form of :xclient")
struct ClientFormTests {
    private static func play(_ offers: String...) -> Play {
        var play = Play()
        play.connect()
        play.happen(.received(Array("220 mx.example.test ESMTP\r\n".utf8)))
        play.send("EHLO client.example.org")
        let lines = ["mx.example.test"] + offers + ["HELP"]
        for line in lines { play.happen(.received(Array("250\(line == "HELP" ? " " : "-")\(line)\r\n".utf8))) }
        return play
    }

    @Test("it asks for each attribute that is offered, and puts the command into the line")
    func fills() {
        var play = Self.play("XCLIENT HELO ADDR LOGIN")
        play.send(":xclient")
        #expect(play.model.enter == .attribute("HELO"))
        #expect(play.row(with: "XCLIENT 1 of 3: the name in the client's EHLO") != nil)
        #expect(play.send("a host+name").isEmpty)
        #expect(play.model.enter == .attribute("ADDR"))
        play.send("mx")
        #expect(play.model.notice?.contains("IPv4 address") == true && play.model.enter == .attribute("ADDR"))
        play.press(.control("u"))
        play.send("[unavailable]")
        play.press(.enter)
        #expect(play.model.enter == .command)
        #expect(play.model.typing.text == "XCLIENT HELO=a+20host+2Bname ADDR=[unavailable]")
        play.press(.enter)
        #expect(play.effects.contains(.write(Array("XCLIENT HELO=a+20host+2Bname ADDR=[unavailable]\r\n".utf8))))
    }

    @Test("an empty form makes no command, and Esc closes the form")
    func leaves() {
        var play = Self.play("XFORWARD NAME")
        play.send(":xforward")
        play.press(.enter)
        #expect(play.model.enter == .command && play.model.typing.text.isEmpty && play.model.notice != nil)
        play.send(":xforward")
        play.type("half")
        play.press(.escape)
        #expect(play.model.enter == .command && play.model.typing.text.isEmpty)
    }

    @Test("on a closed connection the reason is that")
    func closed() {
        for line in [":xclient", ":xforward", ":auth"] {
            var play = Self.play("XCLIENT ADDR")
            play.happen(.ended(""))
            play.send(line)
            #expect(play.model.notice == "The connection is not open; :reconnect opens a new one.", "\(line)")
        }
    }

    @Test("what is not offered has no form")
    func absent() {
        var play = Self.play("XCLIENT")
        play.send(":xforward")
        #expect(play.model.notice == "This server does not offer XFORWARD." && play.model.enter == .command)
        play.send(":xclient")
        #expect(play.model.notice?.contains("names no attribute") == true)
    }

    @Test("an attribute that smtptui does not know is asked for, too, and a list of them has an end")
    func unknown() {
        var play = Self.play("XCLIENT " + (1...50).map { "A\($0)" }.joined(separator: " "))
        play.send(":xclient")
        #expect(play.model.enter == .attribute("A1") && play.model.clientForm?.names.count == 20)
    }
}
