/// How a line on the wire ended.
///
/// Only CR LF ends a line of SMTP (RFC 5321 §2.3.8), but a tool for looking at servers has to remember what
/// really came.
public enum LineEnding: String, Hashable, Sendable, CaseIterable {
    /// CR LF, the only right one.
    case crlf
    /// LF alone.
    case lf
    /// CR alone, seen only where the stream ended behind it or where it was typed so.
    case cr
    /// Nothing: the stream ended, or the line was cut at its bound.
    case none

    /// The octets that stand for this ending on the wire.
    public var bytes: [UInt8] {
        switch self {
        case .crlf: [0x0D, 0x0A]
        case .lf: [0x0A]
        case .cr: [0x0D]
        case .none: []
        }
    }
}

/// One line of the wire: its octets, and how it ended.
///
///     "250 2.1.0 Ok\r\n"  →  WireLine(bytes: "250 2.1.0 Ok", ending: .crlf)
public struct WireLine: Hashable, Sendable {
    public let bytes: [UInt8]
    public let ending: LineEnding

    public init(bytes: [UInt8], ending: LineEnding) {
        self.bytes = bytes
        self.ending = ending
    }

    /// The line as UTF-8 text with its ending, for building lines in code.
    public init(_ text: String, ending: LineEnding = .crlf) {
        self.init(bytes: Array(text.utf8), ending: ending)
    }

    /// Exactly what crossed the wire.
    public var wire: [UInt8] { bytes + ending.bytes }
}
