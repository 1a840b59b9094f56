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
        var isAnswer = false
        let kept = events[start...].filter { event in
            switch event {
            case .finding(let finding): return isNews(finding)
            case .reply(_, let context):
                isAnswer = isAnswer || context != .unsolicited
                return true
            case .line, .phase: return true
            }
        }
        if kept.count < events.count - start { events.replaceSubrange(start..., with: kept) }
        if isAnswer { told = [:] }
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
