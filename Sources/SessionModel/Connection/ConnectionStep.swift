/// Something that happens on the way to a connection, before one is open.
package enum ConnectionStep: Hashable, Sendable {
    /// What the DNS says, in a sentence.
    case lookedUp(String)
    /// One of several addresses is tried.
    case trying(MailServerList.Row)
    /// There is no connection to it, and the next one is tried.
    case failed(ConnectionFailure)
}
