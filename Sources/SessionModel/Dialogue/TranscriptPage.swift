import SMTPSyntax

/// A fixed number of entries of a transcript that follow each other, with their text in one block.
///
/// An entry is 7 bytes beside its text, and what differs from the entry before: 8 for its time, 4 for its number, 24 for
/// its kind. Nothing is moved when the transcript grows, and a page that is not needed any more goes as a whole. The
/// lines of one reply, of 40 bytes and each with its own time, take 55 bytes each.
struct TranscriptPage: Hashable, Sendable {
    /// The entries of a page.
    static let length = 128

    /// The numbers that the first client line, finding, note and handshake of the page have, or would have.
    struct Start: Hashable, Sendable {
        var client: Int32 = 0
        var finding: Int32 = 0
        var note: Int32 = 0
        var outcome: Int32 = 0
        /// How many octets of text the pages before it have.
        var octets = 0
    }

    /// What an entry has, as places in lists of the page; a byte counts all entries of a page.
    private struct Slot: Hashable, Sendable {
        let time: UInt8
        let number: UInt8
        let kind: UInt8
    }

    let start: Start
    private(set) var text: [UInt8] = []
    /// Where the text of each entry ends; it begins where that of the entry before ends.
    private var ends: [UInt32] = []
    private var slots: [Slot] = []
    /// That of the entries that are added.
    private var newest = Slot(time: 0, number: 0, kind: 0)
    private var times: [Double] = []
    private var numbers: [Int32] = []
    private var kinds: [EntryMark.Kind] = []

    init(from start: Start = Start(), octets: Int = 0) {
        self.start = start
        text.reserveCapacity(octets)
        ends.reserveCapacity(Self.length)
        slots.reserveCapacity(Self.length)
    }

    var count: Int { ends.count }

    var isFull: Bool { ends.count >= Self.length }

    func mark(at place: Int) -> EntryMark {
        let slot = slots[place]
        return EntryMark(
            time: times[Int(slot.time)], number: numbers[Int(slot.number)], kind: kinds[Int(slot.kind)])
    }

    /// Where the text of an entry begins, or of the one that comes after the last.
    func start(at place: Int) -> Int { place == 0 ? 0 : Int(ends[place - 1]) }

    func range(at place: Int) -> Range<Int> { start(at: place)..<Int(ends[place]) }

    /// The place of the entry in whose text an octet is.
    func place(ofOctetAt offset: Int) -> Int {
        ExchangeIndex.place(of: offset + 1, among: ends.indices) { Int(ends[$0]) }
    }

    /// Adds what the mark of the next entry has and those before it have not.
    mutating func add(_ mark: EntryMark) {
        if times.last != mark.time { times.append(mark.time) }
        if numbers.last != mark.number { numbers.append(mark.number) }
        newest = Slot(
            time: UInt8(truncatingIfNeeded: times.count - 1), number: UInt8(truncatingIfNeeded: numbers.count - 1),
            kind: UInt8(truncatingIfNeeded: place(of: mark.kind)))
    }

    /// The place of a kind; commands and replies alternate, so it is often that of the kind before the last.
    private mutating func place(of kind: EntryMark.Kind) -> Int {
        for place in kinds.indices.suffix(3).reversed() where kinds[place] == kind { return place }
        kinds.append(kind)
        return kinds.count - 1
    }

    /// The end of the entries that share the mark of one.
    func end(ofAlike place: Int) -> Int {
        var end = place + 1
        while end < slots.count, slots[end] == slots[place] { end += 1 }
        return end
    }

    /// Adds an entry; returns the octets that are kept of its text.
    mutating func append(_ mark: EntryMark, _ line: UnsafeRawBufferPointer) -> Int {
        add(mark)
        return append(line)
    }

    private mutating func append(_ line: UnsafeRawBufferPointer) -> Int {
        // Places are kept in 32 bits; what the server sends is cut far below.
        let isKept = line.count <= Int(UInt32.max) - text.count
        if isKept { text.append(contentsOf: line) }
        ends.append(UInt32(truncatingIfNeeded: text.count))
        slots.append(newest)
        return isKept ? line.count : 0
    }

    /// Adds as many lines of a run, from the one numbered `first` on, as there is room for, with the mark of the entry
    /// before; returns how many.
    ///
    /// The lines are copied in one piece and then moved together over their ends: 120 instructions per line,
    /// where adding each to the array takes 190.
    mutating func append(_ run: ReplyRun, from first: Int) -> Int {
        let added = run.ends[first..<min(run.count, first + Self.length - count)]
        let start = first == 0 ? 0 : Int(run.ends[first - 1]) + 2
        let place = text.count
        guard let last = added.last else { return 0 }
        text += run.wire[run.wire.startIndex + start..<run.wire.startIndex + Int(last)]
        for (number, end) in added.enumerated() {
            ends.append(UInt32(truncatingIfNeeded: place + Int(end) - start - 2 * number))
        }
        slots.append(contentsOf: repeatElement(newest, count: added.count))
        text.withUnsafeMutableBytes { text in
            Self.close(UnsafeMutableRawBufferPointer(rebasing: text[place...]), added, from: start)
        }
        text.removeLast(2 * (added.count - 1))
        return added.count
    }

    /// Moves lines together over the two octets between them.
    private static func close(_ text: UnsafeMutableRawBufferPointer, _ ends: ArraySlice<UInt32>, from start: Int) {
        guard let base = text.baseAddress else { return }
        var gap = 0
        var lineStart = 0
        for end in ends {
            let lineEnd = Int(end) - start
            if gap > 0 {
                (base + lineStart - gap).copyMemory(from: base + lineStart, byteCount: lineEnd - lineStart)
            }
            lineStart = lineEnd + 2
            gap += 2
        }
    }

    /// Gives back the room that a full page does not need.
    mutating func seal() {
        text = Self.exact(text)
        times = Self.exact(times)
        numbers = Self.exact(numbers)
        kinds = Self.exact(kinds)
    }

    private static func exact<Element>(_ elements: [Element]) -> [Element] {
        guard elements.capacity > elements.count + elements.count / 8 else { return elements }
        return Array(unsafeUninitializedCapacity: elements.count) { buffer, count in
            count = buffer.initialize(fromContentsOf: elements)
        }
    }
}
