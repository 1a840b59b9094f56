/// A fixed number of entries of a transcript that follow each other, with their text in one block.
///
/// An entry is 8 bytes, and its mark 40, which lines that come together share; nothing is moved when the transcript
/// grows, and a page that is not needed any more goes as a whole. A million lines of 40 bytes are 52 bytes each.
struct TranscriptPage: Hashable, Sendable {
    /// The entries of a page.
    static let length = 128

    /// The numbers that the first client line, finding, note and handshake of the page have, or would have.
    struct Start: Hashable, Sendable {
        var client: Int32 = 0
        var finding: Int32 = 0
        var note: Int32 = 0
        var outcome: Int32 = 0
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

    func range(at place: Int) -> Range<Int> {
        (place == 0 ? 0 : Int(slots[place - 1].end))..<Int(slots[place].end)
    }

    /// The place of the entry in whose text an octet is.
    func place(ofOctetAt offset: Int) -> Int {
        ExchangeIndex.place(of: offset + 1, among: slots.indices) { Int(slots[$0].end) }
    }

    /// Adds an entry; returns the octets that are kept of its text.
    mutating func append(_ mark: EntryMark, _ line: UnsafeRawBufferPointer) -> Int {
        if marks.last != mark { marks.append(mark) }
        return append(line)
    }

    /// Adds an entry with the mark of the one before.
    mutating func append(_ line: UnsafeRawBufferPointer) -> Int {
        // Places are kept in 32 bits; what the server sends is cut far below.
        let isKept = line.count <= Int(UInt32.max) - text.count
        if isKept { text.append(contentsOf: line) }
        slots.append(Slot(end: UInt32(truncatingIfNeeded: text.count), mark: UInt32(marks.count - 1)))
        return isKept ? line.count : 0
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
