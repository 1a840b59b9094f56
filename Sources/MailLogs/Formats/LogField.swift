/// A part of a log line that has a name in a template.
enum LogField: String, Hashable, Sendable {
    case queue
    case sender
    case recipient
    case host
    /// What the reply answers, by the name that the log has for it.
    case command
    case reply
    /// The enhanced code.
    case status
    /// What became of the message.
    case outcome
    /// A text that may contain a reply.
    case reason
    /// The number of a delivery.
    case number

    /// Whether it may contain any text, the text after it included.
    var isFree: Bool { self == .reply || self == .reason }
}
