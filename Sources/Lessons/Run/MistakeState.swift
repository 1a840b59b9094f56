/// Whether the mistake of a lesson was made on purpose.
package enum MistakeState: String, Hashable, Sendable, Comparable {
    case open, made, recovered

    private var rank: Int { self == .open ? 0 : self == .made ? 1 : 2 }

    package static func < (left: MistakeState, right: MistakeState) -> Bool { left.rank < right.rank }
}
