import SMTPSyntax

/// The lines of a paste, collected from the pieces of a file or a pipe as they come.
///
///     var text = PasteText()
///     text.push(piece)                    // as often as there are pieces
///     text.finish()
///     text[0]                             // the first line, without its end
///
/// A line ends with LF, with CR LF, with a CR alone, or with the several CRs that a terminal recorder writes in front of
/// LF. What exceeds the bounds is left out, and `isCut` says so: a paste of any size needs a bounded amount of memory.
package struct PasteText: Hashable, Sendable {
    /// The longest line that is kept, in bytes; the rest of a longer one is left out.
    static let longestLine = 65_536
    /// How much is kept, in bytes and in lines.
    package static let mostBytes = 64 << 20
    static let mostLines = 1 << 20
    /// After this much nothing more is read; a device may have no end.
    private static let mostRead = 128 << 20

    private var bytes: [UInt8] = []
    /// Where each line ends in `bytes`.
    private var ends: [Int] = []
    /// The CRs at the end of what came, after which an LF may follow.
    private var returns = 0
    private var readCount = 0
    private var decoder = PasteDecoder()
    /// Whether something was left out.
    package private(set) var isCut = false

    package init() {}

    /// Whether more input would be left out.
    package var isFull: Bool { readCount >= Self.mostRead || bytes.count >= Self.mostBytes }

    /// The number of lines that have ended.
    package var count: Int { ends.count }

    package subscript(index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

    package mutating func push(_ piece: [UInt8]) {
        guard !isFull else {
            isCut = isCut || !piece.isEmpty
            return
        }
        readCount += piece.count
        take(decoder.decode(piece)[...])
    }

    /// The paste has ended; a last line without its end is a line.
    package mutating func finish() {
        take(decoder.rest()[...])
        endReturns()
        if bytes.count > (ends.last ?? 0) { endLine() }
    }

    private mutating func take(_ octets: ArraySlice<UInt8>) {
        var rest = octets
        while let end = OctetSearch.firstIndex(of: 0x0A, in: rest) {
            takePart(rest[..<end])
            returns = 0
            endLine()
            rest = rest[(end + 1)...]
        }
        takePart(rest)
    }

    /// Takes octets without LF.
    private mutating func takePart(_ octets: ArraySlice<UInt8>) {
        var rest = octets
        while !rest.isEmpty {
            let end = OctetSearch.firstIndex(of: 0x0D, in: rest) ?? rest.endIndex
            if end > rest.startIndex { append(rest[..<end]) }
            let text = rest[end...].drop { $0 == 0x0D }
            returns += text.startIndex - end
            rest = text
        }
    }

    private mutating func append(_ octets: ArraySlice<UInt8>) {
        endReturns()
        let room = min(Self.longestLine - (bytes.count - (ends.last ?? 0)), Self.mostBytes - bytes.count)
        bytes += octets.prefix(max(0, room))
        if octets.count > room { isCut = true }
    }

    /// CRs that no LF follows end a line each.
    private mutating func endReturns() {
        for _ in 0..<min(returns, Self.mostLines) { endLine() }
        returns = 0
    }

    private mutating func endLine() {
        guard ends.count < Self.mostLines else {
            isCut = true
            return
        }
        ends.append(bytes.count)
    }
}

extension PasteText {
    /// The same with changed lines.
    func map(_ change: (ArraySlice<UInt8>) -> ArraySlice<UInt8>) -> PasteText {
        var text = self
        (text.bytes, text.ends) = ([], [])
        for index in 0..<count {
            text.bytes += change(self[index])
            text.ends.append(text.bytes.count)
        }
        return text
    }

    /// The same with other lines.
    func replaced(by lines: [[UInt8]]) -> PasteText {
        var text = self
        (text.bytes, text.ends) = ([], [])
        for line in lines {
            text.bytes += line
            text.ends.append(text.bytes.count)
        }
        return text
    }

    package init(_ octets: [UInt8]) {
        self.init()
        push(octets)
        finish()
    }

    /// The lines as text.
    package var strings: [String] { (0..<count).map { String(decoding: self[$0], as: UTF8.self) } }

    package init(_ text: String) { self.init(Array(text.utf8)) }
}
