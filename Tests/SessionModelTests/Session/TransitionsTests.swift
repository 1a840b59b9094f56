import Testing

@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("The table of transitions")
struct TransitionsTests {
    /// Severities with a code each; 421 has a law of its own.
    static let codes: [ReplyCode] = [0, 150, 220, 250, 354, 421, 450, 550, 600, 999]

    static let contexts: [ReplyContext] =
        CommandFacts.all.map { .command($0.verb) }
        + ["SEND", "SOML", "SAML", "TURN", "ATRN", "BURL", "XCLIENT", "FOO", ""].map { .command(Verb($0)) }
        + [.greeting, .lastChunk, .endOfData, .recipientResult, .lastRecipientResult, .authAnswer, .unsolicited]

    /// The phases for which `.ready` stands in the table.
    static let resting: Set<Phase> = [.greeted, .ready, .mail, .rcpt]

    @Test("every phase answers every reply to everything, and ends where a row leads", arguments: Phase.allCases)
    func everyTriple(_ phase: Phase) {
        let start = Talk.at(phase).session
        for context in Self.contexts {
            for code in Self.codes {
                var session = start
                session.move(by: context, code, Command("RCPT TO:<carol@example.test>"))
                let allowed = Self.allowed(from: phase, context, code)
                #expect(allowed.contains(session.phase), "\(context) \(code) in \(phase) led to \(session.phase)")
                if session.phase == .mail || session.phase == .rcpt { #expect(session.transaction != nil) }
                if session.phase == .ready || session.phase == .closed { #expect(session.transaction == nil) }
            }
        }
    }

    private static func allowed(from phase: Phase, _ context: ReplyContext, _ code: ReplyCode) -> Set<Phase> {
        if phase == .closed || code == 421 { return [.closed] }
        let rows = Transitions.all.filter { $0.contexts.contains(context) && $0.reply.matches(code) }
        return Set(rows.map(\.to)).union([phase]).union(rows.contains { $0.to == .ready } ? resting : [])
    }

    @Test("a refusal outside the phases of its row changes nothing", arguments: Phase.allCases)
    func refusals(_ phase: Phase) {
        let start = Talk.at(phase).session
        for context in Self.contexts {
            let rows = Transitions.all.filter { $0.contexts.contains(context) && $0.reply.matches(550) }
            guard rows.allSatisfy({ !$0.from.isEmpty && !$0.from.contains(phase) }) else { continue }
            var session = start
            session.move(by: context, 550, Command("RCPT TO:<carol@example.test>"))
            session.doubts.uncertainty = start.uncertainty
            #expect(session == start, "\(context) in \(phase)")
        }
    }

    @Test("nothing but the greeting is looked for while connecting, and nothing moves a closed session")
    func ends() {
        #expect(Transitions.all.allSatisfy { !$0.from.contains(.connecting) || $0.contexts == [.greeting] })
        #expect(Transitions.all.allSatisfy { !$0.from.contains(.closed) })
    }

    @Test("every phase can be reached, and every one but the last can be left")
    func reached() {
        let targets = Set(Transitions.all.map(\.to)).union(Self.resting)
        #expect(Set(Phase.allCases).subtracting(targets) == [.connecting])
        #expect(Transitions.shutdown.to == .closed)
    }
}

@Suite("The transitions of the standard")
struct StandardTransitionsTests {
    /// A row of section 4 of the state machine: the reply that moves each of the phases.
    struct Row: CustomTestStringConvertible {
        let phases: [Phase]
        let context: ReplyContext
        let codes: [ReplyCode]
        let to: Phase
        var testDescription: String { "\(context.label) \(codes.map(\.description)) to \(to)" }

        init(_ phases: [Phase], _ context: ReplyContext, _ codes: [ReplyCode], _ to: Phase) {
            self.phases = phases
            self.context = context
            self.codes = codes
            self.to = to
        }
    }

    static let rows = [
        Row([.connecting], .greeting, [220], .greeted),
        Row([.connecting], .greeting, [554, 521, 450, 550], .refused),
        Row([.greeted, .ready, .mail, .rcpt, .bdat, .bdatFailed], .command(.ehlo), [250], .ready),
        Row([.greeted, .ready, .mail, .rcpt, .bdat, .bdatFailed], .command(.helo), [250], .ready),
        Row([.ready], .command(.mail), [250], .mail),
        Row([.ready], .command(.mail), [450, 452, 550, 552, 555], .ready),
        Row([.mail, .rcpt], .command(.rcpt), [250, 251, 252], .rcpt),
        Row([.mail], .command(.rcpt), [450, 550], .mail),
        Row([.rcpt], .command(.rcpt), [450, 550], .rcpt),
        Row([.rcpt, .mail], .command(.data), [354], .data),
        Row([.data], .endOfData, [250, 451, 550, 554], .ready),
        Row([.data, .replies, .rcpt, .bdat], .lastRecipientResult, [250, 451, 550], .ready),
        Row([.data, .replies, .rcpt, .bdat], .recipientResult, [250, 451, 550], .replies),
        Row([.rcpt, .bdat], .command(.bdat), [250], .bdat),
        Row([.rcpt, .bdat], .lastChunk, [250], .ready),
        Row([.rcpt, .bdat], .command(.bdat), [452, 552], .bdatFailed),
        Row([.rcpt, .bdat], .lastChunk, [452, 554], .bdatFailed),
        Row([.bdat], .command(.data), [503], .bdatFailed),
        Row([.ready, .mail, .rcpt, .bdat, .bdatFailed], .command(.rset), [250], .ready),
        Row([.greeted], .command(.rset), [250], .greeted),
        Row([.ready], .command(.starttls), [220], .tlsHandshake),
        Row([.ready], .command(.starttls), [454, 501], .ready),
        Row([.ready], .command(.auth), [334], .auth),
        Row([.auth], .authAnswer, [334], .auth),
        Row([.auth], .authAnswer, [235, 501, 535, 454], .ready),
        Row([.ready], .command(.auth), [235, 504, 535], .ready),
        Row([.ready], .command(.atrn), [250], .reversed),
        Row([.ready], .command(.etrn), [250, 458], .ready),
        Row([.ready], .command(Verb("XCLIENT")), [220], .greeted),
        Row([.ready], .command(Verb("XFORWARD")), [250], .ready),
        Row([.greeted, .refused, .ready, .mail, .rcpt, .bdat, .bdatFailed], .command(.quit), [221, 250], .closed),
    ]

    @Test("row by row", arguments: rows)
    func rowByRow(_ row: Row) {
        for phase in row.phases {
            for code in row.codes {
                var session = Talk.at(phase).session
                session.move(by: row.context, code, Command("RCPT TO:<carol@example.test>"))
                #expect(session.phase == row.to, "\(code) in \(phase)")
            }
        }
    }

    @Test("NOOP, HELP, VRFY and EXPN move nothing", arguments: [Verb.noop, .help, .vrfy, .expn, Verb("FOO")])
    func lookups(_ verb: Verb) {
        for phase in Phase.allCases {
            let before = Talk.at(phase).session
            for code: ReplyCode in [211, 214, 220, 250, 252, 354, 450, 500, 502, 550, 553] {
                var session = before
                session.move(by: .command(verb), code, Command("\(verb) x"))
                // 354 may mean that the server reads message text.
                if code == 354 { session.doubts.uncertainty = before.uncertainty }
                #expect(session == before)
            }
        }
    }
}
