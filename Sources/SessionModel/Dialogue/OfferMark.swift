/// A reply with offers, and the one before it on the same connection.
struct OfferMark: Hashable, Sendable {
    let reply: Int32
    /// The exchange of the reply.
    let exchange: Int32
    /// -1 where there was none before.
    let before: Int32
}
