/// Dot-stuffing of message text (RFC 5321 §4.5.2, "transparency") and the line that ends it (§4.1.1.4).
///
///     .profile   →   ..profile     on the wire
///     .          →   .             typed alone, it ends the message
package enum MessageContent {
    /// The line that ends a message.
    package static let end: [UInt8] = [UInt8(ascii: ".")]

    /// The same with its end; a dot with any other end does not end a message.
    package static let endLine = WireLine(bytes: end, ending: .crlf)

    /// The line as it is sent: a line that begins with a dot gets a second one.
    package static func stuffed(_ line: [UInt8]) -> [UInt8] {
        needsStuffing(line) ? [UInt8(ascii: ".")] + line : line
    }

    /// The line as it was meant: a leading dot is removed.
    package static func unstuffed(_ line: [UInt8]) -> [UInt8] {
        needsStuffing(line) ? Array(line.dropFirst()) : line
    }

    package static func needsStuffing(_ line: [UInt8]) -> Bool {
        line.first == UInt8(ascii: ".")
    }
}
