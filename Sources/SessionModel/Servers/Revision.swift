/// The number of a state: whatever was worked out from a state holds as long as its revision is the same.
///
/// Two values that differ in nothing but how often they changed are equal.
struct Revision: Sendable {
    private var number: UInt64 = 0

    mutating func advance() { number &+= 1 }

    func isSame(as other: Revision) -> Bool { number == other.number }
}

extension Revision: Hashable {
    static func == (left: Revision, right: Revision) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}
