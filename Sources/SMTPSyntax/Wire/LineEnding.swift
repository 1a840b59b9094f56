/// How a line on the wire ended.
///
/// Only CR LF ends a line of SMTP (RFC 5321 §2.3.8), but a tool for looking at servers has to remember what
/// really came.
package enum LineEnding: String, Hashable, Sendable, CaseIterable {
    /// CR LF, the only right one.
    case crlf
    /// LF alone.
    case lf
    /// CR alone, seen only where the stream ended behind it or where it was typed so.
    case cr
    /// Nothing: the stream ended, or the line was cut at its bound.
    case none

    /// The octets that stand for this ending on the wire.
    package var bytes: [UInt8] {
        switch self {
        case .crlf: [0x0D, 0x0A]
        case .lf: [0x0A]
        case .cr: [0x0D]
        case .none: []
        }
    }
}
