/// The combining marks of one character, in their order: as many as `VisibleText.mostMarks`.
///
/// Without a reference, so that what holds them can be compared as memory.
package struct CombiningMarks: Hashable, Sendable {
    /// Zero after the last one.
    private var first: UInt32 = 0
    private var second: UInt32 = 0
    private var third: UInt32 = 0
    private var fourth: UInt32 = 0

    package init() {}

    package var isEmpty: Bool { first == 0 }

    /// Adds a mark; one that has no room is left out.
    mutating func add(_ mark: Unicode.Scalar) {
        if first == 0 {
            first = mark.value
        } else if second == 0 {
            second = mark.value
        } else if third == 0 {
            third = mark.value
        } else if fourth == 0 {
            fourth = mark.value
        }
    }

    /// Their code points; zero after the last one.
    package var values: (UInt32, UInt32, UInt32, UInt32) { (first, second, third, fourth) }

    package var scalars: [Unicode.Scalar] {
        isEmpty ? [] : [first, second, third, fourth].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
    }
}
