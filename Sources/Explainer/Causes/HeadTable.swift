/// Lists by the first octets of what is in them; looked up with every word of a reply.
///
/// Open addressing over the octets themselves takes about 15 instructions, a dictionary 100.
struct HeadTable<Element: Sendable>: Sendable {
    private var heads: [UInt32] = Array(repeating: 0, count: 1024)
    /// The number of the list at each place, from 1; 0 where the place is free.
    private var numbers: [Int32] = Array(repeating: 0, count: 1024)
    private var lists: [[Element]] = []

    subscript(head: UInt32) -> [Element] {
        let number = numbers[place(of: head)]
        return number == 0 ? [] : lists[Int(number) - 1]
    }

    mutating func add(_ element: Element, at head: UInt32) {
        if lists.count * 2 >= heads.count { grow() }
        let place = place(of: head)
        if numbers[place] == 0 {
            lists.append([])
            heads[place] = head
            numbers[place] = Int32(clamping: lists.count)
        }
        lists[Int(numbers[place]) - 1].append(element)
    }

    /// The place that has this head, or the free one where it belongs. There is always a free one.
    private func place(of head: UInt32) -> Int {
        let last = heads.count - 1
        var place = Int((head &* 2_654_435_761) >> 12) & last
        while numbers[place] != 0, heads[place] != head { place = (place + 1) & last }
        return place
    }

    private mutating func grow() {
        let (heads, numbers) = (heads, numbers)
        self.heads = Array(repeating: 0, count: heads.count * 2)
        self.numbers = Array(repeating: 0, count: heads.count * 2)
        for (head, number) in zip(heads, numbers) where number != 0 {
            let place = place(of: head)
            self.heads[place] = head
            self.numbers[place] = number
        }
    }
}
