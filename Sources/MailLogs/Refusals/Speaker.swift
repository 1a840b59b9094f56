/// Whose reply a log has.
package enum Speaker: String, Hashable, Sendable {
    /// The server to which the host of the log sent mail.
    case remote
    /// The host of the log, to a client of its own or about a message that it could not deliver.
    case local
}
