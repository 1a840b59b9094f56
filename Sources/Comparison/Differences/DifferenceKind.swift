/// A kind of difference, by which `--ignore` names it.
package enum DifferenceKind: String, Hashable, Sendable, CaseIterable {
    /// A step that only one of the sessions has.
    case step
    /// The arguments of a command.
    case command
    /// The text of a message.
    case message
    /// The code of a reply, or whether one came.
    case code
    /// The enhanced code.
    case enhanced
    /// What the reply to EHLO offers.
    case offer
    /// The words of a reply.
    case text
    /// The class of the response time.
    case time
    case tls
    /// Who ended the connection.
    case end
}
