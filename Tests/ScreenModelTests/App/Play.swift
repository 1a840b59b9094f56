@testable import ScreenModel
@testable import SessionModel

extension AppModel {
    /// A model from settings that a test names and those that it does not care for.
    init(
        target: String, helloName: String, isHelloNameGiven: Bool = true, startsWithTLS: Bool = false,
        demandsStartTLS: Bool = false, recording: Recording, size: Size, marks: Marks,
        cryptography: SASLCryptography? = nil, login: GivenLogin? = nil, today: Int? = nil
    ) {
        self.init(
            Settings(
                target: target, helloName: helloName, isHelloNameGiven: isHelloNameGiven,
                startsWithTLS: startsWithTLS, demandsStartTLS: demandsStartTLS, marks: marks,
                cryptography: cryptography, today: today),
            recording: recording, size: size, login: login)
    }
}

/// The explorer played without a terminal: keys and server lines in, effects and screens out.
struct Play {
    var model: AppModel
    private(set) var effects: [Effect] = []
    private var time = 0.0

    init(width: Int = 80, height: Int = 24, marks: Marks = .unicode) {
        model = AppModel(
            target: "mail.example.test:25", helloName: "client.example.org", recording: .on(path: "x.jsonl"),
            size: Size(width: width, height: height), marks: marks,
            today: 20_782)
    }

    init(_ model: AppModel) { self.model = model }

    /// Looks at the model after each event, where a test has set it.
    @TaskLocal static var onlooker: (@Sendable (AppModel) -> Void)?

    /// Something happens, a hundredth of a second later.
    mutating func happen(_ event: AppEvent) {
        time += 0.01
        effects = update(&model, event, at: time)
        Play.onlooker?(model)
    }

    mutating func wait(_ seconds: Double) {
        time += seconds
        happen(.tick)
    }

    mutating func connect() { happen(.connected(address: "192.0.2.25:25")) }

    mutating func server(_ lines: String...) {
        happen(.received(lines.flatMap { Array(($0 + "\r\n").utf8) }))
    }

    mutating func press(_ keys: Key...) { for key in keys { happen(.key(key)) } }

    mutating func type(_ text: String) { for character in text { happen(.key(.character(String(character)))) } }

    /// Pastes a text; several lines go into the line, one after the other, where the program asks.
    mutating func paste(_ text: String) {
        happen(.paste(text))
        if model.shown.page == Page(.ofPaste) { press(.character("l")) }
    }

    /// Types a line and sends it; returns what is written to the server.
    @discardableResult
    mutating func send(_ line: String) -> String {
        type(line)
        press(.enter)
        return effects.compactMap {
            if case .write(let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil }
        }.joined()
    }

    /// The screen once typing has paused, so that the row under the line is about the line.
    var screen: Screen {
        var paused = model
        paused.typing.settle()
        return view(paused)
    }

    /// The row of the screen that holds a text.
    func row(with text: String) -> String? {
        screen.text.split(separator: "\n").first { $0.contains(text) }.map(String.init)
    }

    /// A session in which a good and a bad recipient have been named.
    static func recipients(width: Int = 80, height: Int = 24, marks: Marks = .unicode) -> Play {
        var play = Play(width: width, height: height, marks: marks)
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250-PIPELINING", "250 SIZE 10240000")
        play.send("MAIL FROM:<alice@example.org>")
        play.server("250 2.1.0 Ok")
        play.send("RCPT TO:<bob@example.test>")
        play.server("250 2.1.5 Ok")
        play.send("RCPT TO:<nobody@example.test>")
        play.server("550 5.1.1 no such user")
        return play
    }

    /// A session with a second EHLO, whose reply offers something else than the first.
    static func offers(width: Int = 80, height: Int = 24) -> Play {
        var play = Play(width: width, height: height)
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250-SIZE 1048576", "250-STARTTLS", "250-AUTH PLAIN LOGIN", "250 DSN")
        play.send("EHLO client.example.org")
        play.server(
            "250-mail.example.test", "250-SIZE 2097152", "250-STARTTLS", "250-AUTH SCRAM-SHA-256 PLAIN",
            "250-XFROB", "250 ")
        return play
    }

    /// A session under TLS, with a certificate and that of its issuer.
    static func secured(_ reason: String? = nil, width: Int = 80, height: Int = 24) -> Play {
        var play = Play(width: width, height: height)
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250 STARTTLS")
        play.send(":tls")
        play.server("220 2.0.0 go on")
        let leaf = TLSCertificate(
            subject: "CN=mail.example.test", issuer: "CN=Example CA", names: ["mail.example.test", "mx.example.test"],
            notBefore: "2026-10-01 00:00", notAfter: "2026-12-30 23:59", key: "EC P-256",
            fingerprint: (0..<32).map { "\(10 + $0)" }.joined(separator: ":"))
        let issuer = TLSCertificate(
            subject: "CN=Example CA", issuer: "CN=Example Root", names: [], notBefore: "2020-01-01 00:00",
            notAfter: "2026-11-24 12:00", key: "RSA 2048",
            fingerprint: (0..<32).map { "\(90 - $0)" }.joined(separator: ":"))
        play.happen(
            .secured(
                TLSReport(
                    version: "TLS 1.3", cipher: "TLS_AES_128_GCM_SHA256", name: "mail.example.test",
                    sni: "mail.example.test", reason: reason, chain: [leaf, issuer])))
        return play
    }

    /// The same as `recipients`, inside the message.
    static func message(width: Int = 80, height: Int = 24) -> Play {
        var play = recipients(width: width, height: height)
        play.send("DATA")
        play.server("354 go on")
        play.send("Subject: dots")
        play.send("")
        play.send(".profile")
        return play
    }

    /// A session with a message of so many lines after its header, and the reply to it.
    static func longMessage(_ lines: Int, width: Int = 80, height: Int = 24) -> Play {
        var play = recipients(width: width, height: height)
        play.send("DATA")
        play.server("354 go on")
        play.send("Subject: long")
        play.send("")
        for number in 1...lines { play.send("line \(number)") }
        play.send(".")
        play.server("250 2.0.0 Ok: queued as 4F2A1")
        return play
    }

    /// What the side pane says of the replies on the whole screen.
    func reply(_ width: Int) -> [String] {
        let parts = ReplyPane.parts(model, SideRequest(width: width, form: .whole, first: model.firstStep))
        return [parts.title.text] + parts.lines.map(\.text)
    }
}
