import Explainer
import SMTPSyntax
import SessionModel

/// A comparison for programs: one object per step, one line each.
package enum ComparisonJSON {
    package static func write(_ comparison: Comparison, _ names: SideNames, _ take: (String) -> Void) {
        for (number, row) in comparison.rows.enumerated() {
            let subject = row.before.map { comparison.before.steps[$0] } ?? row.after.map { comparison.after.steps[$0] }
            take(
                JSONText.object([
                    ("step", .number(number + 1)), ("kind", .orNull(subject?.kind)),
                    ("result", .text(result(row))), ("before", side(row.before, comparison.before)),
                    ("after", side(row.after, comparison.after)),
                    (
                        "differences",
                        .list(
                            row.differences.map {
                                .record([
                                    .init("kind", .text($0.kind.rawValue)), .init("words", .text($0.words(names))),
                                ])
                            })
                    ),
                ]))
        }
    }

    private static func result(_ row: ComparedRow) -> String {
        row.isBeyondEnd ? "not-compared" : row.isSame ? "same" : "different"
    }

    private static func side(_ number: Int?, _ session: ComparedSession) -> JSONText {
        guard let number else { return .null }
        let step = session.steps[number]
        let command = session.command(step).map { String(decoding: $0, as: UTF8.self) }
        return .record([
            .init("command", .orNull(command)),
            .init("replies", .list(session.replyEnds(step).map { reply($0, session) })),
        ])
    }

    private static func reply(_ end: Int, _ session: ComparedSession) -> JSONText {
        guard let reply = session.dialogue.reply(endingAt: end)?.reply else { return .null }
        return .record([
            .init("code", .number(Int(reply.code.number))), .init("enhanced", .orNull(reply.enhanced?.description)),
            .init("text", .text(reply.text)),
            .init("seconds", session.dialogue.elapsed(at: end).map { .seconds($0) } ?? .null),
        ])
    }
}

extension JSONText {
    /// Text, or null where there is none.
    fileprivate static func orNull(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }
}
