/// The place in a message that has been sent, as far as its end depends on it: CR LF, a dot and CR LF (RFC 5321
/// §4.1.1.4), however many pieces they are sent in.
///
///     "text\r\n"   lineStart
///     "."          dot
///     "\r\n"       end
package enum MessagePlace: Hashable, Sendable {
    /// After CR LF, or where the message begins.
    case lineStart
    /// After a dot that begins a line.
    case dot
    /// The same, with a CR after the dot.
    case dotAndReturn
    /// After any other text, or after a bare LF.
    case text
    /// The same, with a CR at its end.
    case textAndReturn
    /// After the end of the message.
    case end

    /// The place after a line, or a part of one.
    package func following(_ line: [UInt8], _ ending: LineEnding) -> MessagePlace {
        let place = line.isEmpty ? self : following(line)
        switch (place, ending) {
        case (_, .none): return place
        case (.dot, .crlf), (.dotAndReturn, .lf): return .end
        case (_, .crlf), (.textAndReturn, .lf): return .lineStart
        case (.dot, .cr): return .dotAndReturn
        case (_, .cr): return .textAndReturn
        case (_, .lf): return .text
        }
    }

    private func following(_ line: [UInt8]) -> MessagePlace {
        let isReturn = line.last == UInt8(ascii: "\r")
        switch self {
        case .lineStart where line == MessageContent.end: return .dot
        case .lineStart where line == MessageContent.end + [UInt8(ascii: "\r")]: return .dotAndReturn
        case .dot where isReturn && line.count == 1: return .dotAndReturn
        default: return isReturn ? .textAndReturn : .text
        }
    }

    /// The octets of the line that ends the message, as far as they were sent.
    package var octetsOfEnd: Int {
        switch self {
        case .dot: 1
        case .dotAndReturn: 2
        case .lineStart, .text, .textAndReturn, .end: 0
        }
    }
}
