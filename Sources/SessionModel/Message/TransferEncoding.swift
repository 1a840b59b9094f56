import SMTPSyntax

/// The value of Content-Transfer-Encoding (RFC 2045 §6.1).
package enum TransferEncoding: String, Hashable, Sendable, CaseIterable {
    case sevenBit = "7bit"
    case eightBit = "8bit"
    case binary
    case quotedPrintable = "quoted-printable"
    case base64

    /// Nil for another one.
    init?(_ value: ArraySlice<UInt8>) {
        let name = value.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }
        guard let known = Self.allCases.first(where: { ASCII.equal($0.rawValue.utf8, ASCII.trimmed(name)) }) else {
            return nil
        }
        self = known
    }

    /// Whether its text has octets below 128 only.
    var isASCII: Bool {
        switch self {
        case .sevenBit, .quotedPrintable, .base64: true
        case .eightBit, .binary: false
        }
    }
}
