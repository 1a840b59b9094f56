import SMTPSyntax
import SessionModel

/// The message that a client sends in chunks (RFC 3030 §2), which is judged when the server has accepted the transaction:
/// after a refused BDAT nothing of it is a message.
struct WatchedChunks: Sendable {
    private struct Waiting {
        let tag: Int
        /// Nil for a chunk that is not the last one.
        let message: WatchedMessage?
    }

    /// So many chunks without a reply are remembered.
    private static let most = 1000

    private var open: WatchedMessage?
    private var isRefused = false
    private var chunk: (tag: Int, isLast: Bool)?
    private var waiting: [Waiting] = []
    /// The octets that are not in the dialogue, of the chunk that is coming in.
    private var leftOut = 0

    /// A command has come: some of them begin a new message.
    mutating func began(_ verb: Verb) {
        guard verb == .mail || verb == .rset || verb.isHello else { return }
        (open, isRefused) = (nil, false)
    }

    mutating func beginChunk(_ tag: Int, isLast: Bool, _ session: Session) {
        chunk = (tag, isLast)
        if open == nil, !isRefused { open = WatchedMessage(session, way: .chunks) }
    }

    mutating func take(_ octets: ArraySlice<UInt8>) {
        leftOut += octets.count
        if !isRefused { open?.take(chunk: octets) }
    }

    /// All octets of the chunk have come; returns how many of them are not in the dialogue.
    @discardableResult
    mutating func endChunk() -> Int {
        defer { (chunk, leftOut) = (nil, 0) }
        guard let chunk, waiting.count < Self.most else { return leftOut }
        waiting.append(Waiting(tag: chunk.tag, message: chunk.isLast && !isRefused ? open : nil))
        if chunk.isLast { open = nil }
        return leftOut
    }

    /// The server has answered the BDAT with this tag; returns what is wrong with the message that it ended.
    ///
    /// `hadRecipients` says that there was someone to whom the message could go.
    mutating func answered(_ tag: Int, by code: ReplyCode, hadRecipients: Bool) -> [Finding] {
        guard let place = waiting.firstIndex(where: { $0.tag == tag }) else { return [] }
        let ended = waiting.remove(at: place)
        let isSuccess = code.severity.isSuccess
        if !isSuccess, ended.message == nil { (open, isRefused) = (nil, true) }
        guard var message = ended.message, isSuccess || hadRecipients && !Self.isAboutVerb(code) else {
            return []
        }
        return message.findings()
    }

    /// Whether a refusal is about the command and its moment, and not about the message.
    private static func isAboutVerb(_ code: ReplyCode) -> Bool { code >= 500 && code <= 504 }
}
