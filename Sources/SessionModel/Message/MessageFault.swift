import SMTPSyntax

/// What may be wrong with a message before it is sent. The words are in `MessageFault+Words`.
package enum MessageFault: Hashable, Sendable {
    /// A line of the header that is neither a field nor the continuation of one.
    case noEmptyLine
    case longLine
    /// A CR that no LF follows.
    case bareReturn
    /// An LF that no CR precedes.
    case bareFeed
    case null
    /// Octets above 127 in the text, where MAIL did not announce them.
    case rawText
    /// The same in the header.
    case rawHeader
    /// The message is larger than the server accepts.
    case tooLarge(limit: Int)
    /// It is larger than MAIL has announced.
    case largerThanAnnounced(Int)
    case missing(SingleField)
    case repeated(SingleField)
    /// The author is not the sender of the envelope.
    case otherSender(author: String, sender: String)
    /// A line that would end the message if it were typed.
    case loneDot
    /// Binary data was announced, which DATA cannot carry.
    case binaryByData
    /// A field that names recipients whom the others must not see.
    case blindCopy
    case mime(MIMEFault)

    /// Whether it is only worth knowing.
    package var isRemark: Bool {
        switch self {
        case .otherSender, .loneDot, .blindCopy: true
        default: false
        }
    }
}
