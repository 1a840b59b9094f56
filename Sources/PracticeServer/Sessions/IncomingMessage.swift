import SMTPSyntax

/// The text of a message as it comes in.
///
/// Only CR LF ends a line, and only a single dot between two of them ends the message, so that no one can smuggle a
/// second message inside the first (RFC 5321 §2.3.8, §4.1.1.4). Read octet by octet, because a line that is cut at its
/// bound may be cut between CR and LF.
struct IncomingMessage: Hashable, Sendable {
    /// What precedes the next byte.
    private enum Place: Hashable {
        case lineStart
        /// The dot at the start of a line. It is either the end of the message or the dot of transparency.
        case dot
        case dotAndReturn
        case insideLine
        /// A CR in a line, which is the line end if LF comes next.
        case carriageReturn
        case ended
    }

    /// The longest line of text, in octets without CR LF and without the dot of transparency (RFC 5321 §4.5.3.1.6).
    static let longestLine = 998

    private let sizeLimit: Int
    /// The octets kept; none are kept of a message beyond the limit.
    private(set) var text: [UInt8] = []
    private var size = 0
    private var place = Place.lineStart
    private var lineLength = 0
    private var hasBareLineEnd = false
    private var hasLongLine = false

    init(sizeLimit: Int) {
        self.sizeLimit = sizeLimit
    }

    /// Adds a line or a piece of one; true when it has ended the message.
    mutating func take(_ line: WireLine) -> Bool {
        for byte in line.bytes { take(byte) }
        for byte in line.ending.bytes { take(byte) }
        return place == .ended
    }

    /// Why the message is refused; nil if it is accepted.
    var refusal: ServerReply.Kind? {
        if size > sizeLimit { return .tooLarge }
        if hasBareLineEnd { return .bareLineEnd }
        if hasLongLine { return .textLineTooLong }
        return MessageTrace.isLooping(text) ? .routingLoop : nil
    }

    private mutating func take(_ byte: UInt8) {
        switch (place, byte) {
        case (.lineStart, UInt8(ascii: ".")): place = .dot
        case (.dot, UInt8(ascii: "\r")): place = .dotAndReturn
        case (.dotAndReturn, UInt8(ascii: "\n")): place = .ended
        case (.dotAndReturn, _):
            takeInsideLine(UInt8(ascii: "\r"))
            takeInsideLine(byte)
        case (.lineStart, _), (.dot, _), (.insideLine, _), (.carriageReturn, _): takeInsideLine(byte)
        case (.ended, _): break
        }
    }

    private mutating func takeInsideLine(_ byte: UInt8) {
        keep(byte)
        let isAfterReturn = place == .carriageReturn
        if isAfterReturn && byte == UInt8(ascii: "\n") {
            place = .lineStart
            lineLength = 0
            return
        }
        if isAfterReturn || byte == UInt8(ascii: "\n") { hasBareLineEnd = true }
        place = byte == UInt8(ascii: "\r") ? .carriageReturn : .insideLine
        if place == .insideLine { count() }
    }

    private mutating func count() {
        lineLength += 1
        if lineLength > Self.longestLine { hasLongLine = true }
    }

    private mutating func keep(_ byte: UInt8) {
        size += 1
        if size <= sizeLimit {
            text.append(byte)
        } else if !text.isEmpty {
            text = []
        }
    }
}
