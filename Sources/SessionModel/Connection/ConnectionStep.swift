/// Something that happens on the way to a connection, before one is open.
package enum ConnectionStep: Hashable, Sendable {
    /// What the DNS says, in a sentence.
    case lookedUp(String)
    /// An address is tried; how many others are left after it.
    case trying(MailServerList.Row, others: Int = 0)
    /// There is no connection to it, and the next one is tried.
    case failed(ConnectionFailure)
}
