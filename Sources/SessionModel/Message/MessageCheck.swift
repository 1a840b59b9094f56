import SMTPSyntax

/// Reads a whole message piece by piece before it is sent: what is wrong with it, what will be changed, and how it
/// begins.
package struct MessageCheck: Sendable {
    /// So much of the beginning is kept to be shown, in octets.
    private static let mostShown = 8192

    package private(set) var lint: MessageLint
    /// How many lines end otherwise than with CR LF, and get it on the wire.
    package private(set) var converted = 0
    /// How many lines begin with a dot, and get a second one on the wire (RFC 5321 §4.5.2).
    package private(set) var stuffed = 0
    /// The octets as they are in the file.
    package private(set) var octets = 0
    /// The beginning of the message.
    package private(set) var beginning: [UInt8] = []
    private var scanner = MessageScanner()
    private var isAtLineStart = true

    package init(_ lint: MessageLint) { self.lint = lint }

    package mutating func push(_ piece: [UInt8]) {
        octets += piece.count
        beginning += piece.prefix(max(0, Self.mostShown - beginning.count))
        var scanner = scanner
        scanner.push(piece[...]) { take($0, $1) }
        self.scanner = scanner
    }

    package mutating func finish() {
        var scanner = scanner
        scanner.finish { take($0, $1) }
        if !isAtLineStart, lint.conditions.way != .chunks { take([], .none, isEnd: true) }
        lint.finish()
    }

    private mutating func take(_ text: ArraySlice<UInt8>, _ ending: LineEnding, isEnd: Bool = false) {
        if isAtLineStart, text.first == UInt8(ascii: ".") { stuffed += 1 }
        // The last line gets its end, too.
        lint.take(text, isEnd ? .crlf : ending)
        if ending == .lf || ending == .cr || isEnd { converted += 1 }
        isAtLineStart = isEnd || ending != .none || isAtLineStart && text.isEmpty
    }
}
