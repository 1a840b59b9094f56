import SMTPSyntax

/// The findings about a client in one session: what was told once, and how often it came again.
///
///     RCPT TO:<bob@example.test>     sent before the previous reply: told
///     RCPT TO:<eve@example.test>     the same: counted
package struct FindingTally: Hashable, Sendable {
    /// A finding that came again.
    package struct Repeated: Hashable, Sendable {
        /// The first of its kind.
        package let finding: Finding
        /// How often it came after it was told.
        package internal(set) var times: Int
        /// Whether the others had the same words.
        package internal(set) var isAlike: Bool
    }

    /// Of one kind, so many that differ in their words are told.
    static let mostDiffering = 5

    private struct Told: Hashable {
        var different: Set<Finding>
        var repeated: Repeated
    }

    private var told: [String: Told] = [:]
    private var order: [String] = []
    /// The ids of findings that are not the client's fault now.
    package var excused: Set<String> = []

    package init() {}

    /// Whether a finding is told now; otherwise it is counted. What the server does is always told.
    package mutating func isNews(_ finding: Finding) -> Bool {
        guard finding.by == .client else { return true }
        guard !excused.contains(finding.id) else { return false }
        guard var kind = told[finding.id] else {
            order.append(finding.id)
            told[finding.id] = Told(
                different: [finding], repeated: Repeated(finding: finding, times: 0, isAlike: true))
            return true
        }
        let isKnown = kind.different.contains(finding)
        let isNews = !isKnown && kind.different.count < Self.mostDiffering
        if isNews {
            kind.different.insert(finding)
        } else {
            kind.repeated.times += 1
            if finding != kind.repeated.finding { kind.repeated.isAlike = false }
        }
        told[finding.id] = kind
        return isNews
    }

    /// What came again, in the order in which it was told first.
    package var repeated: [Repeated] { order.compactMap { told[$0]?.repeated }.filter { $0.times > 0 } }
}
