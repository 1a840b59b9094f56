/// The places of verbs in a table, so that what is known about them can be kept in arrays.
///
/// Finding a place takes about 100 instructions. A dictionary with verbs as keys takes 500, because a string is hashed
/// for it with great care, and tables of verbs are asked a dozen times for a command and its reply.
package struct VerbNumbers: Sendable {
    private let verbs: [Verb]
    /// The number of a verb at the place that its name leads to, or at the next free one; -1 where there is none. The
    /// number of places is a power of two.
    private let numbers: [Int16]

    package init(_ verbs: [Verb]) {
        var count = 64
        while count < verbs.count * 4 { count *= 2 }
        var numbers = [Int16](repeating: -1, count: count)
        for (number, verb) in verbs.enumerated() {
            var place = Self.hash(verb) & (count - 1)
            while numbers[place] >= 0 { place = (place + 1) & (count - 1) }
            numbers[place] = Int16(clamping: number)
        }
        self.verbs = verbs
        self.numbers = numbers
    }

    /// The number of a verb, the first one where it is in the table twice; nil when it is not in the table.
    package subscript(verb: Verb) -> Int? {
        let last = numbers.count - 1
        var place = Self.hash(verb) & last
        while numbers[place] >= 0 {
            let number = Int(numbers[place])
            if verbs[number] == verb { return number }
            place = (place + 1) & last
        }
        return nil
    }

    /// FNV-1a.
    private static func hash(_ verb: Verb) -> Int {
        let hash = verb.name.utf8.withContiguousStorageIfAvailable { octets in
            octets.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
        }
        return hash.map { Int($0 ^ $0 >> 16) } ?? 0
    }
}
