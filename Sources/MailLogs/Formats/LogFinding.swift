/// What a log line says of a message.
package enum LogFinding: Hashable, Sendable {
    case refused(LoggedRefusal)
    /// It was accepted; there is nothing to explain.
    case delivered
}
