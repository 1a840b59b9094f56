/// A chunk of a message that comes in after BDAT (RFC 3030 §2).
struct IncomingChunk: Hashable, Sendable {
    let size: Int
    let isLast: Bool
    /// Why BDAT was refused. The octets of the chunk come anyway, and are read before that is said.
    let refusal: ServerReply?
    /// The octets that have not come yet.
    var remaining: Int

    init(_ size: Int, isLast: Bool, _ refusal: ServerReply?) {
        (self.size, self.isLast, self.refusal) = (size, isLast, refusal)
        remaining = size
    }
}
