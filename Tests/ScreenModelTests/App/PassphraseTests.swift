import SessionModel
import Testing

@testable import ScreenModel

@Suite("The passphrase of a private key")
struct PassphraseTests {
    private func asked(connecting: Bool = true) -> Play {
        var play = Play(width: 100)
        if !connecting {
            play.connect()
            play.server("220 mail.example.test ESMTP")
        }
        play.model.askForPassphrase(of: "/home/me/client.key", connecting: connecting)
        return play
    }

    @Test("it is asked for before the connection is opened, and covered while it is typed")
    func connecting() {
        var play = asked()
        #expect(play.row(with: "The passphrase of /home/me/client.key; Esc goes on without") != nil)
        #expect(play.model.wakeTime == nil, "nothing happens meanwhile")
        #expect(play.row(with: "NOT CONNECTED") != nil && play.row(with: "Nothing was tried yet") != nil)
        play.type("open sesame")
        #expect(play.row(with: "open sesame") == nil && play.row(with: "passphrase •") != nil)
        play.press(.enter)
        #expect(play.effects == [.unlockKey(passphrase: "open sesame")])
        #expect(play.model.typing.text.isEmpty)
        play.happen(.keyUnlocked)
        #expect(play.effects == [.connect] && play.model.connection.link == .connecting)
        play.connect()
        #expect(play.model.enter == .command)
        play.press(.up)
        #expect(play.model.typing.text.isEmpty, "no history has it")
    }

    @Test("a wrong one is asked for again; an empty one is none")
    func wrong() {
        var play = asked()
        play.press(.enter)
        #expect(play.effects.isEmpty && play.row(with: "The passphrase is missing") != nil)
        play.send("wrong")
        play.happen(.keyNotUnlocked("The passphrase does not decrypt client.key."))
        #expect(play.row(with: "does not decrypt client.key") != nil && play.model.enter == .passphrase)
        play.send("right")
        #expect(play.effects == [.unlockKey(passphrase: "right")])
    }

    @Test("Esc goes on without the client certificate, and says so", arguments: [Key.escape, .control("c")])
    func givenUp(_ key: Key) {
        var play = asked()
        play.press(key)
        #expect(play.effects == [.connect])
        #expect(play.row(with: "the private key stays encrypted, so no client certificate is used") != nil)
    }

    @Test("after :set key it is asked for in the session, which goes on")
    func inSession() {
        var play = asked(connecting: false)
        play.send(":set key /home/me/client.key")
        #expect(play.effects == [.unlockKey(passphrase: ":set key /home/me/client.key")], "no line is a command now")
        play.happen(.keyUnlocked)
        #expect(play.effects.isEmpty && play.row(with: "The private key is decrypted") != nil)
        play.happen(.tlsChanged(Preferences(), lockedKey: "/x/k.pem"))
        #expect(play.row(with: "The passphrase of /x/k.pem") != nil)
        #expect(play.model.enter == .passphrase)
        play.press(.escape)
        #expect(play.effects.isEmpty && play.model.enter == .command)
    }

    @Test("it is covered even where passwords of the practice server are not")
    func practice() {
        var play = Play(
            AppModel(
                Settings(
                    target: "practice server", helloName: "a", marks: .ascii, isPractice: true), recording: .off,
                size: Size(width: 80, height: 24)))
        play.model.askForPassphrase(of: "k", connecting: true)
        play.type("secret")
        #expect(play.row(with: "secret") == nil)
    }

    @Test("a line that is read without keys answers it, too")
    func byLine() {
        var play = asked()
        #expect(play.model.isReadyForLine && PlainView.prompt(play.model) == "passphrase of /home/me/client.key> ")
        play.happen(.line(Array("open sesame".utf8), isTyped: true))
        #expect(play.effects == [.unlockKey(passphrase: "open sesame")])
    }
}
