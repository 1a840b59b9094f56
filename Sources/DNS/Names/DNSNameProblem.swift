/// Why a text or some octets are not a domain name.
package enum DNSNameProblem: Error, Hashable, Sendable {
    /// There is nothing.
    case empty
    /// Two dots follow each other, or the first octet is one.
    case emptyLabel
    /// A label has more than 63 octets (RFC 1035 §2.3.4).
    case longLabel
    /// The name has more than 255 octets on the wire (RFC 1035 §2.3.4).
    case long
    /// A character is not ASCII: an internationalized name is asked for by its A-labels (RFC 5890 §2.3.2.1).
    case notASCII
    /// A backslash is followed neither by three digits up to 255 nor by a character.
    case badEscape
}
