/// Names of one kind and their numbers, in the order in which they appear.
///
/// A number that a text already uses is not given to another name, so that replacing names twice changes nothing.
struct NumberedNames: Hashable, Sendable {
    private var numbers: [String: Int] = [:]
    private var reserved: Set<Int> = []
    private var next = 1

    /// The number of a name, the same each time.
    mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        while reserved.contains(next) { next += 1 }
        numbers[name] = next
        next += 1
        return next - 1
    }

    /// A number appears in the text.
    mutating func reserve(_ number: Int) { reserved.insert(number) }

    /// The same without names, for the second reading of a text.
    var restarted: NumberedNames {
        var names = NumberedNames()
        names.reserved = reserved
        return names
    }

    /// The names, in no order.
    var names: [String] { Array(numbers.keys) }
}
