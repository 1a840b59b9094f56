/// A list of which the oldest elements can be dropped, while all others keep their numbers.
///
///     list.append("a")          number 0
///     list.append("b")          number 1
///     list.drop(before: 1)      number 0 is gone, and number 1 is "b"
struct NumberedList<Element> {
    private var elements: [Element] = []
    /// The number of the first of `elements`.
    private var first = 0
    /// How many of `elements` are dropped. They are removed together, so that dropping one costs the same however many
    /// are kept.
    private var dropped = 0

    init() {}

    mutating func append(_ element: Element) { elements.append(element) }

    /// Drops the elements below a number.
    mutating func drop(before number: Int) {
        guard number > startIndex else { return }
        dropped = Swift.min(number, endIndex) - first
        guard dropped * 2 >= elements.count else { return }
        first += dropped
        elements.removeFirst(dropped)
        dropped = 0
    }
}

extension NumberedList: RandomAccessCollection, MutableCollection {
    /// The number of the oldest element that is kept.
    var startIndex: Int { first + dropped }
    /// One more than the number of the newest element, also when all are dropped.
    var endIndex: Int { first + elements.count }

    subscript(number: Int) -> Element {
        get { elements[number - first] }
        set { elements[number - first] = newValue }
    }
}

extension NumberedList: Equatable where Element: Equatable {
    static func == (left: Self, right: Self) -> Bool {
        left.startIndex == right.startIndex && left.kept == right.kept
    }

    private var kept: ArraySlice<Element> { elements[dropped...] }
}

extension NumberedList: Hashable where Element: Hashable {
    func hash(into hasher: inout Hasher) {
        hasher.combine(startIndex)
        hasher.combine(elements[dropped...])
    }
}

extension NumberedList: Sendable where Element: Sendable {}
