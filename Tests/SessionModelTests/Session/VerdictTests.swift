import Testing

@testable import SessionModel

@Suite("Verdicts before sending")
struct VerdictTests {
    /// What is thought of a command in each phase: V works, 5 is out of sequence, e is not offered or unknown.
    struct Row: CustomTestStringConvertible {
        let line: String
        /// greeted, refused, ready, mail, rcpt, bdat, bdat-failed
        let marks: String
        var testDescription: String { line }
    }

    static let phases: [Phase] = [.greeted, .refused, .ready, .mail, .rcpt, .bdat, .bdatFailed]

    static let rows = [
        Row(line: "EHLO a", marks: "V5VVVVV"),
        Row(line: "HELO a", marks: "V5VVVVV"),
        Row(line: "MAIL FROM:<a@b.example>", marks: "55V5555"),
        Row(line: "RCPT TO:<a@b.example>", marks: "555VV55"),
        Row(line: "DATA", marks: "5555V55"),
        Row(line: "BDAT 1", marks: "5555VV5"),
        Row(line: "RSET", marks: "V5VVVVV"),
        Row(line: "NOOP", marks: "V5VVVV5"),
        Row(line: "HELP", marks: "V5VVVV5"),
        Row(line: "VRFY a", marks: "V5VVVV5"),
        Row(line: "EXPN a", marks: "V5VVVV5"),
        Row(line: "STARTTLS", marks: "55V5555"),
        Row(line: "AUTH PLAIN", marks: "55V5555"),
        Row(line: "ETRN a", marks: "55V5555"),
        Row(line: "QUIT", marks: "VVVVVVV"),
        Row(line: "FOO", marks: "eeeeeee"),
        Row(line: ".", marks: "eeeeeee"),
        Row(line: "", marks: "eeeeeee"),
    ]

    @Test("by phase", arguments: rows)
    func byPhase(_ row: Row) {
        for (phase, mark) in zip(Self.phases, row.marks) {
            var session = Talk.ready("STARTTLS", "AUTH PLAIN", "CHUNKING", "ETRN").session
            if phase == .greeted || phase == .refused {
                session.hello = nil
                session.extensions = []
            }
            session.phase = phase
            let kind = session.verdict(on: Array(row.line.utf8)).kind
            let expected: Verdict.Kind = mark == "V" ? .expected : mark == "5" ? .outOfSequence : .unknown
            #expect(kind == expected, "\(row.line) in \(phase)")
        }
    }

    @Test(
        "by what is offered and how it is written",
        arguments: [
            ("STARTTLS", Verdict.Kind.notOffered),
            ("AUTH PLAIN", .notOffered),
            ("ETRN a", .notOffered),
            ("EXPN team", .expected),
            ("HELP", .expected),
            ("MAIL FROM:<a@b.example> SIZE=10", .expected),
            ("MAIL FROM:<a@b.example> SIZE=1001", .notOffered),
            ("MAIL FROM:<a@b.example> SIZE=x", .malformed),
            ("MAIL FROM:<a@b.example> BODY=8BITMIME", .notOffered),
            ("MAIL FROM:<a@b.example> FOO=1", .notOffered),
            ("MAIL FROM: <a@b.example>", .malformed),
            ("EHLO", .malformed),
        ])
    func byOffer(_ line: String, _ kind: Verdict.Kind) {
        let verdict = Talk.ready("SIZE 1000").session.verdict(on: Array(line.utf8))
        #expect(verdict.kind == kind)
        #expect((verdict.why == nil) == (kind == .expected), "a reason stands beside every doubt")
        #expect(kind == .expected || verdict.source != nil)
    }

    @Test("a pipelined group is judged as if all before it had worked")
    func pipelined() {
        var talk = Talk.ready("PIPELINING")
        for line in ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA"] {
            #expect(talk.client(line).verdict.kind == .expected)
        }
    }

    @Test("after HELO no extension may be used")
    func afterHelo() {
        var talk = Talk()
        talk.server("220 mx")
        talk.client("HELO a")
        talk.server("250 mx")
        let verdict = talk.session.verdict(on: Array("MAIL FROM:<a@b.example> SIZE=1".utf8))
        #expect(verdict.kind == .notOffered)
        #expect(verdict.why?.contains("EHLO") == true)
    }
}

@Suite("What may be sent next")
struct NextCommandTests {
    @Test("every verb stands in the list once, the useful ones first, the others with a reason")
    func complete() {
        for phase in Phase.allCases where phase != .data && phase != .auth {
            var session = Talk.ready().session
            session.phase = phase
            let next = session.nextCommands
            #expect(Set(next.map(\.verb)) == Set(CommandFacts.all.map(\.verb)))
            #expect(next.count == CommandFacts.all.count)
            #expect(next.map(\.isUseful) == next.map(\.isUseful).sorted { $0 && !$1 })
            for command in next {
                switch command.standing {
                case .refused(let reason, _), .absent(let reason): #expect(!reason.isEmpty)
                case .step, .harmless, .drops: #expect(!command.purpose.isEmpty)
                }
            }
        }
    }

    @Test(
        "the steps",
        arguments: [
            (Phase.greeted, ["EHLO", "HELO"]), (.ready, ["MAIL"]), (.mail, ["RCPT"]), (.rcpt, ["RCPT", "DATA"]),
            (.refused, ["QUIT"]),
        ])
    func steps(_ phase: Phase, _ verbs: [String]) {
        var session = phase == .greeted || phase == .refused ? Session() : Talk.ready().session
        session.phase = phase
        #expect(session.nextCommands.filter { $0.standing == .step }.map(\.verb.name) == verbs)
    }

    @Test("inside a message and a login the list is what can be typed there")
    func inside() {
        var session = Talk.ready().session
        session.phase = .data
        #expect(session.nextCommands.map(\.template) == ["text", "."])
        session.phase = .auth
        #expect(session.nextCommands.map(\.template) == ["base64", "*"])
    }
}
