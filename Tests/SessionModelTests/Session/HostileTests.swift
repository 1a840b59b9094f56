import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("A hostile server")
struct HostileTests {
    /// Dialogues that happen every day, to be broken.
    static let scenes =
        SessionTests.scenes + PipeliningTests.scenes + LMTPAndChunksTests.lmtpScenes + LMTPAndChunksTests.chunkScenes

    @Test("random octets: no trap, no memory filled, every invariant holds", arguments: 0..<20)
    func random(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            var talk = Talk()
            for _ in 0..<20 { step(&talk, &random) }
            talk.eof()
        }
    }

    @Test("real dialogues, broken: no trap, no memory filled, every invariant holds", arguments: 0..<20)
    func mutated(_ seed: UInt64) {
        var random = SplitMix64(seed: seed &+ 1000)
        for _ in 0..<50 {
            var talk = Talk()
            for line in Self.scenes.randomElement(using: &random)?.spoken ?? [] {
                play(line, &talk, &random)
            }
            talk.eof()
        }
    }

    @Test("a dialogue cut at every octet of the server's text")
    func cut() {
        let lines = SessionTests.scenes[0].spoken
        for end in lines.indices {
            var talk = Talk()
            for line in lines[..<end] { play(line, &talk) }
            guard lines[end].hasPrefix("S:") else { continue }
            let text = Array((lines[end].dropFirst(3) + "\r\n").utf8)
            for count in text.indices {
                var copy = talk
                copy.receiveWhole(Array(text[..<count]))
                copy.eof()
                #expect(copy.session.phase == .closed)
            }
        }
    }

    @Test("a stream without a line end is bounded")
    func endless() {
        var talk = Talk.ready()
        for _ in 0..<20 { talk.receiveWhole([UInt8](repeating: 0x32, count: 10_000)) }
        #expect(talk.session.unfinishedLine.count <= LineSplitter.longestLine)
        #expect(talk.findings() == ["line-cut", "not-a-reply-line"])
    }

    private func step(_ talk: inout Talk, _ random: inout SplitMix64) {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: talk.receiveWhole(noise(&random))
        case 1, 2, 3: talk.client(Self.lines.randomElement(using: &random) ?? "")
        case 4: talk.client(noise(&random))
        default: talk.receiveWhole(Array((Self.replies.randomElement(using: &random) ?? "").utf8))
        }
        if Int.random(in: 0..<200, using: &random) == 0 { talk.eof() }
    }

    private func play(_ line: String, _ talk: inout Talk) {
        if line.hasPrefix("S:") {
            talk.receiveWhole(Array((line.dropFirst(3) + "\r\n").utf8))
        } else {
            talk.client(String(line.dropFirst(3)))
        }
    }

    /// Plays a line, or leaves it out, doubles it, breaks it, or lets the other side speak first.
    private func play(_ line: String, _ talk: inout Talk, _ random: inout SplitMix64) {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: break
        case 1:
            play(line, &talk)
            play(line, &talk)
        case 2: broken(line, &talk, &random)
        case 3:
            step(&talk, &random)
            play(line, &talk)
        default: play(line, &talk)
        }
    }

    private func broken(_ line: String, _ talk: inout Talk, _ random: inout SplitMix64) {
        var bytes = Array(line.dropFirst(3).utf8) + [0x0D, 0x0A]
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        }
        if line.hasPrefix("S:") {
            talk.receiveWhole(bytes)
        } else {
            talk.client(bytes)
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
        "BDAT 9223372036854775807", "MAIL FROM:<a@b.example> SIZE=99999999999999999999999", "TURN", "XCLIENT A=B",
    ]

    private static let replies = [
        "220 mx\r\n", "220 mx LMTP\r\n", "250 Ok\r\n", "250-mx\r\n250-SIZE 99999999999999999999\r\n250 CHUNKING\r\n",
        "250-mx\r\n250-AUTH LOGIN\r\n250-PIPELINING\r\n250 \r\n", "354 go\r\n", "334 \r\n", "235 in\r\n", "421 bye\r\n",
        "550 no\r\n", "451 no\r\n", "250-half\r\n", "999 x\r\n", "050 x\r\n", "\r\n", "hello\n", "353 x\r\n",
    ]
}
