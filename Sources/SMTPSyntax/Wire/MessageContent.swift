/// The transparency rule for message text (RFC 5321 §4.5.2) and the end of it (§4.1.1.4).
///
///     .profile   →   ..profile     on the wire
///     .          →   .             typed alone, it is the end
package enum MessageContent {
    /// The line that ends a message.
    package static let end: [UInt8] = [UInt8(ascii: ".")]

    /// The same with its end; a dot with any other end does not end a message.
    package static let endLine = WireLine(bytes: end, ending: .crlf)

    /// The line as it goes over the wire: one that begins with a dot gets one more.
    package static func stuffed(_ line: [UInt8]) -> [UInt8] {
        needsStuffing(line) ? [UInt8(ascii: ".")] + line : line
    }

    /// The line as it was meant: the first dot of a line that begins with one is taken away.
    package static func unstuffed(_ line: [UInt8]) -> [UInt8] {
        needsStuffing(line) ? Array(line.dropFirst()) : line
    }

    package static func needsStuffing(_ line: [UInt8]) -> Bool {
        line.first == UInt8(ascii: ".")
    }
}
