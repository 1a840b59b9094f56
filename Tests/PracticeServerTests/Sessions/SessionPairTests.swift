import Testing

@testable import PracticeServer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Session and practice server, wired together")
struct SessionPairTests {
    @Test("A session from the greeting to QUIT")
    func plain() {
        var pair = SessionPair()
        #expect(pair.send("EHLO client.example.org") == 250)
        #expect(pair.client.offered.sizeLimit == 10_485_760)
        #expect(["PIPELINING", "8BITMIME", "ENHANCEDSTATUSCODES", "EXPN", "HELP"].allSatisfy(pair.client.offers))
        #expect(pair.send("MAIL FROM:<alice@example.org> SIZE=2048") == 250)
        #expect(pair.send("RCPT TO:<nobody@example.test>") == 550)
        #expect(pair.send("RCPT TO:<bob@example.test>") == 250)
        #expect(pair.send("DATA") == 354)
        #expect(pair.send("Subject: Lunch") == nil)
        #expect(pair.send("") == nil)
        #expect(pair.send(".profile") == nil)
        #expect(pair.send(".") == 250)
        #expect(pair.send("QUIT") == 221)
        #expect(pair.client.phase == .closed)
        // The client stuffed the dot and the server took it away again.
        #expect(pair.server.server.lastMessage?.text == Array("Subject: Lunch\r\n\r\n.profile\r\n".utf8))
    }

    @Test("An address in brackets is a name for the hello", arguments: ["[127.0.0.1]", "[IPv6:::1]"])
    func addressLiteral(_ name: String) {
        var pair = SessionPair()
        #expect(pair.send("EHLO \(name)") == 250)
        #expect(pair.client.phase == .ready)
    }

    @Test("Command groups as in RFC 2920")
    func pipelining() {
        var pair = SessionPair()
        pair.send("EHLO client.example.org")
        let first = [Self.mail, "RCPT TO:<bob@example.test>", "RCPT TO:<nobody@example.test>", "DATA"]
        #expect(pair.send(group: first) == [250, 250, 550, 354])
        #expect(pair.client.phase == .data)
        let second = ["First message.", ".", Self.mail, "RCPT TO:<nobody@example.test>", "DATA"]
        #expect(pair.send(group: second) == [250, 250, 550, 554])
        #expect(pair.send(group: ["RSET", "NOOP", "QUIT"]) == [250, 250, 221])
    }

    @Test("A message that is refused ends the transaction all the same")
    func refusedMessage() {
        var pair = SessionPair(.plain.changed { $0.sizeLimit = 10 })
        for line in ["EHLO client.example.org", "MAIL FROM:<>", "RCPT TO:<bob@example.test>", "DATA"] {
            pair.send(line)
        }
        pair.send("more than ten octets")
        #expect(pair.send(".") == 552)
        #expect(pair.client.phase == .ready)
    }

    @Test("The example of every served command works on the practice server")
    func examples() {
        var pair = SessionPair()
        let script = ["EHLO", "MAIL", "RCPT", "VRFY", "EXPN", "HELP", "NOOP", "DATA"]
        for verb in script {
            let example = CommandFacts.fact(for: Verb(verb))?.example ?? verb
            let code = pair.send(example)
            #expect(code?.severity.isSuccess == true, "\(example)")
        }
        #expect(pair.send(".") == 250)
    }

    @Test("Every command in every phase: what the client foresees comes true", arguments: preludes)
    func everyCommandInEveryPhase(_ prelude: [String]) {
        for line in Self.commands {
            var pair = SessionPair()
            for step in prelude { pair.send(step) }
            pair.send(line)
        }
    }

    @Test(
        "What the two ends once disagreed on",
        arguments: [
            "BDAT 0 LAST", "MAIL FROM:<alice@example.org> SIZE=+1", "MAIL FROM:<alice@example.org> BODY=FOO",
            "MAIL FROM:<alice@example.org> SIZE=1 SIZE=1", "MAIL FROM:<bj\u{F6}rn@example.org>",
            "MAIL FROM:<alice@example.org> SIZE=99999999999999999999",
        ])
    func disagreements(_ line: String) {
        var pair = SessionPair()
        pair.send("EHLO client.example.org")
        if line.hasPrefix("BDAT") {
            pair.send(Self.mail)
            pair.send("RCPT TO:<bob@example.test>")
        }
        pair.send(line)
    }

    @Test("A message of raw octets needs BDAT, and both ends know it")
    func binary() {
        var pair = SessionPair()
        let opening = ["EHLO client.example.org", Self.mail + " BODY=BINARYMIME", "RCPT TO:<bob@example.test>"]
        #expect(opening.map { pair.send($0) } == [250, 250, 250])
        #expect(pair.send("DATA") == 503)
        #expect(["BDAT 0", "BDAT 0 LAST"].map { pair.send($0) } == [250, 250])
        #expect(pair.client.phase == .ready)
    }

    @Test("After a chunk that is refused only RSET helps, and both ends know it")
    func refusedChunk() {
        var pair = SessionPair()
        for line in ["EHLO client.example.org", Self.mail, "RCPT TO:<bob@example.test>", "BDAT 0"] { pair.send(line) }
        #expect(pair.send("DATA") == 503)
        #expect(pair.client.phase == .bdatFailed)
        #expect(["NOOP", "BDAT 0 LAST", "RSET", Self.mail].map { pair.send($0) } == [503, 503, 250, 250])
    }

    @Test("Long walks among all commands", arguments: 1...20)
    func walks(_ seed: UInt64) {
        var random = SeededRandom(seed)
        var pair = SessionPair(.plain.changed { $0.errorLimit = .max })
        for _ in 1...300 {
            pair.send(Self.commands.randomElement(using: &random) ?? "NOOP")
            if pair.client.phase == .closed { pair = SessionPair(.plain.changed { $0.errorLimit = .max }) }
        }
    }

    private static let mail = "MAIL FROM:<alice@example.org>"
    private static let preludes: [[String]] = [
        [],
        ["EHLO client.example.org"],
        ["HELO client.example.org"],
        ["EHLO client.example.org", mail],
        ["EHLO client.example.org", mail, "RCPT TO:<bob@example.test>"],
        ["HELO client.example.org", mail, "RCPT TO:<bob@example.test>"],
        ["EHLO client.example.org", mail, "RCPT TO:<bob@example.test>", "DATA"],
        ["EHLO client.example.org", mail, "RCPT TO:<bob@example.test>", "DATA", "text", "."],
    ]

    private static let commands = [
        "EHLO client.example.org", "HELO [192.0.2.1]", "EHLO", "HELO two words", "LHLO client.example.org",
        mail, "mail from:<> size=100 body=8BITMIME", "MAIL FROM: <alice@example.org>", "MAIL", "MAIL FROM:<alice>",
        "MAIL FROM:<alice@example.org> SIZE=99999999", "MAIL FROM:<alice@example.org> RET=HDRS",
        "RCPT TO:<bob@example.test>", "RCPT TO:<postmaster>", "RCPT TO:<nobody@example.test>",
        "RCPT TO:<zoe@example.com>", "RCPT TO:bob@example.test", "RCPT TO:<bob@example.test> NOTIFY=NEVER",
        "DATA", "DATA now", ".", "RSET", "RSET now", "NOOP", "NOOP with words", "HELP", "HELP MAIL", "HELP me",
        "VRFY bob", "VRFY baker", "VRFY staff", "VRFY nobody", "VRFY", "EXPN staff", "EXPN bob", "EXPN",
        "STARTTLS", "AUTH PLAIN", "ETRN example.org", "ETRN example.test", "ETRN", "BDAT 0", "BDAT 0 LAST", "BDAT x",
        "TURN",
        "MAIL FROM:<j\u{FC}rgen@example.org> SMTPUTF8",
        "RCPT TO:<gone@example.test>", "RCPT TO:<grey@example.test>", "RCPT TO:<moved@example.test>", "FOO", "",
        "QUIT now", "QUIT",
    ]
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
