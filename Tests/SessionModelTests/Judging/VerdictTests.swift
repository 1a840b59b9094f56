import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Verdicts before sending")
struct VerdictTests {
    /// Section 3 of the state machine: V, u and D work, 5 is out of sequence, e is not offered or unknown, t and b are
    /// taken as text or as an answer, - means that nothing may be sent.
    struct Row: CustomTestStringConvertible {
        let line: String
        let marks: String
        var testDescription: String { line.isEmpty ? "empty line" : line }

        init(_ line: String, _ marks: String) {
            self.line = line
            self.marks = marks.filter { $0 != " " }
        }
    }

    /// A column of the table.
    enum Column: CaseIterable {
        case connecting, greeted, refused, ready, readyAfterHelo, mail, rcpt, data, bdat, bdatFailed, auth, closed

        var session: Session {
            switch self {
            case .connecting: Talk.at(.connecting).session
            case .greeted: Talk.at(.greeted).session
            case .refused: Talk.at(.refused).session
            case .ready: Talk.at(.ready).session
            case .readyAfterHelo: Self.afterHelo
            case .mail: Talk.at(.mail).session
            case .rcpt: Talk.at(.rcpt).session
            case .data: Talk.at(.data).session
            case .bdat: Talk.at(.bdat).session
            case .bdatFailed: Talk.at(.bdatFailed).session
            case .auth: Talk.at(.auth).session
            case .closed: Talk.at(.closed).session
            }
        }

        private static var afterHelo: Session {
            var talk = Talk()
            talk.play("S: 220 mx\nC: HELO a\nS: 250 mx")
            return talk.session
        }
    }

    // NOOP, HELP, VRFY and EXPN after a refused chunk: the table of the state machine lets them pass, RFC 3030 §2
    // asks for RSET "before continuing", and Exim answers 503; so they are out of sequence here.
    static let rows = [
        //                             con gre ref rdy hel mai rcp dat bda fai aut clo
        Row("EHLO a", "                 -   V   5   V   V   D   D   t   D   D   b   -"),
        Row("HELO a", "                 -   V   5   V   V   D   D   t   D   D   b   -"),
        Row("LHLO a", "                 -   u   5   5   5   5   5   t   5   5   b   -"),
        Row("MAIL FROM:<a@b.example>", "-   5   5   V   V   5   5   t   5   5   b   -"),
        Row("RCPT TO:<a@b.example>", "  -   5   5   5   5   V   V   t   5   5   b   -"),
        Row("DATA", "                   -   5   5   5   5   5   V   t   5   5   b   -"),
        Row("BDAT 1", "                 -   5   5   5   e   5   V   t   V   5   b   -"),
        Row("BDAT 1 LAST", "            -   5   5   5   e   5   V   t   V   5   b   -"),
        Row("RSET", "                   -   u   5   u   u   D   D   t   D   V   b   -"),
        Row("NOOP", "                   -   u   5   u   u   u   u   t   u   5   b   -"),
        Row("HELP", "                   -   u   5   r   u   r   r   t   r   5   b   -"),
        Row("VRFY a", "                 -   u   5   u   u   u   u   t   u   5   b   -"),
        Row("EXPN a", "                 -   r   5   r   r   r   r   t   r   5   b   -"),
        Row("STARTTLS", "               -   5   5   V   e   5   5   t   5   5   b   -"),
        Row("AUTH PLAIN", "             -   5   5   V   e   5   5   t   5   5   b   -"),
        Row("ETRN a", "                 -   5   5   u   e   5   5   t   5   5   b   -"),
        Row("QUIT", "                   -   V   V   V   V   D   D   t   D   V   b   -"),
        Row(".", "                      -   e   5   e   e   e   e   V   e   e   b   -"),
        Row("*", "                      -   e   5   e   e   e   e   t   e   e   V   -"),
        Row("FOO", "                    -   e   5   e   e   e   e   t   e   e   b   -"),
        Row("", "                       -   e   5   e   e   e   e   t   e   e   b   -"),
    ]

    @Test("by phase", arguments: rows)
    func byPhase(_ row: Row) {
        #expect(row.marks.count == Column.allCases.count)
        for (column, mark) in zip(Column.allCases, row.marks) {
            let verdict = Judge(column.session).verdict(on: Array(row.line.utf8))
            let kinds: [Verdict.Kind] =
                switch mark {
                case "5", "-": [.outOfSequence]
                case "e": [.notOffered, .unknown]
                // Valid, and hardly any server does it.
                case "r": [.probablyRefused]
                default: [.expected]
                }
            #expect(kinds.contains(verdict.kind), "\(row.line) in \(column): \(verdict.kind)")
            #expect((verdict.why == nil) == (verdict.kind == .expected), "a reason stands beside every doubt")
            #expect(verdict.kind == .expected || verdict.source != nil)
        }
    }

    @Test(
        "by what is offered",
        arguments: [
            ("STARTTLS", Verdict.Kind.notOffered, 502), ("BDAT 1", .notOffered, 500), ("ETRN a", .notOffered, 503),
            ("EXPN team", .probablyRefused, 502), ("HELP", .probablyRefused, 502),
            ("AUTH PLAIN", .expected, 334), ("auth login", .expected, 334), ("AUTH PLAIN AGEAYg==", .expected, 235),
            ("AUTH CRAM-MD5", .notOffered, 504),
            ("MAIL FROM:<a@b.example> SIZE=1000", .expected, 250),
            ("MAIL FROM:<a@b.example> size=1001", .notOffered, 552),
            ("MAIL FROM:<a@b.example> SIZE=x", .malformed, 501), ("MAIL FROM:<a@b.example> SIZE", .malformed, 501),
            ("MAIL FROM:<a@b.example> SIZE=-1", .malformed, 501),
            ("MAIL FROM:<a@b.example> SIZE=99999999999999999999", .notOffered, 552),
            ("MAIL FROM:<a@b.example> BODY=8BITMIME", .notOffered, 555),
            ("MAIL FROM:<a@b.example> SIZE=1 SMTPUTF8", .notOffered, 555),
            ("MAIL FROM:<a@b.example> NOTIFY=NEVER", .notOffered, 555),
            ("MAIL FROM:<a@b.example> FOO=1", .notOffered, 555), ("MAIL FROM:<a@b.example> AUTH=<>", .expected, 250),
        ])
    func byOffer(_ line: String, _ kind: Verdict.Kind, _ likely: ReplyCode) {
        let session = Talk.ready("SIZE 1000", "AUTH PLAIN", "AUTH=LOGIN").session
        let verdict = Judge(session).verdict(on: Array(line.utf8))
        #expect(verdict.kind == kind)
        #expect(verdict.likely.contains(likely))
        #expect((verdict.why == nil) == (kind == .expected))
    }

    @Test(
        "by how it is written",
        arguments: [
            "EHLO", "MAIL FROM:<a@b.example", "NOOP \u{7}", "RSET a\rb", "VRFY", "VRFY bj\u{F6}rn", "QUIT now",
            "NOOP " + String(repeating: "x", count: 994), "AUTH PLAIN " + String(repeating: "x", count: 1000),
        ])
    func byWriting(_ line: String) {
        let verdict = Talk.ready("AUTH PLAIN").judge.verdict(on: Array(line.utf8))
        #expect(verdict.kind == .malformed)
        #expect(verdict.likely == [501] || verdict.likely == [500], "500 is for lines that are too long")
    }

    @Test("order comes before spelling: what is refused anyhow is not corrected")
    func order() {
        #expect(Talk.at(.ready).judge.verdict(on: Array("RCPT TO: x".utf8)).kind == .outOfSequence)
    }

    @Test("a line of text may have 1000 octets, the dot that is put in front not counted", arguments: ["x", "."])
    func longText(_ first: String) {
        let session = Talk.at(.data).session
        let line = Array((first + String(repeating: "x", count: 997)).utf8)
        #expect(Judge(session).verdict(on: line).kind == .expected)
        #expect(Judge(session).verdict(on: line + [0x78]).kind == .malformed)
    }

    @Test("after HELO the reason says what to do")
    func afterHelo() {
        let line = Array("MAIL FROM:<a@b.example> SIZE=1".utf8)
        let verdict = Judge(Column.readyAfterHelo.session).verdict(on: line)
        #expect(verdict.kind == .notOffered)
        #expect(verdict.why?.contains("EHLO") == true)
    }
}
