/// What may be wrong with the MIME structure of a message (RFC 2045, RFC 2046).
package enum MIMEFault: Hashable, Sendable {
    /// Content- fields without MIME-Version.
    case missingVersion
    /// A multipart without the line that separates its parts.
    case missingBoundary
    /// No line of the text is the boundary.
    case unusedBoundary
    /// The last boundary, which has two more hyphens, did not come.
    case openBoundary
    /// A line that is not base64, where base64 was announced.
    case notBase64
    /// A line of base64 with more than 76 characters.
    case longBase64
    /// Octets above 127 under an encoding that has none.
    case rawOctets(TransferEncoding)

    /// Whether it is about a line.
    var isOfLine: Bool {
        switch self {
        case .missingVersion, .missingBoundary, .unusedBoundary, .openBoundary: false
        case .notBase64, .longBase64, .rawOctets: true
        }
    }
}
