import Testing

@testable import SMTPSyntax
@testable import SessionModel

extension Talk {
    /// What holds after every step, whatever was said.
    func checkInvariants(sourceLocation: SourceLocation = #_sourceLocation) {
        for (name, holds) in session.invariants where !holds {
            Issue.record("\(name), but \(session)", sourceLocation: sourceLocation)
        }
        checkAnticipation(sourceLocation)
    }

    /// What is kept of the session ahead judges as what is worked out from the start.
    private func checkAnticipation(_ sourceLocation: SourceLocation) {
        // Where nothing was kept all of it is worked out anyway.
        guard anticipation.session != nil else { return }
        var kept = anticipation
        kept.follow(session)
        let (judge, fresh) = (Judge(session, kept), Judge(session))
        for probe in Self.probes {
            #expect(judge.verdict(on: probe) == fresh.verdict(on: probe), sourceLocation: sourceLocation)
        }
    }

    /// Lines of all kinds, to ask what is thought of them.
    static let probes = ["EHLO client.example.org", "RCPT TO:<c@d.example>", "AUTH PLAIN"].map { Array($0.utf8) }
}

extension Session {
    fileprivate var invariants: [(String, Bool)] {
        invariantsOfTransaction + invariantsOfQueue + [
            ("ready means that a hello was accepted", phase != .ready || hello != nil),
            ("greeted means that none was", phase != .greeted || hello == nil),
            ("HELO knows no extensions", hello != .helo || extensions.isEmpty),
            ("message text only in the message", !isInMessage || phase == .data),
            ("answers only in the login", !isInAuth || phase == .auth),
            ("the line that is coming has a bound", unfinishedLine.count <= LineSplitter.longestLine),
        ]
    }

    private var invariantsOfTransaction: [(String, Bool)] {
        let outside: Set<Phase> = [.connecting, .greeted, .refused, .ready, .closed]
        let accepted = transaction?.acceptedCount ?? 0
        return [
            ("no transaction is open here", !outside.contains(phase) || transaction == nil),
            ("mail has a sender and no recipient", phase != .mail || (transaction != nil && accepted == 0)),
            ("rcpt has a recipient", phase != .rcpt || accepted > 0),
        ]
    }

    private var invariantsOfQueue: [(String, Bool)] {
        [
            ("nothing is waited for after the end", phase != .closed || outstanding.isEmpty),
            ("no chunk goes on after the end", phase != .closed || chunkRemaining == 0),
            ("a chunk has no negative rest", chunkRemaining >= 0),
            ("what waits has a reply due", outstanding.allSatisfy { $0.due > 0 }),
            ("several replies come for a message only", outstanding.allSatisfy(\.isDueRight)),
            ("a greeting answers no command", !outstanding.contains { $0.context == .greeting }),
        ]
    }
}

extension OutstandingCommand {
    fileprivate var isDueRight: Bool { due == 1 || context == .recipientResult || context == .prdrResult }
}
