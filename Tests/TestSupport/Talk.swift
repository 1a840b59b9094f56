import Testing

@testable import SMTPSyntax
@testable import SessionModel

/// A session played as a dialogue: what is sent, what comes, and what must hold after it.
///
/// Whatever the server says is also played to copies of the session, cut in every way that a network may cut it; all
/// must see the same. After every step the invariants of `Session` are checked.
struct Talk {
    private(set) var session = Session()
    /// What happened since the last look, the findings about what we sent included.
    private(set) var events: [SessionEvent] = []
    /// The tag of the line sent last; the lines are counted from 1.
    private(set) var tag = 0
    /// The session ahead, kept as `Dialogue` keeps it.
    private(set) var anticipation = Anticipation()
    /// Off where the way to a phase is not what is tried.
    private var isCutting = true

    /// What is thought of lines and commands now.
    var judge: Judge { Judge(session) }

    /// The server says these lines.
    mutating func server(_ lines: String...) {
        receive(lines.map { $0 + "\r\n" }.joined())
    }

    mutating func receive(_ stream: String) { receive(Array(stream.utf8)) }

    mutating func receive(_ stream: [UInt8]) {
        let before = session
        events += session.receiveSingly(stream)
        followAndCheck()
        if isCutting { checkSplits(of: stream, from: before) }
    }

    /// The server says this, in one piece only: for streams too long to be cut everywhere.
    mutating func receiveWhole(_ stream: [UInt8]) {
        events += session.receiveSingly(stream)
        followAndCheck()
    }

    /// We send a line; returns what was thought of it.
    @discardableResult
    mutating func client(_ line: String) -> SentLine { client(Array(line.utf8)) }

    @discardableResult
    mutating func client(_ line: [UInt8]) -> SentLine {
        tag += 1
        anticipation.follow(session)
        let verdict = Judge(session, anticipation).verdict(on: line)
        let sent = session.submit(line, judged: verdict, tag: tag)
        events += sent.findings.map { .finding($0) }
        checkInvariants()
        return sent
    }

    mutating func eof() {
        events += session.receiveEOF()
        checkInvariants()
    }

    mutating func close() {
        events += session.closed()
        checkInvariants()
    }

    mutating func forgetEvents() { events = [] }

    /// What `Dialogue` does after something came.
    private mutating func followAndCheck() {
        anticipation.followIfNeeded(session)
        checkInvariants()
    }

    private func checkSplits(of stream: [UInt8], from before: Session) {
        var whole = before
        let expected = whole.receiveSingly(stream)
        for parts in Splits.all(stream) {
            var copy = before
            let events = parts.flatMap { copy.receiveSingly($0) }
            #expect(events == expected, "cut into \(parts.map { String(decoding: $0, as: UTF8.self) })")
            #expect(copy == whole)
        }
    }
}

// What happened since the last look.
extension Talk {
    /// The ids of the findings.
    mutating func findings() -> [String] {
        defer { events = [] }
        return findingIDs
    }

    var findingIDs: [String] {
        events.compactMap { if case .finding(let finding) = $0 { finding.id } else { nil } }
    }

    /// The code of each reply, and the tag of the line that it answers.
    var pairs: [String] {
        events.compactMap { event in
            guard case .line(let line) = event, let reply = line.reply, reply.isLast else { return nil }
            return "\(reply.code)→\(line.answers.map(String.init) ?? "-")"
        }
    }

    /// The contexts of the whole replies.
    var contexts: [ReplyContext] {
        events.compactMap { if case .reply(_, let context) = $0 { context } else { nil } }
    }

    /// The phases passed through.
    var phases: [Phase] {
        events.compactMap { if case .phase(_, let to) = $0 { to } else { nil } }
    }
}

// Where dialogues begin.
extension Talk {
    /// After the greeting and EHLO.
    static func ready(_ offers: String...) -> Talk { ready(offers) }

    static func ready(_ offers: [String]) -> Talk {
        var talk = Talk()
        talk.receiveWhole(Array("220 mx.example.test ESMTP\r\n".utf8))
        talk.client("EHLO client.example.org")
        let lines = ["mx.example.test"] + offers
        for (index, line) in lines.enumerated() {
            talk.receiveWhole(Array("250\(index == lines.count - 1 ? " " : "-")\(line)\r\n".utf8))
        }
        talk.events = []
        return talk
    }

    /// With an accepted recipient; three lines were sent.
    static func withRecipient() -> Talk {
        var talk = Talk.ready("PIPELINING", "CHUNKING", "ENHANCEDSTATUSCODES")
        talk.client("MAIL FROM:<alice@example.org>")
        talk.receiveWhole(Array("250 2.1.0 Ok\r\n".utf8))
        talk.client("RCPT TO:<bob@example.test>")
        talk.receiveWhole(Array("250 2.1.5 Ok\r\n".utf8))
        talk.events = []
        return talk
    }

    /// In each phase as a real dialogue gets there.
    static func at(_ phase: Phase) -> Talk {
        var talk = Talk()
        talk.isCutting = false
        talk.play(wayTo(phase))
        talk.isCutting = true
        talk.forgetEvents()
        #expect(talk.session.phase == phase)
        return talk
    }

    private static func wayTo(_ phase: Phase) -> String {
        let greeted = "S: 220 mx.example.test ESMTP"
        let ready =
            greeted + """

                C: EHLO client.example.org
                S: 250-mx.example.test
                S: 250-PIPELINING
                S: 250-STARTTLS
                S: 250-AUTH PLAIN LOGIN
                S: 250-ETRN
                S: 250 CHUNKING
                """
        let lmtp = "S: 220 mx.example.test LMTP\nC: LHLO client.example.org\nS: 250 mx.example.test"
        let mail = "\nC: MAIL FROM:<alice@example.org>\nS: 250 Ok"
        let recipient = "\nC: RCPT TO:<bob@example.test>\nS: 250 Ok"
        let rcpt = ready + mail + recipient
        return switch phase {
        case .connecting: ""
        case .greeted: greeted
        case .refused: "S: 554 no service"
        case .ready: ready
        case .tlsHandshake: ready + "\nC: STARTTLS\nS: 220 go"
        case .auth: ready + "\nC: AUTH LOGIN\nS: 334 VXNlcm5hbWU6"
        case .mail: ready + mail
        case .rcpt: rcpt
        case .data: rcpt + "\nC: DATA\nS: 354 go on"
        case .bdat: rcpt + "\nC: BDAT 0\nS: 250 Ok"
        case .bdatFailed: rcpt + "\nC: BDAT 0\nS: 452 no room"
        case .replies: lmtp + mail + recipient + recipient + "\nC: DATA\nS: 354 go on\nC: .\nS: 250 one"
        case .reversed: ready + "\nC: ATRN\nS: 250 turn"
        case .closed: greeted + "\nC: QUIT\nS: 221 bye"
        }
    }
}

extension Session {
    /// The same session with other knowledge about its server: to compare what else has changed.
    func asKnown(by server: ServerKnowledge) -> Session {
        var other = self
        other.server = server
        return other
    }
}
