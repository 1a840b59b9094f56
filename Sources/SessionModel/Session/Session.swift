import Explainer
import SMTPStandard
import SMTPSyntax

/// One SMTP session seen from the client: what was sent, what came, and what follows from it.
///
/// A value without input or output: octets in, events out. It never refuses a line and never traps on anything a
/// server sends; what is odd becomes a `Finding`. Replies are paired with commands first in, first out, and only
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
    /// The commands that were sent and not answered, oldest first.
    package internal(set) var outstanding: [OutstandingCommand] = []
    /// EHLO, HELO or LHLO, whichever was accepted last; nil before the first.
    package internal(set) var hello: Verb?
    /// What the server offered in its reply to EHLO or LHLO.
    package internal(set) var extensions: [ServiceExtension] = []
    /// What it offered in the EHLO or LHLO before the newest, in clear or not; nil when there was none.
    package internal(set) var previousExtensions: [ServiceExtension]?
    /// What it offered in the newest EHLO or LHLO, remembered when it counts no more.
    var newestExtensions: [ServiceExtension]?
    /// The open mail transaction.
    package internal(set) var transaction: MailTransaction?
    package internal(set) var isAuthenticated = false
    package internal(set) var isUnderTLS = false
    /// Octets of a BDAT chunk that are still to be sent.
    package internal(set) var chunkRemaining = 0
    /// Why it is not known whether a transaction is open; nil while it is known.
    package internal(set) var uncertainty: Uncertainty?
    /// The SIZE for which the newest MAIL was refused, until the session is reset; some servers keep it as well.
    package internal(set) var refusedSize: Int?
    /// What is known of the server.
    package internal(set) var server: ServerKnowledge

    var splitter = LineSplitter()
    var parser = ReplyParser()
    /// Whether the server speaks LMTP, as its greeting says (RFC 2033 §4), or as was known beforehand.
    var speaksLMTP: Bool
    /// Whether the server's software is guessed, and what is known of it put to use.
    let knowsServers: Bool
    /// Whether a handshake failed, and the session went on in clear.
    var isHandshakeFailed = false
    /// Whether a command was sent before the greeting had come.
    var hasTalkedEarly = false
    /// Whether the end of a message was sent and is not answered.
    var isMessageEnded = false
    /// How the newest line of the message ended; only behind CR LF does a dot end it.
    var messageEnding = LineEnding.crlf

    /// A session that has not begun.
    ///
    /// `server` is what was learned about the same server in earlier sessions. Without `knowsServers` its software is
    /// not guessed.
    package init(lmtp: Bool = false, server: ServerKnowledge = ServerKnowledge(), knowsServers: Bool = true) {
        speaksLMTP = lmtp
        self.server = server
        self.knowsServers = knowsServers
    }

    /// What has come of a line whose end has not come, without the secrets that it repeats.
    package var unfinishedLine: [UInt8] {
        Redaction.withoutEcho(splitter.pending, isCutOff: true, in: self) ?? splitter.pending
    }

    /// Whether nothing has come in clear, where a greeting was due.
    package var isSilentInClear: Bool { phase == .connecting && !isUnderTLS }

    /// Whether what is typed now is message text.
    package var isInMessage: Bool { phase == .data && !isMessageEnded }

    /// Whether what is typed now answers a challenge of AUTH.
    package var isInAuth: Bool { phase == .auth && outstanding.isEmpty }

    /// The mechanism of the newest AUTH, in upper case; empty before the first, and where it named none.
    package internal(set) var authMechanism = ""

    /// Whether AUTH was sent, and since then neither accepted nor followed by a known verb.
    var isBehindLogin = false

    /// Whether AUTH was sent, or a secret in another line, and since then no login accepted.
    var hasTriedLogin = false

    /// The answers given since the newest AUTH, an initial response among them, as far as they were cut out.
    var answersInLogin = 0

    /// The secrets of all logins of this connection.
    var keptSecrets = KeptSecrets()

    /// Whether the next reply answers a line of a login, or comes behind one.
    var isAnsweringLogin: Bool {
        isBehindLogin || phase == .auth || outstanding.first.map { !$0.secrets.isEmpty || $0.isOfLogin } ?? false
    }

    /// Whether the server may take what is typed for commands although octets of a chunk are due: the BDAT is answered,
    /// which it must not be before all of them are read (RFC 3030 §2), or will be refused, or waits behind AUTH.
    var isChunkInDoubt: Bool {
        guard chunkRemaining > 0, !isAuthWaiting, let last = outstanding.last else { return chunkRemaining > 0 }
        return !last.verdict.foreseesSuccess
    }

    /// Whether AUTH was sent and its first challenge has not come.
    var isAuthWaiting: Bool { outstanding.contains(where: \.isOfLogin) }

    /// Whether a login has been begun and has not ended.
    package var isLoginUnderway: Bool { phase == .auth || isAuthWaiting }

    /// Whether the peer speaks LMTP, with one reply a recipient after the message (RFC 2033).
    package var isLMTP: Bool { hello == .lhlo || (hello == nil && speaksLMTP) }

    /// The mechanisms that the server offered for AUTH; some servers offer them in two lines.
    var offeredMechanisms: [String] { extensions.filter { $0.keyword == "AUTH" }.flatMap(\.parameters) }

    /// Whether the server offered a mechanism, in any case of letters.
    func offersMechanism(_ name: some Collection<UInt8>) -> Bool {
        offeredMechanisms.contains { ASCII.equal($0.utf8, name) }
    }

    package func offersMechanism(_ name: String) -> Bool { offersMechanism(name.utf8) }

    /// Whether a word is the name of a mechanism that is known here, or was offered.
    func knowsMechanism(_ word: some Collection<UInt8>) -> Bool {
        MechanismFacts.fact(for: String(decoding: word, as: UTF8.self)) != nil || offersMechanism(word)
    }

    /// Whether the server offered an extension.
    package func offers(_ keyword: String) -> Bool { offer(keyword) != nil }

    /// The offer of an extension, with its parameters.
    package func offer(_ keyword: String) -> ServiceExtension? { extensions.first { $0.keyword == keyword } }

    /// The largest message the server takes, in octets; nil when it named no limit (RFC 1870 §4).
    package var sizeLimit: Int? {
        guard let digits = offer("SIZE")?.parameters.first, let limit = Int(digits), limit > 0 else { return nil }
        return limit
    }
}
