import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel
@testable import TestSupport

/// Whatever happens to a login, its secret is on no screen and in nothing that is written down, in no spelling.
@Suite("Secrets of logins")
struct LoginSecretsTests {
    enum End: CaseIterable {
        case right, wrong, cancelled, cutOff, closedByUs
    }

    static let secret = "correct-horse"
    static let names = [
        "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "XOAUTH2", "OAUTHBEARER",
    ]

    @Test("stay secret in a login by :auth", arguments: names, End.allCases)
    func walked(_ name: String, _ end: End) {
        for steps in 0..<3 {
            var play = LoginPlay.ready(name)
            play.send(":auth \(name) alice")
            if play.model.shown.page != nil { play.press(.character("y")) }
            play.type(Self.secret)
            Self.search(play)
            play.press(.enter)
            var sent = play.written
            play.happen(.nonce("abc"))
            sent += play.written
            for step in 0..<steps {
                play.server("334 " + Self.challenge(name, step))
                sent += play.written
                Self.search(play, sent)
            }
            Self.finish(&play, end)
            Self.search(play, sent)
        }
    }

    @Test("stay secret in a login by :auth with a password from outside", arguments: names, End.allCases)
    func given(_ name: String, _ end: End) {
        for waits in ["", "/334"] {
            var play = LoginPlay.ready(
                name, login: GivenLogin(user: "alice", secret: Self.secret, source: "--password-file"))
            play.send(":auth \(name)\(waits)")
            if play.model.shown.page != nil { play.press(.character("y")) }
            var sent = play.written
            play.happen(.nonce("abc"))
            sent += play.written
            play.server("334 " + Self.challenge(name, 0))
            sent += play.written
            Self.finish(&play, end)
            Self.search(play, sent)
        }
    }

    @Test("stay secret when AUTH is refused and the answer sent all the same", arguments: names + ["X-UNKNOWN"])
    func refused(_ name: String) {
        for code in [503, 504, 535] {
            let encoded = Base64.encode(Array("\0alice\0\(Self.secret)".utf8))
            var play = LoginPlay.ready("PLAIN")
            play.send("AUTH \(name)")
            play.server("\(code) no")
            play.type(encoded)
            play.press(.enter)
            #expect(play.written == "\(encoded)\r\n")
            play.server("500 5.5.1 Command unrecognized: \"\(encoded)\"")
            play.press(.up)
            Self.search(play, encoded)
            // A block that was pasted is dropped when AUTH is refused.
            play.press(.control("u"))
            play.paste("AUTH \(name)\nYWxpY2U=\n\(encoded)\n")
            play.press(.enter)
            play.server("\(code) no")
            #expect(play.model.typing.pasted.isEmpty && play.model.typing.line.isEmpty)
            Self.search(play, encoded)
        }
    }

    @Test("stay secret when typed by hand, in clear, in base64, or pasted", arguments: names, End.allCases)
    func typed(_ name: String, _ end: End) {
        for way in 0..<4 {
            let answer = Self.secret
            let encoded = Base64.encode(Array("\0alice\0\(answer)".utf8))
            var play = LoginPlay.ready(name)
            switch way {
            case 0, 1:
                // The first answer of SCRAM holds a name and a nonce, and is shown.
                play.send("auth \(name.lowercased())" + (name.hasPrefix("SCRAM-") ? " eA==" : ""))
                play.server("334 " + Base64.encode(Array("Password:".utf8)))
                if way == 1 { play.press(.control("t")) }
                play.type(way == 0 ? answer : encoded)
                Self.search(play)
                play.press(.enter)
            case 2:
                play.paste("AUTH \(name)\n\(encoded)")
                play.press(.enter)
                play.server("334 ")
                Self.search(play)
                play.press(.enter)
            default:
                // On the input line itself, before Enter, it is seen as it is typed.
                play.send("AUTH \(name) \(encoded)")
            }
            let sent = play.written
            Self.search(play, sent)
            Self.finish(&play, end)
            Self.search(play, sent)
        }
    }

    @Test("stay secret when the server repeats them octet by octet, decoded or not, and goes", arguments: names)
    func repeated(_ name: String) {
        // Of a proof nothing can be told but what was sent.
        let isSent = name != "CRAM-MD5" && !name.hasPrefix("SCRAM-")
        var play = LoginPlay.ready(name)
        play.send(":auth \(name) alice")
        if play.model.shown.page != nil { play.press(.character("y")) }
        play.type(Self.secret)
        play.press(.enter)
        var sent = play.written
        play.happen(.nonce("abc"))
        sent += play.written
        for step in 0..<(name == "LOGIN" ? 2 : 1) {
            play.server("334 " + Self.challenge(name, step))
            sent += play.written
        }
        let words = sent.split(whereSeparator: \.isWhitespace).joined(separator: ", ")
        for byte in "535 no: \(isSent ? Self.secret : ""), \(words), no".utf8 {
            play.happen(.received([byte]))
            Self.search(play, sent)
        }
        #expect(play.screen.text.contains("<redacted: echo>"))
        play.happen(.ended(""))
        Self.search(play, sent)
        // Later, on the same connection.
        play = LoginPlay.ready("PLAIN")
        let encoded = Base64.encode(Array("\0alice\0\(Self.secret)".utf8))
        play.send("AUTH PLAIN \(encoded)")
        play.server("535 no")
        play.send("NOOP")
        play.server("250 ok, last was \(encoded), \(Self.secret)")
        Self.search(play, encoded)
    }

    @Test("stay secret where a chunk was refused before it was sent, and :auth does not begin there")
    func inChunk() {
        let encoded = Base64.encode(Array("\0alice\0\(Self.secret)".utf8))
        for (line, answer) in [("AUTH PLAIN \(encoded)", nil), ("AUTH PLAIN", encoded)] as [(String, String?)] {
            var play = LoginPlay.ready("PLAIN")
            play.send("EHLO client.example.org")
            play.server("250-mx.example.test", "250-CHUNKING", "250 AUTH PLAIN")
            play.send("BDAT 100")
            play.server("503 5.5.1 MAIL first")
            play.send(":auth PLAIN alice")
            #expect(play.model.prompt == nil && play.model.shown.page == nil && play.written.isEmpty)
            #expect(play.model.notice?.contains("AUTH cannot be sent now") == true)
            play.send(line)
            if let answer {
                play.server("334 ")
                #expect(!play.model.enter.isCommand)
                play.press(.control("t"))
                play.type(answer)
                Self.search(play)
                play.press(.enter)
                #expect(play.written == "\(answer)\r\n")
            }
            play.server("535 5.7.8 no")
            play.press(.up)
            Self.search(play, encoded)
        }
    }

    private static func challenge(_ name: String, _ step: Int) -> String {
        let texts =
            name.hasPrefix("SCRAM-")
            ? ["r=abcdef,s=QQ==,i=4096", "v=BAQEBA==", ""]
            : name == "LOGIN" ? ["Username:", "Password:", ""] : ["<1@x>", "", ""]
        return Base64.encode(Array(texts[step].utf8))
    }

    private static func finish(_ play: inout Play, _ end: End) {
        switch end {
        case .right: play.server("235 2.7.0 ok")
        case .wrong: play.server("535 5.7.8 no")
        case .cancelled:
            play.server("334 eA==")
            play.send("*")
            play.server("501 5.7.0 cancelled")
        case .cutOff: play.happen(.ended("Connection reset by peer"))
        case .closedByUs: play.send(":close")
        }
        play.press(.up, .control("y"))
    }

    /// `sent` is what went to the server: none of its answers may be found, either.
    private static func search(_ play: Play, _ sent: String = "") {
        let spellings = SecretSpellings(secret)
        let needles = sent.split(whereSeparator: \.isWhitespace).map(String.init).filter { word in
            // The AUTH line without its answer is no secret, and a name of LOGIN alone is none on the screen.
            word.count > 8 && !names.contains(word.uppercased())
        }
        let transcript = play.model.dialogue.transcript
        var written = play.screen.text
        for index in 0..<transcript.count {
            guard let entry = transcript[index] else { continue }
            written += "\n" + RecordingCodec.line(entry) + "\n" + (TextForm.line(entry) ?? "")
        }
        #expect(spellings.found(in: written) == nil, "\(written)")
        for needle in needles { #expect(!written.contains(needle), "\(needle) in \(written)") }
    }
}
