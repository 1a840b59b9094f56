/// How long something lasted, roughly: what a person notices.
package enum TimeClass: Int, Hashable, Sendable, CaseIterable {
    /// Less than a second.
    case instant
    /// Less than ten seconds.
    case seconds
    /// Less than a minute.
    case tens
    /// Less than ten minutes.
    case minutes
    case long

    package init(_ seconds: Double) {
        switch seconds {
        case ..<1: self = .instant
        case ..<10: self = .seconds
        case ..<60: self = .tens
        case ..<600: self = .minutes
        default: self = .long
        }
    }

    /// Whether two times differ in a way that is worth telling. Times at both sides of a limit are near each other.
    package static func differ(_ left: Double, _ right: Double) -> Bool {
        let (less, more) = (min(left, right), max(left, right))
        return TimeClass(left) != TimeClass(right) && more - less >= 1 && more >= 2 * less
    }
}
