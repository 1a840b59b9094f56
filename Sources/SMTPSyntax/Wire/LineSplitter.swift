/// Splits a stream of octets into lines and remembers how each line ended.
///
/// A line ends at LF; a CR immediately before that LF belongs to the ending. A bare CR is text, so that a server
/// cannot make one line look like two. A TLS record at the beginning of a line is a line of its own, without an
/// ending. Nothing is lost: all lines with their endings, concatenated, are the original stream.
package struct LineSplitter: Hashable, Sendable {
    /// The longest line kept in one piece, in octets; a longer line is returned in pieces with the ending `.none`.
    ///
    /// RFC 5321 §4.5.3.1.5 allows 512; real servers send more, and a hostile server may never end a line.
    package static let longestLine = 65_536

    /// The octets received since the last line ending.
    package private(set) var pending: [UInt8] = []
    /// The length of the TLS record in `pending`; nil when there is none.
    private var recordLength: Int?

    package init() {}

    /// Appends the next octets and returns the lines that are complete now.
    package mutating func push(_ bytes: [UInt8]) -> [WireLine] { push(bytes[...]) }

    package mutating func push(_ bytes: ArraySlice<UInt8>) -> [WireLine] {
        var lines: [WireLine] = []
        var rest = bytes
        while let line = takeLine(from: &rest) { lines.append(line) }
        return lines
    }

    /// Removes octets up to the end of the next line, and returns the line; nil when all octets are taken, and the line
    /// is not complete.
    package mutating func takeLine(from rest: inout ArraySlice<UInt8>) -> WireLine? {
        if let line = takeWhole(&rest) { return line }
        while let next = rest.first {
            let room = Self.longestLine - pending.count
            let line: WireLine?
            if room > 0, !TLSRecord.mayBegin(with: pending.first ?? next) {
                line = takeText(&rest, room)
            } else {
                rest.removeFirst()
                line = take(next)
            }
            if let line { return line }
        }
        return nil
    }

    /// A line that is there from its beginning to its end, as most are.
    private func takeWhole(_ rest: inout ArraySlice<UInt8>) -> WireLine? {
        guard pending.isEmpty, let first = rest.first, !TLSRecord.mayBegin(with: first),
            let end = OctetSearch.firstIndex(of: UInt8(ascii: "\n"), in: rest), end - rest.startIndex < Self.longestLine
        else { return nil }
        let hasReturn = end > rest.startIndex && rest[end - 1] == UInt8(ascii: "\r")
        let text = rest[rest.startIndex..<(hasReturn ? end - 1 : end)]
        rest = rest[(end + 1)...]
        return WireLine(bytes: Array(text), ending: hasReturn ? .crlf : .lf)
    }

    /// Up to the next LF, or as much as fits into a line: a step per line, not per octet.
    private mutating func takeText(_ rest: inout ArraySlice<UInt8>, _ room: Int) -> WireLine? {
        let part = rest.prefix(room)
        let end = OctetSearch.firstIndex(of: UInt8(ascii: "\n"), in: part)
        pending += part[..<(end ?? part.endIndex)]
        rest = rest[(end.map { $0 + 1 } ?? part.endIndex)...]
        if end != nil { return endedLine() }
        let isFull = pending.count == Self.longestLine && pending.last != UInt8(ascii: "\r")
        return isFull ? takePending(ending: .none) : nil
    }

    /// Octet by octet, where a record of TLS may have begun, and at the bound.
    private mutating func take(_ octet: UInt8) -> WireLine? {
        if let length = recordLength {
            pending.append(octet)
            return pending.count == length ? takePending(ending: .none) : nil
        }
        if octet == UInt8(ascii: "\n"), !TLSRecord.isLengthNext(after: pending) { return endedLine() }
        pending.append(octet)
        // Not after a CR: its LF may be the next octet, and would then look like a bare LF.
        let isFull = pending.count >= Self.longestLine && octet != UInt8(ascii: "\r")
        if isFull || pending.count > Self.longestLine { return takePending(ending: .none) }
        if pending.count == TLSRecord.headerLength { recordLength = TLSRecord.length(from: pending) }
        return nil
    }

    /// The last line, when the stream has ended in the middle of it.
    package mutating func finish() -> WireLine? {
        guard let last = pending.last else { return nil }
        guard last == UInt8(ascii: "\r") else { return takePending(ending: .none) }
        pending.removeLast()
        return takePending(ending: .cr)
    }

    private mutating func endedLine() -> WireLine {
        guard pending.last == UInt8(ascii: "\r") else { return takePending(ending: .lf) }
        pending.removeLast()
        return takePending(ending: .crlf)
    }

    private mutating func takePending(ending: LineEnding) -> WireLine {
        defer {
            pending.removeAll(keepingCapacity: true)
            recordLength = nil
        }
        return WireLine(bytes: pending, ending: ending)
    }
}
