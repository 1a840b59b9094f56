import Testing

@testable import SessionModel

@Suite("A hostile server")
struct HostileTests {
    @Test("every phase answers every reply to everything, and nothing traps")
    func everyTriple() {
        let verbs = CommandFacts.all.map { ReplyContext.command($0.verb) } + [.command(Verb("FOO"))]
        let others: [ReplyContext] = [
            .greeting, .lastChunk, .endOfData, .recipientResult, .lastRecipientResult, .authAnswer, .unasked,
        ]
        let codes: [ReplyCode] = [0, 99, 150, 211, 250, 334, 354, 421, 450, 550, 554, 600, 999]
        for phase in Phase.allCases {
            for context in verbs + others {
                for code in codes {
                    var session = Session()
                    session.phase = phase
                    session.move(by: context, code, Command("MAIL FROM:<a@b.example>"))
                    if phase == .closed { #expect(session.phase == .closed) }
                    _ = session.nextCommands
                    _ = session.verdict(on: Array("DATA".utf8))
                }
            }
        }
    }

    @Test("random octets and broken dialogues: no trap, no memory filled", arguments: 0..<40)
    func random(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<25 {
            var talk = Talk()
            for _ in 0..<40 {
                switch Int.random(in: 0..<8, using: &random) {
                case 0: talk.receive(String(decoding: noise(&random), as: UTF8.self))
                case 1: talk.eof()
                case 2, 3, 4: talk.client(Self.lines.randomElement(using: &random) ?? "")
                default: talk.receive(Self.replies.randomElement(using: &random) ?? "")
                }
            }
        }
    }

    private func noise(_ random: inout SplitMix64) -> [UInt8] {
        (0..<Int.random(in: 0...60, using: &random)).map { _ in
            Bool.random(using: &random)
                ? UInt8.random(in: 0...255, using: &random)
                : [0x0D, 0x0A, 0x32, 0x35, 0x2D].randomElement(using: &random) ?? 0
        }
    }

    private static let lines = [
        "EHLO a", "HELO a", "LHLO a", "MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA", ".", "text", "RSET",
        "QUIT", "AUTH LOGIN", "*", "BDAT 10", "BDAT 3 LAST", "STARTTLS", "NOOP", "", "FOO", "BDAT 99999999999999999999",
        "BDAT 9223372036854775807", "MAIL FROM:<a@b.example> SIZE=99999999999999999999999",
    ]

    private static let replies = [
        "220 mx\r\n", "220 mx LMTP\r\n", "250 Ok\r\n", "250-mx\r\n250-SIZE 99999999999999999999\r\n250 CHUNKING\r\n",
        "250-mx\r\n250-AUTH LOGIN\r\n250-PIPELINING\r\n250 \r\n", "354 go\r\n", "334 \r\n", "235 in\r\n", "421 bye\r\n",
        "550 no\r\n", "451 no\r\n", "250-half\r\n", "999 x\r\n", "050 x\r\n", "\r\n", "hello\n", "353 x\r\n",
    ]
}
