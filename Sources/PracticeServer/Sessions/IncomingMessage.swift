import SMTPSyntax

/// A message that comes in after DATA, up to the line with a single dot.
///
/// Only CR LF ends a line, and only a single dot between two of them ends the message, so that no one can smuggle a
/// second message inside the first (RFC 5321 §2.3.8, §4.1.1.4).
struct IncomingMessage: Hashable, Sendable {
    /// What precedes the next byte.
    private enum Place: Hashable {
        case lineStart
        /// The dot at the start of a line. It is either the end of the message or the dot of transparency.
        case dot
        case dotAndReturn
        case insideLine
        case ended
    }

    private(set) var text: MessageText
    private var place = Place.lineStart

    init(sizeLimit: Int) {
        text = MessageText(sizeLimit: sizeLimit)
    }

    mutating func drop() { text.drop() }

    /// Adds a line or a piece of one; true when it has ended the message.
    mutating func take(_ line: WireLine) -> Bool {
        for byte in line.bytes { take(byte) }
        for byte in line.ending.bytes { take(byte) }
        return place == .ended
    }

    private mutating func take(_ byte: UInt8) {
        switch (place, byte) {
        case (.ended, _): break
        case (.lineStart, UInt8(ascii: ".")): place = .dot
        case (.dot, UInt8(ascii: "\r")): place = .dotAndReturn
        case (.dotAndReturn, UInt8(ascii: "\n")): place = .ended
        case (.dotAndReturn, _):
            keep(UInt8(ascii: "\r"))
            keep(byte)
        case (.lineStart, _), (.dot, _), (.insideLine, _): keep(byte)
        }
    }

    private mutating func keep(_ byte: UInt8) {
        text.take(byte)
        place = text.isAtLineStart ? .lineStart : .insideLine
    }
}
