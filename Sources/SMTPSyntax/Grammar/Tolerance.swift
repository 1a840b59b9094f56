/// How many servers accept what the standard does not allow, as far as that was seen.
package enum Tolerance: Hashable, Sendable {
    /// Hardly any, or nothing is known.
    case few
    case some
    case most

    /// In a sentence; nil where it is nothing to rely on.
    package var sentence: String? {
        switch self {
        case .few: nil
        case .some: "Some servers accept it anyway."
        case .most: "Most servers accept it anyway."
        }
    }
}
