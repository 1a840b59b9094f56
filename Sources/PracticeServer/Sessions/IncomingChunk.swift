/// A chunk of a message that comes in after BDAT (RFC 3030 §2).
struct IncomingChunk: Hashable, Sendable {
    let size: Int
    let isLast: Bool
    /// Why BDAT was refused. The octets of the chunk come anyway, and are read before that is said.
    let refusal: ServerReply?
    /// What a script answers to it.
    let scripted: ServerReply?
    /// The octets that have not come yet.
    var remaining: Int

    init(_ size: Int, isLast: Bool, _ refusal: ServerReply?, answer scripted: ServerReply? = nil) {
        (self.size, self.isLast, self.refusal, self.scripted) = (size, isLast, refusal, scripted)
        remaining = size
    }
}
