import SMTPSyntax

/// Splits a text that comes in pieces into lines, whatever ends them: CR LF, LF or CR.
///
///     var scanner = MessageScanner()
///     scanner.push([0x61, 0x0D]) { … }      "a", .none       a line that continues
///     scanner.push([0x0A, 0x62]) { … }      "", .crlf        and its end
///                                           "b", .none
///
/// Nothing is kept but whether a CR was last, so a line without end costs no memory.
package struct MessageScanner: Hashable, Sendable {
    /// Whether the piece before ended with a CR, whose LF may come.
    private var hasReturn = false

    package init() {}

    /// Calls `take` with each line, or the part of it that this piece has, and with what ended it: `.none` where the
    /// line continues.
    package mutating func push(_ piece: ArraySlice<UInt8>, _ take: (ArraySlice<UInt8>, LineEnding) -> Void) {
        var start = piece.startIndex
        if hasReturn, let first = piece.first {
            hasReturn = false
            take([], first == Self.feed ? .crlf : .cr)
            if first == Self.feed { start += 1 }
        }
        var feed = Self.next(Self.feed, in: piece[start...])
        var back = Self.next(Self.back, in: piece[start...])
        while min(feed, back) < piece.endIndex {
            let end = min(feed, back)
            let isReturn = back < feed
            if isReturn && end + 1 == piece.endIndex {
                hasReturn = true
                if start < end { take(piece[start..<end], .none) }
                return
            }
            let hasBoth = isReturn && feed == end + 1
            take(piece[start..<end], hasBoth ? .crlf : isReturn ? .cr : .lf)
            start = end + (hasBoth ? 2 : 1)
            if feed < start { feed = Self.next(Self.feed, in: piece[start...]) }
            if back < start { back = Self.next(Self.back, in: piece[start...]) }
        }
        if start < piece.endIndex { take(piece[start...], .none) }
    }

    /// The text has ended.
    package mutating func finish(_ take: (ArraySlice<UInt8>, LineEnding) -> Void) {
        if hasReturn { take([], .cr) }
        hasReturn = false
    }

    private static let feed: UInt8 = 0x0A
    private static let back: UInt8 = 0x0D

    private static func next(_ octet: UInt8, in piece: ArraySlice<UInt8>) -> Int {
        OctetSearch.firstIndex(of: octet, in: piece) ?? piece.endIndex
    }
}
