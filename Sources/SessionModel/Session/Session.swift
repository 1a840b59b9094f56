/// One SMTP session seen from the client: what was sent, what came, and what follows from it.
///
/// A value without input or output: octets in, events out. It never refuses a line and never traps on anything a
/// server sends; what is odd becomes a `Finding`. Replies are paired with commands first in, first out, and only
/// replies move the phase, by the rows of `Transitions`.
///
///     var session = Session()
///     session.receive(Array("220 mx.example.test ESMTP\r\n".utf8))
///     let sent = session.submit(Array("EHLO client.example.org".utf8), tag: 1)
///     // write sent.wire, then:
///     session.receive(Array("250 mx.example.test\r\n".utf8))
///     session.phase                                       // .ready
public struct Session: Hashable, Sendable {
    public internal(set) var phase = Phase.connecting
    /// The commands that were sent and not answered, oldest first.
    public internal(set) var outstanding: [OutstandingCommand] = []
    /// EHLO, HELO or LHLO, whichever was accepted last; nil before the first.
    public internal(set) var hello: Verb?
    /// What the server offered in its reply to EHLO or LHLO.
    public internal(set) var extensions: [ServiceExtension] = []
    /// The open mail transaction.
    public internal(set) var transaction: MailTransaction?
    public internal(set) var isAuthenticated = false
    /// Octets of a BDAT chunk that are still to be sent.
    public internal(set) var chunkRemaining = 0

    var splitter = LineSplitter()
    var parser = ReplyParser()
    /// Whether the greeting says that the server speaks LMTP (RFC 2033 §4).
    var greetsAsLMTP = false
    /// Whether the end of a message was sent and is not answered.
    var isMessageEnded = false

    public init() {}

    /// What has come of a line whose end has not come.
    public var unfinishedLine: [UInt8] { splitter.pending }

    /// Whether what is typed now is message text.
    public var isInMessage: Bool { phase == .data && !isMessageEnded }

    /// Whether what is typed now answers a challenge of AUTH.
    public var isInAuth: Bool { phase == .auth && outstanding.isEmpty }

    /// The mechanism of the newest AUTH, in upper case; empty before the first.
    public internal(set) var authMechanism = ""

    /// Whether AUTH was sent and its first challenge has not come.
    var isAuthWaiting: Bool { outstanding.contains { $0.context == .command(.auth) || $0.context == .authAnswer } }

    /// Whether the peer speaks LMTP, with one reply a recipient after the message (RFC 2033).
    public var isLMTP: Bool { hello == .lhlo || (hello == nil && greetsAsLMTP) }

    /// Whether the server offered an extension.
    public func offers(_ keyword: String) -> Bool { offer(keyword) != nil }

    /// The offer of an extension, with its parameters.
    public func offer(_ keyword: String) -> ServiceExtension? { extensions.first { $0.keyword == keyword } }

    /// The largest message the server takes, in octets; nil when it named no limit (RFC 1870 §4).
    public var sizeLimit: Int? {
        guard let digits = offer("SIZE")?.parameters.first, let limit = Int(digits), limit > 0 else { return nil }
        return limit
    }

    /// The session as it would be if every outstanding command were answered as hoped.
    var anticipated: Session {
        var future = self
        while let next = future.outstanding.first {
            let code: ReplyCode = next.context == .command(.data) ? 354 : 250
            if phase == .connecting && future.phase == .connecting { future.move(by: .greeting, 220, nil) }
            future.outstanding.removeFirst()
            // Of several results the last one leaves the message behind.
            let context = next.context == .recipientResult ? .lastRecipientResult : next.context
            future.move(by: context, code, next.command)
        }
        return future
    }
}
