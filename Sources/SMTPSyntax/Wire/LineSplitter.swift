/// Cuts a stream of octets into lines, and remembers how each one ended.
///
/// A line ends at LF; a CR before that LF belongs to the ending. A CR that stands alone is text, so that no
/// server can make one line look like two. A record of TLS that stands where a line begins is a line of its own,
/// without an end. Nothing is lost: the lines written one behind the other, with their endings, are the stream again.
package struct LineSplitter: Hashable, Sendable {
    /// The longest line kept in one piece, in octets; a longer one is handed on in pieces with the ending `.none`.
    ///
    /// RFC 5321 §4.5.3.1.5 asks for 512; real servers send more, and a hostile one sends no line end at all.
    package static let longestLine = 65_536

    /// What has come since the last line end.
    package private(set) var pending: [UInt8] = []
    /// How long the record of TLS is that stands in `pending`; nil when none does.
    private var recordLength: Int?

    package init() {}

    /// Takes the next octets and returns the lines that are whole now.
    package mutating func push(_ bytes: [UInt8]) -> [WireLine] { push(bytes[...]) }

    package mutating func push(_ bytes: ArraySlice<UInt8>) -> [WireLine] {
        var lines: [WireLine] = []
        for byte in bytes {
            if let length = recordLength {
                pending.append(byte)
                if pending.count == length { lines.append(takePending(ending: .none)) }
            } else if byte == UInt8(ascii: "\n"), !TLSRecord.isLengthNext(behind: pending) {
                lines.append(endedLine())
            } else {
                pending.append(byte)
                // Not behind a CR: its LF may be the next octet, and would then look bare.
                let isFull = pending.count >= Self.longestLine && byte != UInt8(ascii: "\r")
                if isFull || pending.count > Self.longestLine { lines.append(takePending(ending: .none)) }
                if pending.count == TLSRecord.headerLength { recordLength = TLSRecord.length(from: pending) }
            }
        }
        return lines
    }

    /// The rest, when the stream has ended in the middle of a line.
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
