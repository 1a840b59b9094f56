import Testing

@testable import ScreenModel
@testable import SessionModel

/// A password that is typed while AUTH ends is neither seen nor sent, whatever ended it.
@Suite("An answer that is lost")
struct LostAnswerTests {
    static let secret = "hunter2-secret"

    enum End: String, CaseIterable {
        case goodbye = "421 4.4.2 timeout"
        case refused = "535 5.7.8 no"
        case cancelled = "501 5.7.0 cancelled"
        case temporary = "454 4.7.0 later"
        case tooEarly = "235 2.7.0 ok"
        case eof, closed, reset
    }

    private static func end(_ play: inout Play, _ end: End) {
        switch end {
        case .eof: play.happen(.ended(""))
        case .closed:
            play.server("421 bye")
            play.happen(.ended(""))
        case .reset: play.happen(.ended("Connection reset by peer"))
        default: play.server(end.rawValue)
        }
    }

    private static func asked(_ line: String, _ challenge: String?) -> Play {
        var play = LoginPlay.ready("LOGIN")
        play.send(line)
        if let challenge { play.server(challenge) }
        return play
    }

    /// Types the rest of a password and Enter: nothing of it is seen or sent.
    private static func typeOn(_ play: inout Play, _ text: String, _ name: String) {
        for character in text {
            play.type(String(character))
            #expect(!play.screen.text.contains(text.prefix(3)), "\(name)\n\(play.screen.text)")
        }
        play.press(.enter)
        #expect(play.effects.isEmpty, "\(name)")
        #expect(play.model.typing.line.isEmpty && play.model.enter == .command, "\(name)")
        #expect(play.row(with: "Cleared, not sent: AUTH has ended") != nil, "\(name)")
        #expect(!play.screen.text.contains(text))
        play.press(.up)
        #expect(!play.model.typing.text.contains(text))
        play.press(.control("u"), .control("y"))
        #expect(!play.model.typing.text.contains(text))
    }

    @Test("ends while the second half is typed", arguments: [End.goodbye, .closed, .eof, .reset])
    func half(_ end: End) {
        for (challenge, line) in [("334 VXNlcm5hbWU6", "AUTH LOGIN"), ("334 ", "AUTH PLAIN")] {
            var play = Self.asked(line, challenge)
            play.type("tell-no")
            Self.end(&play, end)
            #expect(play.model.typing.line.isEmpty && play.model.enter == .lost)
            Self.typeOn(&play, Self.secret, "\(line) \(end)")
        }
    }

    @Test("ends before the first character is typed", arguments: [End.goodbye, .closed, .eof, .reset])
    func nothingTyped(_ end: End) {
        var play = Self.asked("AUTH LOGIN", "334 UGFzc3dvcmQ6")
        Self.end(&play, end)
        #expect(play.row(with: "AUTH has ended. This line is masked and not sent") != nil)
        Self.typeOn(&play, Self.secret, "\(end)")
    }

    @Test(
        "ends in the segment of the challenge", arguments: [End.goodbye, .refused, .cancelled, .temporary, .tooEarly])
    func oneSegment(_ end: End) {
        var play = Self.asked("AUTH PLAIN", nil)
        play.server("334 ", end.rawValue)
        if play.model.session.isLoginUnderway {
            // Nothing answers a challenge but its answer: it is still awaited, and masked.
            #expect(play.model.enter.isMasked)
            play.type(Self.secret)
            #expect(!play.screen.text.contains(Self.secret))
            return
        }
        Self.typeOn(&play, Self.secret, "\(end)")
    }

    @Test("typed ahead of the challenge, which never comes", arguments: End.allCases)
    func ahead(_ end: End) {
        var play = Self.asked("AUTH LOGIN", nil)
        play.type("tell-no")
        #expect(!play.screen.text.contains("tell-no"), "a password may be typed before the server has asked")
        Self.end(&play, end)
        #expect(!play.screen.text.contains("tell-no") && play.model.typing.line.isEmpty)
        Self.typeOn(&play, Self.secret, "\(end)")
    }

    @Test("typed after the answer while its reply is due", arguments: End.allCases)
    func after(_ end: End) {
        var play = Self.asked("AUTH LOGIN", "334 UGFzc3dvcmQ6")
        play.send("wrong")
        play.type("tell-no")
        Self.end(&play, end)
        Self.typeOn(&play, Self.secret, "\(end)")
    }

    @Test("typed ahead of the question whether it may go out without TLS")
    func question() {
        var play = LoginPlay.ready("PLAIN")
        play.send(":auth PLAIN alice")
        #expect(play.model.shown.page == .clearTextQuestion)
        for character in Self.secret {
            play.type(String(character))
            #expect(!play.screen.text.contains("unter"))
        }
        play.press(.enter)
        #expect(play.effects.isEmpty && play.model.typing.line.isEmpty && play.model.enter == .command)
        play.send(":auth PLAIN alice")
        play.press(.character("n"))
        #expect(play.model.enter == .command, "a no is a no")
    }

    @Test("a refusal that finds an empty line leaves the next command readable")
    func refused() {
        for reply in ["535 5.7.8 no", "235 2.7.0 ok", "504 5.5.4 no"] {
            var play = Self.asked("AUTH LOGIN", "334 UGFzc3dvcmQ6")
            play.send("wrong")
            play.server(reply)
            #expect(play.model.enter == .command)
            play.type("NOOP")
            #expect(play.row(with: "> NOOP") != nil)
        }
    }

    @Test("Ctrl-C and a local command end it, and F8 brings :reconnect")
    func waysOut() {
        var play = Self.asked("AUTH LOGIN", "334 UGFzc3dvcmQ6")
        Self.end(&play, .closed)
        var other = play
        play.type("tell")
        play.press(.control("c"))
        #expect(play.model.typing.line.isEmpty && play.model.enter == .command && play.model.shown.page == nil)
        other.press(.function(8))
        #expect(other.model.typing.text == ":reconnect" && other.model.enter == .command)
        other.press(.control("c"))
        var third = Self.asked("AUTH LOGIN", "334 UGFzc3dvcmQ6")
        Self.end(&third, .closed)
        third.send(":reconnect")
        #expect(third.effects == [.connect])
    }

    @Test(
        "what cannot be sent and contains a secret does not stay in the line",
        arguments: [
            "AUTH PLAIN AGFsaWNlAHNlY3JldA==", "auth plain AGFsaWNlAHNlY3JldA==", "AUHT PLAIN AGFsaWNlAHNlY3JldA==",
            "A1 AUTH PLAIN AGFsaWNlAHNlY3JldA==", "PASS AGFsaWNlAHNlY3JldA==", " AUTH XOAUTH2 AGFsaWNlAHNlY3JldA==",
        ])
    func unsent(_ line: String) {
        var play = LoginPlay.ready("PLAIN")
        play.server("421 bye")
        play.happen(.ended(""))
        play.send(line)
        #expect(play.effects.isEmpty && play.model.typing.line.isEmpty)
        #expect(!play.screen.text.contains("AGFsaWNl"))
        #expect(play.row(with: "Nothing was sent.") != nil && play.row(with: "may contain a password") != nil)
        play.press(.up, .control("y"))
        #expect(!play.model.typing.text.contains("AGFsaWNl"))
        play.press(.control("c"))
        play.send("NOOP one")
        #expect(play.model.typing.text == "NOOP one", "another line stays, to be sent later")
    }

    @Test("a pasted answer is masked before the server has asked for it")
    func pasted() {
        var play = LoginPlay.ready("PLAIN")
        play.paste("AUTH PLAIN\nAGFsaWNlAHNlY3JldA==")
        play.press(.enter)
        #expect(!play.screen.text.contains("AGFsaWNl"))
        play.server("421 bye")
        #expect(play.model.typing.line.isEmpty && play.row(with: "were dropped") != nil)
    }
}
