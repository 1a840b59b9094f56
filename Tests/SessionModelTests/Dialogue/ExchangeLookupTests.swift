import Testing

@testable import SMTPSyntax
@testable import SessionModel

/// The same found again by walking back through the entries, slowly, as it was done once.
private struct WalkingBack {
    private let entries: [Entry]
    /// The last lines of whole replies.
    private let ends: [Int]

    init(_ dialogue: Dialogue) {
        entries = (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0] }
        ends = entries.filter { if case .server(let line) = $0.body { line.isLast } else { false } }.map(\.index)
    }

    private func body(_ index: Int) -> Entry.Body? { entries.indices.contains(index) ? entries[index].body : nil }

    private func server(_ index: Int) -> ServerEntry? {
        if case .server(let line) = body(index) { line } else { nil }
    }

    func range(endingAt end: Int) -> ClosedRange<Int> {
        var start = end
        for index in stride(from: end - 1, through: 0, by: -1) {
            if server(index)?.isLast == true { break }
            if case .note(let note) = body(index), note.id == Note.connectedID { break }
            if server(index)?.reply != nil { start = index }
        }
        return start...end
    }

    func end(at index: Int) -> Int? {
        guard server(index)?.reply != nil else { return nil }
        guard let end = ends.first(where: { $0 >= index }), range(endingAt: end).contains(index) else { return index }
        return end
    }

    func after(_ index: Int) -> Int? { ends.first { $0 > index } }
    func before(_ index: Int) -> Int? { ends.last { $0 < index } }

    func elapsed(at index: Int) -> Double? {
        guard let asked = server(index)?.answers, entries.indices.contains(asked) else { return nil }
        return max(0, entries[index].time - entries[asked].time)
    }

    func login(at asked: Int) -> (mechanism: String, answered: Int)? {
        var answered = 0
        for index in stride(from: asked, through: 0, by: -1) {
            guard case .client(let entry) = body(index) else { continue }
            if case .command = entry.kind, let mechanism = Command(entry.line).login {
                return (mechanism, answered + (Command(entry.line).trimmed.words.count > 1 ? 1 : 0))
            }
            answered += 1
        }
        return nil
    }
}

@Suite("Exchanges looked up, held against walking back")
struct ExchangeLookupTests {
    private static let client = [
        "EHLO a", "NOOP", "MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA", "text", ".", "BDAT 4", "ab",
        "AUTH LOGIN", "AUTH PLAIN AGEAYg==", " AUTH LOGIN", "YQ==", "LHLO a", "RSET", "QUIT", "",
    ]
    private static let server = [
        "220 mx LMTP", "250 ok", "250-mx", "250-CHUNKING", "250-PIPELINING", "250 AUTH LOGIN PLAIN", "354 go", "334 ",
        "334 UGFzc3dvcmQ6", "235 ok", "550 no", "050 debug", "050-debug", "junk", "421 bye", "535 no", "2",
        "250-\u{FF}",
    ]

    /// A dialogue at random, in which nothing keeps to the order.
    private static func dialogue(_ seed: Int) -> Dialogue {
        var random = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            return Int(random % UInt64(bound))
        }
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "x", after: 0), at: 0)
        for step in 1...60 {
            let time = Double(step)
            switch next(40) {
            case 0:
                dialogue.receiveEOF(at: time)
                dialogue.connect(.connected(to: "x", after: 0), at: time)
            case 1: dialogue.note(.remark("x"), at: time)
            case 2...14: _ = dialogue.send(Array(client[next(client.count)].utf8), at: time)
            default:
                dialogue.receive(Array((server[next(server.count)] + (next(9) > 0 ? "\r\n" : "\n")).utf8), at: time)
            }
        }
        return dialogue
    }

    private func check(_ dialogue: Dialogue, _ name: String) {
        let slow = WalkingBack(dialogue)
        for index in -1...dialogue.transcript.count {
            #expect(dialogue.endOfReply(at: index) == slow.end(at: index), "\(name), \(index)")
            #expect(dialogue.reply(before: index) == slow.before(index), "\(name), \(index)")
            #expect(dialogue.reply(after: index) == slow.after(index), "\(name), \(index)")
            guard case .server(let line) = dialogue.transcript[index]?.body else {
                #expect(dialogue.elapsed(at: index) == nil)
                continue
            }
            if line.reply != nil {
                #expect(dialogue.range(ofReplyEndingAt: index) == slow.range(endingAt: index), "\(name), \(index)")
            }
            guard let asked = line.answers else { continue }
            #expect(dialogue.elapsed(at: index) == slow.elapsed(at: index), "\(name), \(index)")
            let exchange = dialogue.transcript.exchange(at: index)
            #expect(exchange?.asked == asked, "\(name), \(index)")
            let login = exchange.flatMap(dialogue.login)
            #expect(login?.mechanism == slow.login(at: asked)?.mechanism, "\(name), \(index)")
            #expect(login?.answered == slow.login(at: asked)?.answered, "\(name), \(index)")
        }
    }

    @Test("dialogues at random", arguments: 0..<10)
    func random(_ block: Int) {
        for seed in block * 40..<(block + 1) * 40 { check(Self.dialogue(seed), "seed \(seed)") }
    }

    @Test("every reply is part of one exchange, and every line that was sent")
    func parts() {
        for seed in 0..<200 {
            let transcript = Self.dialogue(seed).transcript
            let exchanges = (0..<transcript.exchangeCount).compactMap { transcript.exchange(numbered: $0) }
            let replies = exchanges.flatMap(\.replies)
            #expect(replies.sorted() == Array(replies.indices), "seed \(seed)")
            for exchange in exchanges {
                for number in exchange.replies {
                    #expect(transcript.reply(numbered: number)?.exchange == exchange.number, "seed \(seed)")
                }
            }
            for index in 0..<transcript.count {
                guard case .client = transcript[index]?.body else { continue }
                #expect(transcript.exchange(at: index)?.sent?.contains(index) == true, "seed \(seed), \(index)")
            }
        }
    }

    @Test("a dialogue with everything in it")
    func eventful() { check(DialogueTests.eventful(), "eventful") }
}
