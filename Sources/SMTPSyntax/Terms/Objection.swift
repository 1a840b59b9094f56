/// The standard's objection to a command at its moment, as a name that knowledge about servers can refer to.
package enum Objection: String, Hashable, Sendable, CaseIterable {
    /// Nothing, or almost nothing, can be sent in this phase.
    case phase
    case wrongHello
    case helloFirst
    /// After the handshake EHLO is required again (RFC 3207 §4.2).
    case helloAfterTLS
    /// The verb belongs to an extension, and without EHLO it is unknown whether it is offered.
    case helloFirstForExtension
    /// The verb or the parameter belongs to an extension, and without the reply to EHLO none is known.
    case afterHELO
    case notOffered
    case transactionOpen
    case mailFirst
    case noRecipient
    case messageBegun
    /// MAIL announced octets that only BDAT can send (RFC 3030 §3).
    case binaryNeedsChunks
    case chunkRefused
    case loggedIn
    case loginFirst
    case authInTransaction
    case tlsInTransaction
    case tlsActive
    case queueInTransaction
    /// A reply is awaited, and PIPELINING was not offered (RFC 2920 §3.1).
    case pipelining
    case malformedHello
    /// A space in front of the verb.
    case leadingSpace
    /// It is allowed, but hardly any server has it enabled.
    case rarelyOn
    /// It is allowed, but most servers that have it list it in the reply to EHLO.
    case notListed
    case unknownParameter

    /// Several objections may be about one concern; a server that ignores one of these ignores the others.
    package var concern: Objection {
        switch self {
        case .helloAfterTLS, .helloFirstForExtension: .helloFirst
        default: self
        }
    }
}
