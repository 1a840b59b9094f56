import Explainer
import SMTPSyntax
import SessionModel

/// The whole state of the explorer. `update` changes it, `view` draws it, and nothing else holds any.
package struct AppModel: Sendable {
    /// Where the screen comes from.
    package enum Source: Hashable, Sendable {
        /// A server one talks to.
        case live
        /// A recording, which can only be read.
        case recording
    }

    /// The connection, as far as the screen has to know.
    package enum Link: Hashable, Sendable {
        case connecting
        case open
        case closed
        /// It could not be opened; the reason in a sentence.
        case failed(String)
    }

    /// Whether what happens is written down.
    package enum Recording: Hashable, Sendable {
        case off
        case on(path: String)
        case failed(reason: String)
    }

    /// A page over the screen.
    package enum Page: Hashable, Sendable {
        case help(top: Int)
        /// An explanation asked for by `:explain`.
        case explanation(Explanation, top: Int)
        /// Facts looked up.
        case reference(ReferencePage)
        /// The phases as a diagram.
        case map(top: Int)
        /// The question whether to quit.
        case quitQuestion
        /// The question whether a password may go out without TLS.
        case clearTextQuestion
    }

    /// What the side pane shows.
    package enum SideContent: Hashable, Sendable {
        /// A reply explained, and what may be sent next.
        case reply
        /// What is known of the server.
        case server
        /// The handshake, and the certificates that the server has sent.
        case tls
    }

    package let source: Source
    /// What was asked for: `mail.example.test:2525`.
    package let target: String
    /// The address connected to; nil while there is none.
    package internal(set) var address: String?
    /// The name to give in EHLO.
    package let helloName: String
    /// Whether the user has asked for that name; else it is the one of this machine.
    package let isHelloNameGiven: Bool
    /// How long a whole reply may take before that is said, in seconds.
    package let timeout: Double
    /// How long opening the connection may take, in seconds.
    package let connectTimeout: Double
    /// Whether TLS begins with the first octet, as on port 465 (RFC 8314 §3.3).
    package let startsWithTLS: Bool
    /// Whether STARTTLS goes ahead of everything else, and nothing is sent without TLS.
    package let demandsStartTLS: Bool

    /// The day on which the session began, in days since 1970; nil where certificates are not held against it.
    let today: Int?
    /// What computes the proofs of a login; nil where nothing does.
    let cryptography: SASLCryptography?
    /// What was given to log in with.
    var given: GivenLogin?

    package internal(set) var dialogue = Dialogue()
    package internal(set) var link = Link.connecting
    package internal(set) var recording: Recording

    package internal(set) var size: Size
    /// The characters to draw with.
    package let marks: Marks
    package internal(set) var input = LineEditor()
    var history = History()
    var completion: Completion?
    /// Pasted lines that wait for Enter, the next one first; the line in the input is not among them.
    package internal(set) var pasted: [String] = []
    /// Whether the line in the input came out of a pasted block.
    var isInputPasted = false
    /// How the answer to a challenge is typed, where the user has said so.
    var chosenAnswerForm: AnswerForm?
    /// What `:auth` asks for; nil when it asks for nothing.
    var prompt: LoginPrompt?
    /// What sends for the user; nil while only the user does.
    var driver: (any Driver)?
    /// The newest login by `:auth`, where its secret was given and can be used again.
    var usedLogin: WantedLogin?
    /// The entry at which the chosen reply ends, while an earlier one is looked at.
    package internal(set) var chosen: Int?
    /// The row of the conversation at the top of its pane; nil follows what comes.
    package internal(set) var top: ConversationPlace?
    /// Whether the side pane has the whole screen.
    package internal(set) var isSideWhole = false
    package internal(set) var sideContent = SideContent.reply
    /// How far the side pane is scrolled, in rows.
    package internal(set) var sideTop = 0
    package internal(set) var page: Page?
    /// A sentence for the user, until the next key.
    package internal(set) var notice: String?

    /// The time of the newest event, in seconds since the start.
    package internal(set) var now = 0.0
    /// When the newest whole reply came, or the connection was opened.
    var lastReply = 0.0
    /// When opening the connection began.
    var connectingSince = 0.0
    /// Whether it was said already that the present wait is too long.
    var isTimeoutNoted = false

    package init(
        source: Source = .live, target: String, helloName: String, isHelloNameGiven: Bool = true,
        timeout: Double = 300,
        connectTimeout: Double = 30, startsWithTLS: Bool = false, demandsStartTLS: Bool = false,
        recording: Recording, size: Size, marks: Marks,
        cryptography: SASLCryptography? = nil, login: GivenLogin? = nil, today: Int? = nil
    ) {
        self.source = source
        self.target = target
        self.helloName = helloName
        self.isHelloNameGiven = isHelloNameGiven
        self.timeout = timeout
        self.connectTimeout = connectTimeout
        self.startsWithTLS = startsWithTLS
        self.demandsStartTLS = demandsStartTLS
        self.recording = recording
        self.size = size
        self.marks = marks
        self.cryptography = cryptography
        given = login
        self.today = today
    }

    /// A recording, played back to its end.
    package init(recording events: [RecordedEvent], target: String, address: String?, size: Size, marks: Marks) {
        self.init(
            source: .recording, target: target, helloName: "", recording: .off, size: size, marks: marks)
        self.address = address
        for event in events { dialogue.replay(event) }
        link = .closed
        chosen = dialogue.newestReply
    }

    package var session: Session { dialogue.session }

    /// What Tab and F8 put behind EHLO.
    ///
    /// The bare name of a machine is refused by some servers. On a connection within the machine the address is known that
    /// may stand in its place (RFC 5321 §4.1.3); what the user has asked for stays.
    var helloArgument: String {
        guard !isHelloNameGiven, !helloName.contains("."), !helloName.hasPrefix("["), let address else {
            return helloName
        }
        if address.hasPrefix("127.") { return "[127.0.0.1]" }
        return address == "::1" || address.hasPrefix("[::1]") ? "[IPv6:::1]" : helloName
    }

    /// The entry at which the reply to be explained ends: the chosen one, or the newest.
    package var explainedReply: Int? { chosen ?? dialogue.newestReply }

    /// Whether a TLS handshake is being made, so that nothing can be said.
    var isSecuring: Bool {
        guard link == .open else { return false }
        return session.phase == .tlsHandshake || startsWithTLS && !session.isUnderTLS && session.phase == .connecting
    }

    /// Since when a reply is waited for; nil when none is due.
    package var waitingSince: Double? {
        guard link == .open else { return nil }
        if session.phase == .connecting { return lastReply }
        guard let tag = session.outstanding.first?.tag, let sent = dialogue.transcript.time(at: tag) else { return nil }
        return max(sent, lastReply)
    }

    /// When the program wants to be woken without anything happening: once a second while it waits for a reply.
    package var wakeTime: Double? {
        guard let since = link == .connecting ? connectingSince : waitingSince else { return nil }
        return since + (now - since).rounded(.down) + 1
    }

    var keyContext: KeyContext {
        if case .reference = page { return .reference }
        if page != nil { return .page }
        return chosen != nil || source == .recording ? .browse : .input
    }
}
