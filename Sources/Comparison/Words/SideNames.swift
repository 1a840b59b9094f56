/// What the two sessions are called in sentences.
///
///     A 250, B 450 4.7.1 after 31 s              only in A
///     yesterday 250, today 450 4.7.1 after 31 s  only yesterday
package struct SideNames: Hashable, Sendable {
    package let before: String
    package let after: String
    /// What is in front of a name where something is only there.
    let place: String

    private init(_ before: String, _ after: String, place: String = "") {
        (self.before, self.after, self.place) = (before, after, place)
    }

    /// Two recordings.
    package static let letters = SideNames("A", "B", place: "in ")

    /// A recording and the session that repeats it, by the number of days between them; nil where that is not known.
    package static func replay(daysAgo days: Int?) -> SideNames {
        switch days {
        case 1: SideNames("yesterday", "today")
        case let days? where days > 1: SideNames("\(days) days ago", "today")
        case nil, _?: SideNames("before", "now")
        }
    }

    var onlyBefore: String { "only \(place)\(before)" }
    var onlyAfter: String { "only \(place)\(after)" }

    /// Both sides of a difference.
    func both(_ old: String, _ new: String) -> String { "\(before) \(old), \(after) \(new)" }
}
