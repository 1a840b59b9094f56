import SMTPSyntax
import SessionModel

/// Two sessions, step by step.
///
///     let comparison = Comparison(ComparedSession(yesterday), ComparedSession(today))
///     comparison.different.map { comparison.rows[$0].differences }
package struct Comparison: Sendable {
    package let before: ComparedSession
    package let after: ComparedSession
    package let rows: [ComparedRow]
    /// The rows that are not the same, by their numbers.
    package let different: [Int]

    /// `isReplay` says that the second session sent what the first one had: what is missing at its end was not compared.
    package init(
        _ before: ComparedSession, _ after: ComparedSession, ignoring ignored: Set<DifferenceKind> = [],
        isReplay: Bool = false
    ) {
        self.before = before
        self.after = after
        var rows: [ComparedRow] = []
        let pairs = ComparedPairs.all(before, after)
        let rest = isReplay ? Self.rest(pairs, before) : pairs.count
        for (number, pair) in pairs.enumerated() {
            let old = pair.before.map { before.steps[$0] }
            let new = pair.after.map { after.steps[$0] }
            // What one side cannot know is not compared.
            let isKnown = before.isRecorded && after.isRecorded
            if !isKnown, old == nil || new == nil, (old ?? new)?.isLostInText == true { continue }
            // What was never answered could not be compared anyway.
            let isUnanswered = old.map { before.replyEnds($0).isEmpty } ?? false
            let isBeyondEnd = number >= rest && new == nil && old?.isEnd == false
            if isBeyondEnd && isUnanswered { continue }
            let differences = Self.differences((before, old), (after, new)).filter { !ignored.contains($0.kind) }
            rows.append(
                ComparedRow(
                    before: pair.before, after: pair.after, differences: isBeyondEnd ? [] : differences,
                    isBeyondEnd: isBeyondEnd))
        }
        self.rows = rows
        different = rows.indices.filter { !rows[$0].isSame }
    }

    package var isSame: Bool { different.isEmpty }

    /// How many steps of the first session were not compared, because the second one had ended.
    package var notComparedCount: Int { different.count { rows[$0].isBeyondEnd } }

    /// Where the steps begin that come after the last one of both sessions.
    private static func rest(_ pairs: [Alignment.Pair], _ before: ComparedSession) -> Int {
        let last = pairs.lastIndex { pair in
            pair.after != nil && pair.before.map { !before.steps[$0].isEnd } ?? true
        }
        return last.map { $0 + 1 } ?? 0
    }

    private static func differences(
        _ before: (session: ComparedSession, step: ComparedStep?),
        _ after: (session: ComparedSession, step: ComparedStep?)
    ) -> [Difference] {
        guard let old = before.step else { return [.onlyAfter] }
        guard let new = after.step else { return [.onlyBefore] }
        return StepDifferences.all((before.session, old), (after.session, new))
    }
}
