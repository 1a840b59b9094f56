/// What happened on the way to a server that is connected.
package enum WayEvent: Hashable, Sendable {
    /// Another address of its name was tried, too.
    case missed(AddressAttempt)
    /// A proxy has connected to the server; the address that it did so from, if it says.
    case passed(Hop, Endpoint, at: String?)
    /// The header of the PROXY protocol was sent.
    case introduced(ProxyHeader)
    /// A line on standard output of the command that the server is reached by, before it speaks SMTP.
    case said([UInt8])
    /// A line on standard error of the command that the server is reached by.
    case complained([UInt8])
    /// The command has written more than is shown.
    case complainedMore
}
