import SMTPStandard
import SMTPSyntax

/// One SMTP session seen from the client: what was sent, what came, and what follows from it.
///
/// A value without input or output: octets in, events out. It never refuses a line and never traps on anything a
/// server sends; deviations become a `Finding`. Replies are paired with commands first in, first out, and only
/// replies move the phase, by the rows of `Transitions`.
///
///     var session = Session()
///     session.receive(Array("220 mx.example.test ESMTP\r\n".utf8))
///     let hello = Array("EHLO client.example.org".utf8)
///     let sent = session.submit(hello, judged: Judge(session).verdict(on: hello), tag: 1)
///     // write sent.wire, then:
///     session.receive(Array("250 mx.example.test\r\n".utf8))
///     session.phase                                       // .ready
package struct Session: Hashable, Sendable {
    package internal(set) var phase = Phase.connecting
    /// The commands that were sent and not answered.
    var queue = CommandQueue()
    /// What the server has said of itself.
    @Shared package internal(set) var offered: Offers
    /// What was sent of a line that has no end yet.
    var begun = BegunLine()
    /// The open mail transaction, and how much of its message has been sent.
    var transfer = MailTransfer()
    /// The authentication of the connection.
    @Shared var login = LoginState()
    /// The protection of the connection.
    var security = Security()
    /// The findings of late, so that none is repeated for every line.
    var told = ToldFindings()
    /// What is uncertain about the state of the server.
    @Shared var doubts = Doubts()
    /// What is known about the server.
    @Shared package internal(set) var server: ServerKnowledge
    /// Advances whenever the session moves otherwise than its outstanding commands let foresee (`Anticipation`).
    var revision = Revision()
    /// The results of a message that will never come, because the connection ended first.
    package internal(set) var lostResults = 0
    /// The results of the newest messages for their recipients.
    var messageResults = MessageResults()
    /// Whether secrets are written down with everything else, because the user asked for it.
    package internal(set) var keepsSecrets = false
    /// Whether no line was sent on this connection.
    var hasSentNothing = true
    /// Whether lines were sent that are not known, as in a text that begins later or has replies alone.
    var isClientUnseen = false
    /// Whether a header of the PROXY protocol was sent, ahead of everything else.
    package internal(set) var hasSentProxyHeader = false
    /// What the server may answer to that header, although no reply is due to it.
    var proxyAnswers = ProxyAnswers()
    /// The results for refused recipients that the server may send.
    var extraResults = ExtraResults()
    /// Whether a command that the server is reached by has written something of its own.
    var isByCommand = false
    /// The newest hello, while its reply may go on although it seemed to end.
    var shortHello: ShortHello?
    /// Splits input into lines.
    var splitter = LineSplitter()
    /// Combines lines into replies.
    var parser = ReplyParser()

    /// A session that has not begun.
    ///
    /// `server` is what was learned about the same server in earlier sessions.
    package init(lmtp: Bool = false, server: ServerKnowledge = ServerKnowledge()) {
        _offered = Shared(wrappedValue: Offers(lmtp: lmtp))
        _server = Shared(wrappedValue: server)
    }

    /// The session on the next connection to the same server.
    var next: Session {
        var next = Session(server: server)
        next.login.remember(login.secrets)
        next.keepsSecrets = keepsSecrets
        return next
    }

    /// The commands that were sent and not answered, oldest first.
    package var outstanding: ArraySlice<OutstandingCommand> { queue.commands }

    /// The open mail transaction.
    package var transaction: MailTransaction? { transfer.transaction }

    /// Octets of a BDAT chunk that are still to be sent.
    package var chunkRemaining: Int { transfer.chunkRemaining }

    package var isAuthenticated: Bool { login.isAuthenticated }

    package var isUnderTLS: Bool { security.isUnderTLS }

    /// Whether STARTTLS was sent on this connection and did not lead to TLS, whatever the server answered.
    package var isTLSMissing: Bool { security.isMissing }

    /// Why it is uncertain whether a transaction is open; nil while it is certain.
    package var uncertainty: Uncertainty? { doubts.uncertainty }

    /// The part of an unfinished line that has arrived, without the secrets that it repeats.
    package var unfinishedLine: [UInt8] {
        guard !keepsSecrets else { return splitter.pending }
        return Redaction.withoutEcho(splitter.pending, isCutOff: true, answering: answeredLine) ?? splitter.pending
    }

    /// Whether a reply has begun, and its last line has not come.
    package var isInsideReply: Bool { parser.isInsideReply }

    /// The results that are due for a message that was sent to its end: one, or one per recipient in LMTP.
    package var dueResults: Int {
        chunkRemaining > 0 ? 0 : queue.dueResults
    }

    /// Whether the connection begins with TLS, and the handshake has not ended.
    package var awaitsTLS: Bool { security.isAwaited && phase == .connecting }

    /// Whether the server has stayed silent on an unencrypted connection although a greeting is due.
    package var isSilentInClear: Bool { phase == .connecting && !isUnderTLS && !awaitsTLS }

    /// Whether what is typed now is message text.
    package var isInMessage: Bool { phase == .data && !transfer.isMessageEnded }

    /// Whether what is typed now answers a challenge of AUTH.
    package var isInAuth: Bool { phase == .auth && queue.isEmpty }

    /// Whether authentication is in progress.
    package var isLoginUnderway: Bool { phase == .auth || queue.hasLogin }

    /// Whether a command, or an answer to a challenge, was begun and has no line end yet.
    package var isLineBegun: Bool { !begun.isEmpty }

    /// Whether the peer speaks LMTP, with one reply per recipient after the message (RFC 2033).
    package var isLMTP: Bool { offered.isLMTP }

    /// Whether the peer is known to speak SMTP; before a hello was answered neither may be known.
    package var isSMTP: Bool { offered.isSMTP }
}
