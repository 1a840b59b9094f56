/// A mailbox that behaves in its own way, in every scenario: `full@`, `grey@` and so on.
enum ProblemMailbox: String, CaseIterable, Sendable {
    case full, grey, slow, busy, gone, moved

    /// What happens to mail for it, for HELP.
    var summary: String {
        switch self {
        case .full: "refused with 452 4.2.2, the mailbox is full"
        case .grey: "refused with 451 4.7.1 at first, and accepted \(Self.greySeconds) seconds later"
        case .slow: "accepted, but the reply comes \(Self.slowSeconds) seconds late"
        case .busy: "refused with 450 4.2.0, the mailbox is in use"
        case .gone: "refused with 550 5.2.1, the mailbox is disabled"
        case .moved: "refused with 551 5.1.6, which names another address"
        }
    }

    /// How long a greylisted delivery has to wait.
    static let greySeconds = 15
    /// How late the reply about `slow@` is.
    static let slowSeconds = 5
}
