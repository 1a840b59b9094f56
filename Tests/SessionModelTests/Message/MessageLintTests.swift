import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("What is wrong with a message")
struct MessageLintTests {
    /// A session with an open transaction.
    static func session(_ mail: String = "", offers: [String] = ["8BITMIME", "SMTPUTF8", "SIZE 1000"]) -> Session {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx ESMTP\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        dialogue.receive(Array((["mx"] + offers.dropLast()).map { "250-\($0)\r\n" }.joined().utf8), at: 0)
        dialogue.receive(Array("250 \(offers.last ?? "HELP")\r\n".utf8), at: 0)
        for line in ["MAIL FROM:<alice@example.org>\(mail)", "RCPT TO:<bob@example.test>"] {
            _ = dialogue.send(Array(line.utf8), at: 0)
            dialogue.receive(Array("250 ok\r\n".utf8), at: 0)
        }
        return dialogue.session
    }

    private static let header = "Date: x\r\nFrom: <alice@example.org>\r\n"

    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let found: [String]
        var mail = ""
        var way = MessageConditions.Way.typed
        var testDescription: String { text.prefix(60).debugDescription + mail }
    }

    static let rows: [Row] = [
        Row(text: header + "\r\nhello\r\n", found: []),
        Row(text: header + "Subject: long\r\n continued\r\n\r\n", found: []),
        Row(text: header + "hello\r\n", found: ["3 noEmptyLine"]),
        Row(text: header + "two words: x\r\n\r\n", found: ["3 noEmptyLine"]),
        Row(text: " x\r\n\r\n", found: ["1 noEmptyLine", "1 missing(Date)", "1 missing(From)"]),
        Row(text: "From: alice@example.org\r\n\r\n", found: ["2 missing(Date)"]),
        Row(text: header + "date: y\r\nTO: a\r\nTo: b\r\n\r\n", found: ["3 repeated(Date)", "5 repeated(To)"]),
        Row(text: header + "Received: y\r\nReceived: y\r\n\r\n", found: []),
        Row(text: header + "\r\n" + String(repeating: "x", count: 998) + "\r\n", found: ["4 tooLarge"]),
        Row(text: header + "\r\n" + String(repeating: "x", count: 999) + "\r\n", found: ["4 longLine", "4 tooLarge"]),
        Row(text: header + "\r\na\rb\nc\0\r\n", found: ["4 bareReturn", "5 bareFeed", "6 null"]),
        Row(text: header + "\r\na\rb\nc\r\n", found: [], way: .converted),
        Row(text: header + "\r\n.\r\n..\r\n", found: ["4 loneDot"], way: .converted),
        Row(text: header + "\r\ngrüße\r\n", found: ["4 rawText"]),
        Row(text: header + "\r\ngrüße\r\n", found: [], mail: " BODY=8BITMIME"),
        Row(text: header + "Subject: grüße\r\n\r\n", found: ["3 rawHeader"], mail: " BODY=8BITMIME"),
        Row(text: header + "Subject: grüße\r\n\r\n", found: [], mail: " SMTPUTF8"),
        Row(text: header + "\r\n", found: ["1 binaryByData"], mail: " BODY=BINARYMIME"),
        Row(text: header + "\r\n\0ü\n", found: [], mail: " BODY=BINARYMIME", way: .chunks),
        Row(text: header + "\r\n12345\r\n", found: ["4 largerThanAnnounced"], mail: " SIZE=44"),
        Row(text: "Date: x\r\nFrom: Al <other@example.org>\r\n\r\n", found: ["3 otherSender(other@example.org)"]),
        Row(text: "Date: x\r\nFrom: Al\r\n <ALICE@example.org>\r\n\r\n", found: []),
        Row(text: "Date: x\r\nFrom: a@b.example, c@d.example\r\n\r\n", found: []),
        Row(text: header + "Bcc: carol@example.test\r\n\r\n", found: ["3 blindCopy"]),
        Row(text: header + "Bcc:\r\n\r\n", found: []),
    ]

    private static func words(_ finding: MessageFinding) -> String {
        let name =
            switch finding.fault {
            case .missing(let field): "missing(\(field.rawValue))"
            case .repeated(let field): "repeated(\(field.rawValue))"
            case .otherSender(let author, _): "otherSender(\(author))"
            case .tooLarge: "tooLarge"
            case .largerThanAnnounced: "largerThanAnnounced"
            default: "\(finding.fault)"
            }
        return "\(finding.line) \(name)"
    }

    private static func lint(_ row: Row, pieces length: Int) -> MessageLint {
        var lint = MessageLint(MessageConditions(session(row.mail), way: row.way))
        var scanner = MessageScanner()
        let text = Array(row.text.utf8)
        for start in stride(from: 0, to: text.count, by: length) {
            scanner.push(text[start..<min(start + length, text.count)]) { lint.take($0, $1) }
        }
        scanner.finish { lint.take($0, $1) }
        lint.finish()
        return lint
    }

    @Test("each fault is found in its line, however the text is cut", arguments: rows)
    func found(_ row: Row) {
        for length in [1, 2, 3, 7, 64, 5000] {
            let found = Self.lint(row, pieces: length).findings
            #expect(found.map(Self.words).sorted() == row.found.sorted(), "in pieces of \(length)")
        }
    }

    @Test("every fault has a sentence for what is said of it, and a section")
    func words() {
        let conditions = MessageConditions(Self.session())
        for row in Self.rows {
            for finding in Self.lint(row, pieces: 100).findings {
                let words = finding.words(conditions)
                #expect(words.first?.isUppercase == true && !words.hasSuffix("."))
                #expect(!finding.fault.source.section.isEmpty)
            }
        }
    }

    @Test("what a line would add is said before it is sent, and the message is not changed")
    func ahead() {
        var lint = MessageLint(MessageConditions(Self.session()))
        lint.take(Array("Date: x".utf8)[...], .crlf)
        #expect(lint.findings(in: Array("hello".utf8)).map(Self.words) == ["2 noEmptyLine", "2 missing(From)"])
        #expect(lint.findings.isEmpty && lint.lines == 1 && lint.part == .header)
        #expect(lint.findings(in: Array("From: alice@example.org".utf8)).isEmpty)
    }

    @Test("a line without end and a message of a million faults keep one row per fault")
    func bounded() {
        var lint = MessageLint(MessageConditions(Self.session()))
        let piece = [UInt8](repeating: 0xFF, count: 4096)
        for _ in 0..<1000 { lint.take(piece[...], .none) }
        lint.take([], .crlf)
        for _ in 0..<10_000 { lint.take([0, 0x0D, 0xFF], .lf) }
        #expect(lint.findings.count < 12)
        #expect(lint.findings.contains { $0.fault == .null && $0.count == 10_000 })
    }
}
