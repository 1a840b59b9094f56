import SessionModel

/// The text of a message as it comes in.
///
/// Only CR LF ends a line, and only the line with a single dot between two of them ends the message, so that nobody
/// can smuggle a second message in the first (RFC 5321 §4.1.1.4, §2.3.8).
struct IncomingMessage: Hashable, Sendable {
    private let sizeLimit: Int
    /// The octets kept; none are kept beyond the limit.
    private(set) var text: [UInt8] = []
    private var size = 0
    private var hasBareLineEnd = false
    private var hasLongLine = false
    /// Whether the line before ended with CR LF, so that a dot may stand at the beginning of a line now.
    private var isAtLineStart = true
    private var lineLength = 0

    init(sizeLimit: Int) {
        self.sizeLimit = sizeLimit
    }

    /// Takes a line; true when it ended the message.
    mutating func take(_ line: WireLine) -> Bool {
        if isAtLineStart && line.ending == .crlf && line.bytes == MessageContent.end { return true }
        let content = isAtLineStart ? MessageContent.unstuffed(line.bytes) : line.bytes
        keep(content + line.ending.bytes)
        lineLength += content.count + line.ending.bytes.count
        if lineLength > 1000 { hasLongLine = true }
        if line.ending == .lf || line.ending == .cr || content.contains(UInt8(ascii: "\r")) { hasBareLineEnd = true }
        isAtLineStart = line.ending == .crlf
        if isAtLineStart { lineLength = 0 }
        return false
    }

    /// Why the message is not taken; nil when it is.
    var refusal: ServerReply? {
        if size > sizeLimit { return .tooLarge }
        if hasBareLineEnd { return .bareLineEnd }
        return hasLongLine ? .textLineTooLong : nil
    }

    private mutating func keep(_ bytes: [UInt8]) {
        size += bytes.count
        if size <= sizeLimit { text += bytes }
    }
}
