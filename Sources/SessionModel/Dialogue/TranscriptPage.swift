import SMTPSyntax

/// A fixed number of entries of a transcript that follow each other, with their text in one block.
///
/// An entry is 8 bytes, and its mark 40, which lines that come together share; nothing is moved when the transcript
/// grows, and a page that is not needed any more goes as a whole. A million lines of 40 bytes take 50 bytes each.
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

    private struct Slot: Hashable, Sendable {
        /// Where its text ends; it begins where that of the entry before ends.
        let end: UInt32
        let mark: UInt32
    }

    let start: Start
    private(set) var text: [UInt8] = []
    private var slots: [Slot] = []
    private var marks: [EntryMark] = []

    init(from start: Start = Start(), octets: Int = 0) {
        self.start = start
        text.reserveCapacity(octets)
        slots.reserveCapacity(Self.length)
    }

    var count: Int { slots.count }

    var isFull: Bool { slots.count >= Self.length }

    func mark(at place: Int) -> EntryMark { marks[Int(slots[place].mark)] }

    /// Where the text of an entry begins, or of the one that comes after the last.
    func start(at place: Int) -> Int { place == 0 ? 0 : Int(slots[place - 1].end) }

    func range(at place: Int) -> Range<Int> { start(at: place)..<Int(slots[place].end) }

    /// The place of the entry in whose text an octet is.
    func place(ofOctetAt offset: Int) -> Int {
        ExchangeIndex.place(of: offset + 1, among: slots.indices) { Int(slots[$0].end) }
    }

    /// Adds the mark of the next entry, unless it is that of the one before.
    mutating func add(_ mark: EntryMark) {
        if marks.last != mark { marks.append(mark) }
    }

    /// The end of the entries that share the mark of one.
    func end(ofAlike place: Int) -> Int {
        var end = place + 1
        while end < slots.count, slots[end].mark == slots[place].mark { end += 1 }
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
        slots.append(Slot(end: UInt32(truncatingIfNeeded: text.count), mark: UInt32(marks.count - 1)))
        return isKept ? line.count : 0
    }

    /// Adds as many lines of a run, from the one numbered `first` on, as there is room for, with the mark of the entry
    /// before; returns how many.
    ///
    /// The lines are copied in one piece and then moved together over their ends: 120 instructions per line,
    /// where adding each to the array takes 190.
    mutating func append(_ run: ReplyRun, from first: Int) -> Int {
        let ends = run.ends[first..<min(run.count, first + Self.length - slots.count)]
        let start = first == 0 ? 0 : Int(run.ends[first - 1]) + 2
        let place = text.count
        guard let last = ends.last else { return 0 }
        text += run.wire[run.wire.startIndex + start..<run.wire.startIndex + Int(last)]
        let mark = UInt32(marks.count - 1)
        for (number, end) in ends.enumerated() {
            slots.append(Slot(end: UInt32(truncatingIfNeeded: place + Int(end) - start - 2 * number), mark: mark))
        }
        text.withUnsafeMutableBytes { text in
            Self.close(UnsafeMutableRawBufferPointer(rebasing: text[place...]), ends, from: start)
        }
        text.removeLast(2 * (ends.count - 1))
        return ends.count
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
        marks = Self.exact(marks)
    }

    private static func exact<Element>(_ elements: [Element]) -> [Element] {
        guard elements.capacity > elements.count + elements.count / 8 else { return elements }
        return Array(unsafeUninitializedCapacity: elements.count) { buffer, count in
            count = buffer.initialize(fromContentsOf: elements)
        }
    }
}
