/// Why octets are not a DNS message.
package enum DNSMessageProblem: Error, Hashable, Sendable {
    /// They end in the middle of what the counts announce.
    case short
    /// A name has a pointer that does not point back, or too many of them (RFC 1035 §4.1.4).
    case badPointer
    /// A label has a length of no form in use (RFC 6891 §5).
    case badLabel
    /// A name has more than 255 octets.
    case longName
    /// It is a question and not a response.
    case notResponse
    /// It answers another question.
    case otherQuestion
}
