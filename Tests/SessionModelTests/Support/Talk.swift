import Testing

@testable import SessionModel

/// A session played as a dialogue: what is sent, what comes, and what must hold after it.
///
/// Server text is given as lines; the ends are added. After every step the invariants of `Session` are checked.
struct Talk {
    private(set) var session = Session()
    /// The events since the last look.
    private(set) var events: [SessionEvent] = []
    private var tag = 0

    /// The server says these lines.
    @discardableResult
    mutating func server(_ lines: String...) -> Talk {
        receive(lines.map { $0 + "\r\n" }.joined())
        return self
    }

    mutating func receive(_ stream: String) {
        events += session.receive(Array(stream.utf8))
        checkInvariants()
    }

    /// We send a line; returns what was thought of it.
    @discardableResult
    mutating func client(_ line: String) -> SentLine {
        tag += 1
        let sent = session.submit(Array(line.utf8), tag: tag)
        checkInvariants()
        return sent
    }

    mutating func eof() {
        events += session.receiveEOF()
        checkInvariants()
    }

    /// The ids of the findings since the last look.
    mutating func findings() -> [String] {
        defer { events = [] }
        return events.compactMap { if case .finding(let finding) = $0 { finding.id } else { nil } }
    }

    /// The pairs of code and tag, in the order of the replies' last lines.
    var pairs: [String] {
        events.compactMap { event in
            guard case .line(let line) = event, let reply = line.reply, reply.isLast else { return nil }
            return "\(reply.code)→\(line.answers.map(String.init) ?? "-")"
        }
    }

    /// The phases passed through.
    var phases: [Phase] {
        events.compactMap { if case .phase(_, let to) = $0 { to } else { nil } }
    }

    func checkInvariants() {
        if session.phase == .mail || session.phase == .rcpt { #expect(session.transaction != nil) }
        if session.phase == .ready || session.phase == .greeted { #expect(session.transaction == nil) }
        if session.phase == .closed { #expect(session.transaction == nil) }
        #expect(session.outstanding.allSatisfy { $0.due > 0 })
        #expect(session.unfinishedLine.count < LineSplitter.longestLine)
        if session.phase != .data { #expect(!session.isInMessage) }
    }

    /// A session after greeting and EHLO.
    static func ready(_ offers: String...) -> Talk {
        var talk = Talk()
        talk.server("220 mx.example.test ESMTP")
        talk.client("EHLO client.example.org")
        let lines = ["mx.example.test"] + offers
        for (index, line) in lines.enumerated() { talk.server("250\(index == lines.count - 1 ? " " : "-")\(line)") }
        talk.events = []
        return talk
    }

    /// A session with an accepted recipient.
    static func withRecipient(_ offers: String...) -> Talk {
        var talk = Talk.ready("PIPELINING", "CHUNKING", "ENHANCEDSTATUSCODES")
        talk.client("MAIL FROM:<alice@example.org>")
        talk.server("250 2.1.0 Ok")
        talk.client("RCPT TO:<bob@example.test>")
        talk.server("250 2.1.5 Ok")
        talk.events = []
        return talk
    }
}
