import SMTPSyntax

/// The findings since the last command was sent or answered, so that a server that breaks the same rule with every line
/// is told so once, and fills nothing.
///
///     S: 250-one            LF alone: a finding
///     S: 250-two            LF alone: none
struct ToldFindings: Sendable {
    /// Of one kind, so many that differ, as in their codes.
    private static let mostOfKind = 3

    private var told: [String: Set<Finding>] = [:]

    /// Removes what was told before from the events of one line, which begin at `start`.
    mutating func keepNews(in events: inout [SessionEvent], from start: Int) {
        guard events.count - start > 1 else { return }
        var end = start
        var isAnswer = false
        for place in start..<events.count {
            switch events[place] {
            case .finding(let finding): if !isNews(finding) { continue }
            case .reply(_, let context): if context != .unsolicited { isAnswer = true }
            case .line, .lines, .phase: break
            }
            if end < place { events[end] = events[place] }
            end += 1
        }
        if end < events.count { events.removeSubrange(end...) }
        if isAnswer, !told.isEmpty { told = [:] }
    }

    private mutating func isNews(_ finding: Finding) -> Bool {
        let alike = told[finding.id, default: []]
        guard alike.count < Self.mostOfKind else { return false }
        return told[finding.id, default: []].insert(finding).inserted
    }
}

// Two sessions in which other things were told are the same: nothing follows from it but what is told next.
extension ToldFindings: Hashable {
    static func == (left: ToldFindings, right: ToldFindings) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}
