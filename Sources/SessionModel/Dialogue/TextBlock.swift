/// Entries that follow each other, with their text in one piece, so that it can be searched in one pass.
package struct TextBlock: Sendable {
    private let page: TranscriptPage
    private let first: Int
    /// The entries; the text of entries before them is not part of the session any more.
    package let entries: Range<Int>

    init(page: TranscriptPage, first: Int, from start: Int) {
        self.page = page
        self.first = first
        entries = max(first, start)..<first + page.count
    }

    /// The text of all entries, without line ends and without anything in between.
    package var text: ArraySlice<UInt8> {
        guard !entries.isEmpty else { return [] }
        return page.text[page.range(at: entries.lowerBound - first).lowerBound...]
    }

    /// The entry whose text has an octet at an index of `text`; nil where none has.
    package func entry(at index: Int) -> Int? {
        text.indices.contains(index) ? first + page.place(ofOctetAt: index) : nil
    }

    /// Where the text of an entry begins in `text`, or of the one that comes after the last.
    func start(of entry: Int) -> Int { page.start(at: entry - first) }

    func text(of entry: Int) -> ArraySlice<UInt8> { page.text[page.range(at: entry - first)] }

    /// Where the text of an entry is in `text`.
    package func range(of entry: Int) -> Range<Int>? {
        entries.contains(entry) ? page.range(at: entry - first) : nil
    }

    func mark(of entry: Int) -> EntryMark { page.mark(at: entry - first) }

    /// The end of the entries that share the mark of one: lines of a reply that came together.
    func end(ofAlike entry: Int) -> Int { first + page.end(ofAlike: entry - first) }
}
