import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// Both ends of a connection, wired together in memory.
///
/// After every line it is checked that the two agree on where they are, that the reply answers the line that was
/// sent, that the client found nothing to object to, and that its judgement of the line came true.
struct SessionPair {
    private(set) var client = Session()
    private(set) var server: ServerSession
    private var tag = 0

    init(_ scenario: Scenario = .plain, on memory: Server = Server()) {
        server = ServerSession(scenario: scenario)
        server.server = memory
        let events = deliver(server.start())
        #expect(events.replies.map(\.code) == [220])
        checkAgreement("the greeting")
    }

    /// Sends a line and returns the code of the reply; nil when there is none, as to message text.
    @discardableResult
    mutating func send(_ line: String) -> ReplyCode? {
        let sent = submit(line)
        let context = client.contextOfNextReply
        let events = deliver(server.receive(sent.wire))
        let replies = events.replies
        #expect(events.findings == [], "\(line)")
        #expect(replies.count == (sent.role == .message ? 0 : 1), "\(line)")
        #expect(events.contexts == replies.map { _ in context }, "\(line)")
        if let code = replies.first?.code { Self.check(sent.verdict, against: code, line) }
        checkAgreement(line)
        return replies.first?.code
    }

    /// Sends several lines in one piece and returns the codes of the replies.
    mutating func send(group lines: [String]) -> [ReplyCode] {
        let wire = lines.flatMap { submit($0).wire }
        let events = deliver(server.receive(wire))
        checkAgreement(lines.joined(separator: " "))
        return events.replies.map(\.code)
    }

    private mutating func submit(_ line: String) -> SentLine {
        tag += 1
        return client.submit(Array(line.utf8), tag: tag)
    }

    private mutating func deliver(_ outputs: [ServerOutput]) -> [SessionEvent] {
        let events = client.receive(outputs.bytes)
        return outputs.contains(.close) ? events + client.receiveEOF() : events
    }

    private func checkAgreement(_ line: String) {
        #expect(client.phase == server.phase, "\(line)")
        #expect(client.outstanding.isEmpty, "\(line)")
        guard client.phase != .closed else { return }
        let accepted = client.transaction?.recipients.filter(\.isAccepted).map(\.address)
        #expect(accepted == server.transaction?.recipients.map(\.address), "\(line)")
    }

    /// Refusals that no client can foresee: they are about who exists here and about what was sent before.
    private static let unforeseen: Set<ReplyCode> = [451, 452, 459, 504, 550, 551, 552, 553, 421]

    private static func check(_ verdict: Verdict, against code: ReplyCode, _ line: String) {
        if verdict.kind == .expected && verdict.foreseesSuccess {
            #expect(code.severity.isSuccess || unforeseen.contains(code), "\(line) was expected to work: \(code)")
        } else {
            #expect(!code.severity.isSuccess, "\(line) was judged \(verdict.kind), and then \(code) came")
        }
    }
}

extension [SessionEvent] {
    var replies: [Reply] {
        compactMap { event in if case .reply(let reply, to: _) = event { reply } else { nil } }
    }

    var contexts: [ReplyContext] {
        compactMap { event in if case .reply(_, let context) = event { context } else { nil } }
    }

    var findings: [Finding] {
        compactMap { event in if case .finding(let finding) = event { finding } else { nil } }
    }
}
