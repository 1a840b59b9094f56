/// The octets of a message as they come in, whichever command brings them, and what is wrong with them.
///
/// Read octet by octet, because a line that is cut at its bound may be cut between CR and LF.
struct MessageText: Hashable, Sendable {
    /// The longest line, in octets without CR LF (RFC 5321 §4.5.3.1.6).
    static let longestLine = 998

    private let sizeLimit: Int
    /// Whether any octets may come, `BODY=BINARYMIME`; lines then mean nothing (RFC 3030 §3).
    private let isBinary: Bool
    /// The octets kept; none are kept of a message beyond the limit.
    private(set) var octets: [UInt8] = []
    private var size = 0
    private var lineLength = 0
    private var isAfterReturn = false
    /// Whether nothing of the next line has come.
    private(set) var isAtLineStart = true
    private var hasBareLineEnd = false
    private var hasLongLine = false
    /// Whether there is no memory for it.
    private var isDropped = false

    init(sizeLimit: Int, isBinary: Bool = false) {
        (self.sizeLimit, self.isBinary) = (sizeLimit, isBinary)
    }

    var isTooLarge: Bool { size > sizeLimit }

    /// Why the message is refused; nil if it is accepted.
    var refusal: ServerReply.Kind? {
        if isTooLarge { return .tooLarge }
        if isDropped { return .storageFull }
        if !isBinary {
            if hasBareLineEnd || isAfterReturn { return .bareLineEnd }
            if hasLongLine { return .textLineTooLong }
        }
        return MessageTrace.isLooping(octets) ? .routingLoop : nil
    }

    /// Forgets the octets; the message is then refused temporarily.
    mutating func drop() { (isDropped, octets) = (true, []) }

    mutating func take(_ byte: UInt8) {
        keep(byte)
        if isAfterReturn && byte == UInt8(ascii: "\n") {
            (isAtLineStart, isAfterReturn, lineLength) = (true, false, 0)
            return
        }
        if isAfterReturn || byte == UInt8(ascii: "\n") { hasBareLineEnd = true }
        isAtLineStart = false
        isAfterReturn = byte == UInt8(ascii: "\r")
        if !isAfterReturn { count() }
    }

    private mutating func count() {
        lineLength += 1
        if lineLength > Self.longestLine { hasLongLine = true }
    }

    private mutating func keep(_ byte: UInt8) {
        size += 1
        if size <= sizeLimit && !isDropped {
            octets.append(byte)
        } else if !octets.isEmpty {
            octets = []
        }
    }
}
