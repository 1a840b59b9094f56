/// A set of phases that is asked with every command and every reply: a bit per phase, where `Set` hashes the phase first.
package struct PhaseSet: Hashable, Sendable {
    private let bits: UInt16

    package init(_ phases: Set<Phase>) {
        var bits: UInt16 = 0
        for phase in phases { bits |= 1 << phase.number }
        self.bits = bits
    }

    package var isEmpty: Bool { bits == 0 }

    package func contains(_ phase: Phase) -> Bool { bits & 1 << phase.number != 0 }
}

extension Phase {
    /// Its place in `allCases`, for tables.
    package var number: Int {
        switch self {
        case .connecting: 0
        case .greeted: 1
        case .refused: 2
        case .ready: 3
        case .tlsHandshake: 4
        case .auth: 5
        case .mail: 6
        case .rcpt: 7
        case .data: 8
        case .bdat: 9
        case .bdatFailed: 10
        case .replies: 11
        case .reversed: 12
        case .closed: 13
        }
    }
}
