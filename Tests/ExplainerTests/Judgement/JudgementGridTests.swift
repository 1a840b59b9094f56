import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import TestSupport

/// Commands, codes, enhanced codes, texts and states in many combinations: what holds for each reply.
@Suite("What holds for every refusal")
struct JudgementGridTests {
    static let contexts: [ReplyContext] =
        [.greeting, .endOfData, .lastRecipientResult, .authAnswer, .lastChunk, .unsolicited]
        + [
            .ehlo, .helo, .lhlo, .starttls, .auth, .mail, .rcpt, .data, .bdat, .vrfy, .expn, .rset, .noop, .help,
            .etrn, Verb("FOO"),
        ].map(ReplyContext.command)
    static let codes: [ReplyCode] = [
        421, 432, 450, 451, 452, 454, 455, 458, 500, 501, 502, 503, 504, 521, 530, 534, 535, 538, 550, 551, 552, 553,
        554, 555, 556, 571, 599,
    ]
    static let enhanced = [
        "", "", "5.1.1 ", "5.5.1 ", "5.5.4 ", "5.7.1 ", "5.7.8 ", "5.7.10 ", "5.2.2 ", "4.3.0 ", "5.6.7 ",
    ]
    static let texts = [
        "no", "rejected", "Access denied", "user unknown", "mailbox full", "relaying denied",
        "Authentication required", "Must issue a STARTTLS command first", "TLS required", "authentication failed",
        "Parameters not recognized", "send HELO first", "command not implemented", "message too large",
        "blocked using zen.spamhaus.org", "account disabled", "try again later", "sender address rejected",
    ]
    static let states: [Circumstances] = [[], .tls, [.tls, .authenticated], [.transaction, .noRecipients]]

    /// One cell of the grid.
    struct Cell {
        let reply: Reply
        let setting: ReplySetting
        var name: String { "\(setting.context?.label ?? "") \(reply.code) \(reply.text) \(setting.amid.rawValue)" }
    }

    /// Enhanced codes and states rotate, so that each pair of values meets somewhere.
    static func cells(_ context: ReplyContext) -> [Cell] {
        var number = 0
        return codes.flatMap { code in
            texts.compactMap { text in
                number += 1
                let words = enhanced[number % enhanced.count] + text
                return Reply("\(code) \(words)").map {
                    Cell(reply: $0, setting: ReplySetting(context, amid: states[number / 3 % states.count]))
                }
            }
        }
    }

    private func judged(_ cell: Cell) -> (Judgement, Evidence) {
        let evidence = Evidence(cell.reply, EnhancedStatusCode(anywhereIn: cell.reply), in: cell.setting)
        return (Judgement(evidence, after: nil), evidence)
    }

    @Test("the cause is possible as the answer to the command", arguments: contexts)
    func possible(_ context: ReplyContext) {
        for cell in Self.cells(context) {
            let (judgement, evidence) = judged(cell)
            let instead = PossibleCauses.instead(
                of: judgement.label, at: evidence.setting.answered, amid: cell.setting.amid)
            let isOfRow =
                evidence.row(for: nil).label == judgement.label && (cell.setting.amid.isEmpty || context == .greeting)
            #expect(instead == nil || isOfRow, "\(cell.name): \(judgement.label)")
            let anything: Verb? = evidence.setting.answered.map { _ in .anyKey }
            let inState = PossibleCauses.instead(of: judgement.label, at: anything, amid: cell.setting.amid)
            #expect(inState == nil, "\(cell.name): \(judgement.label)")
        }
    }

    @Test("the advice is neither the refused command as it was, nor what is done already", arguments: contexts)
    func advice(_ context: ReplyContext) {
        for cell in Self.cells(context) {
            let (judgement, evidence) = judged(cell)
            let advice = judgement.statement.advice
            if let refused = evidence.refused {
                #expect(advice.steps.first != .send(refused), "\(cell.name): \(advice.sentence)")
                let bare = "Send \(refused)"
                #expect(
                    !advice.sentence.hasPrefix(bare + ".") && !advice.sentence.hasPrefix(bare + " first"),
                    "\(cell.name): \(advice.sentence)")
            }
            if cell.setting.amid.contains(.tls) {
                #expect(!advice.sentence.contains("STARTTLS"), "\(cell.name): \(advice.sentence)")
            }
            if cell.setting.amid.contains(.authenticated) {
                let words = ["Log in", "log in", "Send AUTH", "or AUTH"]
                #expect(!words.contains(where: advice.sentence.contains), "\(cell.name): \(advice.sentence)")
            }
        }
    }

    @Test("meaning, cause, advice and sections are those of one row", arguments: contexts)
    func oneRow(_ context: ReplyContext) {
        for cell in Self.cells(context) {
            let (judgement, evidence) = judged(cell)
            let said = judgement.statement
            let rows = Self.rows(for: evidence, said.label)
            let row = rows.first { said.meaning.hasPrefix($0.meaning) && said.cause == $0.cause }
            #expect(row?.sources == said.sources, "\(cell.name): \(said.meaning) | \(said.cause) | \(said.sources)")
        }
    }

    private static func rows(for evidence: Evidence, _ label: Cause) -> [Statement] {
        let facts = evidence.setting.answered.map { answered in
            [evidence.code, 501, 502, 503].flatMap { ReplyContextFacts.facts(for: answered, $0) }
        }
        let any =
            ReplyContextFacts.facts(for: .anyKey, evidence.code)
            + ReplyContextFacts.facts(for: .unknownKey, evidence.code)
        let placed = Cause.allCases.map { evidence.row(for: $0) } + [evidence.row(for: nil)]
        return ((facts ?? []) + any + placed).map { Statement($0) }
            + (evidence.detail.map { [Statement($0, label, .permanent)] } ?? [])
            + CauseCases.all.map { Statement($0) } + CauseFacts.all.map { Statement($0, .permanent) }
            + PossibleCauses.all.flatMap(\.impossible).compactMap(\.statement)
    }
}
