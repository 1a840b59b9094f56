import SMTPSyntax
import SessionModel

/// The message that a client sends, looked at as it comes.
struct WatchedMessage: Sendable {
    /// So many lines of a message are in the dialogue.
    private static let mostLines = 200

    private var lint: MessageLint
    private var scanner = MessageScanner()
    private var lines = 0
    /// The octets that are not in the dialogue.
    private var leftOut = 0
    /// The end of the line before; a message begins after CR LF.
    private var lineEnd: [UInt8] = LineEnding.crlf.bytes

    init(_ session: Session, way: MessageConditions.Way) {
        lint = MessageLint(MessageConditions(session, way: way))
    }

    var isBeyondBound: Bool { lines > Self.mostLines }

    /// Whether the next octet begins a line: only CR LF ends one.
    var isAtLineStart: Bool { lineEnd == LineEnding.crlf.bytes }

    mutating func take(_ line: WireLine) {
        lines += 1
        let isStuffed = isAtLineStart && line.bytes.first == UInt8(ascii: ".")
        lint.take(isStuffed ? line.bytes.dropFirst() : line.bytes[...], line.ending)
        lineEnd = line.ending.bytes
    }

    /// What some servers read as the end of the message in the next line, although it is not: `\n.\r\n`.
    func smuggledEnd(in line: WireLine) -> String? {
        let isPlain = isAtLineStart && line.ending == .crlf && !line.bytes.contains(UInt8(ascii: "\r"))
        return isPlain ? nil : SmuggledEnd(in: lineEnd + line.wire)?.written
    }

    mutating func take(chunk octets: ArraySlice<UInt8>) { scanner.push(octets) { lint.take($0, $1) } }

    mutating func leaveOut(_ octets: Int) { leftOut += octets }

    /// The octets that were left out since the last call.
    mutating func takeLeftOut() -> Int {
        defer { leftOut = 0 }
        return leftOut
    }

    /// What is wrong with the whole message.
    mutating func findings() -> [Finding] {
        scanner.finish { lint.take($0, $1) }
        lint.finish()
        return lint.findings.compactMap { Finding($0, lint.conditions) }
    }
}
