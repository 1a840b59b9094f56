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

    init(_ session: Session, way: MessageConditions.Way) {
        lint = MessageLint(MessageConditions(session, way: way))
    }

    var isBeyondBound: Bool { lines > Self.mostLines }

    mutating func take(_ line: WireLine) {
        lines += 1
        let text = line.bytes.first == UInt8(ascii: ".") ? line.bytes.dropFirst() : line.bytes[...]
        lint.take(text, line.ending)
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
