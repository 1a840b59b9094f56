/// How a line on the wire ended.
///
/// Only CR LF ends a line in SMTP (RFC 5321 §2.3.8), but a diagnostic tool has to remember what was actually
/// received.
package enum LineEnding: String, Hashable, Sendable, CaseIterable {
    /// CR LF, the only correct ending.
    case crlf
    /// LF alone.
    case lf
    /// CR alone: the stream ended after it, or it was typed that way.
    case cr
    /// Nothing: the stream ended, or the line was split at the maximum length.
    case none

    /// Whether a server may have read the line to its end, because an LF has come.
    package var endsLine: Bool { self == .crlf || self == .lf }

    /// The octets of this ending on the wire.
    package var bytes: [UInt8] {
        switch self {
        case .crlf: [0x0D, 0x0A]
        case .lf: [0x0A]
        case .cr: [0x0D]
        case .none: []
        }
    }
}
