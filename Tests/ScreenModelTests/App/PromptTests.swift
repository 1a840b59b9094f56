import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("What Enter means")
struct PromptTests {
    struct Scene: Sendable {
        let name: String
        let prompt: Prompt
        /// What is in front of the line on the screen.
        let label: String
        /// A part of the row under an empty line, or of the page over the screen.
        let row: String
        /// A part of the last row.
        let hint: String
        let play: @Sendable () -> Play
    }

    static let scenes: [Scene] = [
        Scene(
            name: "command", prompt: .command, label: "> ", row: "Tab or F8 puts RCPT TO:<> here", hint: "Tab RCPT"
        ) { Play.recipients() },
        Scene(name: "chunk", prompt: .chunk, label: " chunk ", row: "20 bytes of the chunk are due", hint: "Tab") {
            play("250-mx", "250 CHUNKING", then: "BDAT 20")
        },
        Scene(
            name: "message", prompt: .message(.text), label: " text ", row: "The header has no From field",
            hint: ". alone ends the message"
        ) { Play.message() },
        Scene(
            name: "name in an answer", prompt: .answer(.clear, isSecret: false), label: " answer ",
            row: "sent in base64", hint: "^T type base64"
        ) { answering("334 VXNlcm5hbWU6") },
        Scene(
            name: "secret answer", prompt: .answer(.clear, isSecret: true), label: " answer ",
            row: "the password", hint: "^T type base64"
        ) { answering("334 UGFzc3dvcmQ6") },
        Scene(
            name: "answer in base64", prompt: .answer(.raw, isSecret: true), label: " base64 ",
            row: "without TLS the password", hint: "^T type plain text"
        ) { GoldenScreenTests.after(.control("t"), answering("334 UGFzc3dvcmQ6")) },
        Scene(
            name: "early", prompt: .early, label: "> ", row: "waiting for the reply to AUTH", hint: "Tab complete"
        ) { waiting() },
        Scene(name: "user", prompt: .user, label: " user ", row: "The user name for", hint: "Enter goes on") {
            play("250-mx", "250 AUTH CRAM-MD5", then: ":auth CRAM-MD5")
        },
        Scene(
            name: "secret", prompt: .secret("password"), label: " password ", row: "The password of alice",
            hint: "Esc cancel"
        ) { play("250-mx", "250 AUTH CRAM-MD5", then: ":auth CRAM-MD5 alice") },
        Scene(
            name: "clear text", prompt: .question, label: "", row: "only encodes the password",
            hint: "any other key cancel"
        ) { play("250-mx", "250 AUTH PLAIN", then: ":auth PLAIN alice") },
        Scene(name: "quit", prompt: .question, label: "", row: "Leave the program?", hint: "any other key stay") {
            GoldenScreenTests.after(.control("c"), Play.recipients())
        },
        Scene(name: "recording", prompt: .nothing, label: "", row: "", hint: "Esc leave") {
            Play(AppModel(recording: [], target: "x", address: nil, size: Size(width: 80, height: 24), marks: .unicode))
        },
    ]

    private static func play(_ hello: String..., then line: String) -> Play {
        var play = Play(
            AppModel(
                target: "mail.example.test:25", helloName: "client.example.org", recording: .off,
                size: Size(width: 80, height: 24), marks: .unicode, cryptography: LoginPlay.fake))
        play.connect()
        play.server("220 mx")
        play.send("EHLO client.example.org")
        for line in hello { play.server(line) }
        play.send(line)
        return play
    }

    private static func answering(_ challenge: String) -> Play {
        var play = play("250-mx", "250 AUTH LOGIN", then: "AUTH LOGIN")
        play.server(challenge)
        return play
    }

    private static func waiting() -> Play {
        var play = answering("334 VXNlcm5hbWU6")
        play.send("alice")
        return play
    }

    @Test("is one value, which the line, the row under it and the hints show", arguments: scenes.map(\.name))
    func shown(_ name: String) throws {
        let scene = try #require(Self.scenes.first { $0.name == name })
        let play = scene.play()
        #expect(play.model.enter == scene.prompt)
        let rows = play.screen.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if !scene.label.isEmpty { #expect((rows[21] + " ").hasPrefix(scene.label), "\(rows[21])") }
        #expect(rows.joined(separator: "\n").contains(scene.row))
        #expect(rows[23].contains(scene.hint), "\(rows[23])")
    }

    @Test("decides what is masked, completed, recalled and advised", arguments: scenes.map(\.name))
    func applied(_ name: String) throws {
        let scene = try #require(Self.scenes.first { $0.name == name })
        guard scene.prompt != .nothing && scene.prompt != .question else { return }
        var play = scene.play()
        let isCommand = scene.prompt == .command || scene.prompt == .chunk
        play.type("q")
        #expect(play.row(with: "•") == nil || scene.prompt.isMasked)
        play.press(.control("u"), .up)
        #expect(play.model.typing.line.isEmpty != isCommand, "the arrow brings an earlier line back")
        play.press(.control("u"))
        play.type(":clo")
        play.press(.tab)
        #expect((play.model.typing.line.text == ":close") == isCommand)
        play.press(.control("u"))
        play.type("?")
        #expect((play.model.shown.page != nil) == isCommand, "`?` is text in an answer")
    }

    @Test("a masked line shows none of its characters", arguments: scenes.map(\.name))
    func masked(_ name: String) throws {
        let scene = try #require(Self.scenes.first { $0.name == name })
        var play = scene.play()
        play.type("zqj")
        let isSeen = play.row(with: "zqj") != nil
        switch scene.prompt {
        // The key that answers the question is typed as well.
        case .question where name == "quit": #expect(isSeen)
        case .question, .nothing: #expect(!isSeen)
        default: #expect(isSeen != scene.prompt.isMasked)
        }
    }
}
