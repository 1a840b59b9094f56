import SMTPSyntax

/// A header field about the structure of a message, or of one of its parts.
enum MIMEField: Hashable, Sendable {
    case version
    case encoding(TransferEncoding?)
    /// A multipart with its boundary, nil where it names none.
    case multipart(boundary: [UInt8]?)
    /// Another Content- field.
    case content

    /// Nil for a field about something else. `value` has its continuations.
    init?(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
        if ASCII.equal(name, "MIME-Version".utf8) {
            self = .version
        } else if ASCII.equal(name, "Content-Transfer-Encoding".utf8) {
            self = .encoding(TransferEncoding(value))
        } else if ASCII.equal(name, "Content-Type".utf8),
            ASCII.equal(
                ASCII.trimmed(value).prefix(Self.multipartType.count), Self.multipartType)
        {
            self = .multipart(boundary: Self.boundary(in: value))
        } else if ASCII.equal(name.prefix(Self.contentPrefix.count), Self.contentPrefix) {
            self = .content
        } else {
            return nil
        }
    }

    private static let multipartType = Array("multipart/".utf8)
    private static let contentPrefix = Array("Content-".utf8)
    private static let parameter = Array("boundary".utf8)
    /// RFC 2046 §5.1.1.
    private static let longestBoundary = 70

    /// The value of the parameter `boundary`, in quotes or not.
    private static func boundary(in value: ArraySlice<UInt8>) -> [UInt8]? {
        for part in value.split(separator: UInt8(ascii: ";")).dropFirst() {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")),
                ASCII.equal(ASCII.trimmed(part[..<equals]), parameter)
            else { continue }
            var text = ASCII.trimmed(part[(equals + 1)...])
            if text.first == quote { text = text.dropFirst().prefix { $0 != quote } }
            return text.isEmpty || text.count > longestBoundary ? nil : Array(text)
        }
        return nil
    }

    private static let quote = UInt8(ascii: "\"")
}
