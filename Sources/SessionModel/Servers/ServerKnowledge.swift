import Explainer
import SMTPSyntax

/// What is known about the server: its likely software, and its earlier replies.
///
/// It outlives a session: it stays valid for new connections to the same server.
package struct ServerKnowledge: Hashable, Sendable {
    /// Where a command was said, as far as it decides what a server answers.
    struct Place: Hashable, Sendable {
        let verb: Verb
        /// The line for commands that name an address, which it is that decides; else empty.
        private(set) var line: [UInt8]
        let phase: Phase
        let hello: Verb?
        let isUnderTLS: Bool
        let isAuthenticated: Bool
        /// For MAIL: the SIZE that was refused before, and not reset; a server that keeps it refuses this MAIL for it.
        let refusedSize: Int?
        /// For RCPT: the sender, whom many servers refuse only here.
        private(set) var sender: String?

        init(
            _ verb: Verb, _ line: [UInt8] = [], in phase: Phase, hello: Verb?, isUnderTLS: Bool = false,
            isAuthenticated: Bool = false, refusedSize: Int? = nil, sender: String? = nil
        ) {
            self.verb = verb
            self.line = Self.withAddress.contains(verb) ? line : []
            self.phase = phase
            self.hello = hello
            self.isUnderTLS = isUnderTLS
            self.isAuthenticated = isAuthenticated
            self.refusedSize = verb == .mail ? refusedSize : nil
            self.sender = verb == .rcpt ? sender : nil
        }

        private static let withAddress: Set<Verb> = [.mail, .rcpt, .vrfy, .expn]

        /// The same place for any address.
        var forAnyAddress: Place {
            var place = forAnySender
            place.line = []
            return place
        }

        /// The same place for any sender.
        var forAnySender: Place {
            var place = self
            place.sender = nil
            return place
        }
    }

    /// What this server is believed to do, and on what ground.
    struct Belief: Hashable, Sendable {
        let outcome: Habit.Outcome
        /// In a sentence.
        let words: String
        /// Why not, in a few words for a narrow pane.
        let short: String
    }

    /// A breach of the standard that the server let pass: that it ignores one does not mean that it ignores another.
    private struct Taken: Hashable, Sendable {
        let place: Place
        let objection: Objection?
    }

    package private(set) var evidence = SoftwareEvidence()
    /// It has replied 530 to require TLS (RFC 3207 §4).
    package private(set) var demandsTLS = false
    /// It has replied 530 to require authentication (RFC 4954 §6).
    package private(set) var demandsLogin = false
    /// It has offered STARTTLS on an unencrypted connection.
    private var hasOfferedStartTLS = false
    private var refused: [Place: ReplyCode] = [:]
    private var taken: Set<Taken> = []

    /// Whether the software is guessed, and what is known of it put to use.
    private let guessesSoftware: Bool

    package init(guessesSoftware: Bool = true) { self.guessesSoftware = guessesSoftware }

    package var guess: SoftwareGuess? { evidence.guess }

    /// The software, if the guess is good enough to act on.
    package var software: Software? { guess.flatMap { $0.certainty == .possible ? nil : $0.software } }

    /// The most places that are remembered; a session visits a few dozen.
    private static let mostPlaces = 500

    /// Codes that speak of the command and its moment, not of an address or a message.
    private static let codesOfSequence: Set<ReplyCode> = [500, 502, 503, 530]

    /// Searches a reply for signs of the server's software.
    mutating func lookForClues(in reply: Reply, to context: ReplyContext) {
        if guessesSoftware { evidence.look(at: reply, in: context) }
    }

    /// Whether STARTTLS was offered before and is missing in the offers of a new unencrypted hello.
    mutating func misses(startTLSIn offers: Offers) -> Bool {
        if offers.contains("STARTTLS") { hasOfferedStartTLS = true }
        return hasOfferedStartTLS && !offers.contains("STARTTLS")
    }

    /// Remembers what a command got, if that tells something about the next time.
    mutating func learn(_ reply: Reply, at place: Place, _ verdict: Verdict) {
        guard verdict.kind != .malformed, verdict.kind != .unknown else { return }
        let isOfSequence = Self.codesOfSequence.contains(reply.code)
        let exact = place
        let place = isOfSequence || reply.severity.isSuccess ? place.forAnyAddress : Self.told(by: reply, at: place)
        if reply.severity.isSuccess {
            for taken in [place, exact, exact.forAnySender] { refused[taken] = nil }
            if !verdict.foreseesSuccess || verdict.objection != nil, taken.count < Self.mostPlaces {
                taken.insert(Taken(place: place, objection: verdict.objection))
            }
        } else if isOfSequence || Self.isAboutLine(reply, place), refused.count < Self.mostPlaces {
            refused[place] = reply.code
            taken.remove(Taken(place: place, objection: verdict.objection))
            if reply.code == 530 { learnDemand(reply, place) }
        }
    }

    /// The place without what the reply does not speak of: an unknown recipient is unknown for any sender.
    private static func told(by reply: Reply, at place: Place) -> Place {
        guard place.verb == .rcpt else { return place }
        let enhanced = EnhancedStatusCode(anywhereIn: reply)
        let cause = CauseRules.judge(reply.code, CauseText(reply), enhanced, at: .rcpt).label
        return cause.map(aboutRecipients.contains) == true ? place.forAnySender : place
    }

    private static let aboutRecipients: Set<Cause> = [.unknownUser, .noSuchDomain, .mailboxFull, .mailboxDisabled]

    /// Whether the line is what was refused, and would be again. 552 to RCPT speaks of the number of recipients before it
    /// (RFC 5321 §4.5.3.1.10).
    private static func isAboutLine(_ reply: Reply, _ place: Place) -> Bool {
        reply.severity == .permanent && !place.line.isEmpty && !(place.verb == .rcpt && reply.code == 552)
    }

    private mutating func learnDemand(_ reply: Reply, _ place: Place) {
        let text = reply.text.lowercased()
        let isAboutTLS = text.contains("tls") || text.contains("encrypt") || text.contains("ssl")
        if isAboutTLS && !place.isUnderTLS { demandsTLS = true } else { demandsLogin = true }
    }

    /// What this server will do with a command, as far as it is known; the objection is the standard's.
    func belief(about place: Place, _ objection: Objection?) -> Belief? {
        if let code = refused[place.forAnyAddress] ?? refused[place.forAnySender] ?? refused[place] {
            return Belief(
                outcome: .refuses([code]), words: "This server answered \(code) before.", short: "refused before")
        }
        if taken.contains(Taken(place: place.forAnyAddress, objection: objection)) {
            return Belief(outcome: .takes, words: "This server accepted it before.", short: "")
        }
        return beliefFromDemands(place) ?? beliefFromHabits(place, objection)
    }

    /// What a client may send that has not done what is demanded. RFC 3207 §4 names EHLO, NOOP, STARTTLS and QUIT;
    /// most servers answer HELO as well. RFC 4954 §6 has no STARTTLS and no HELP, which are answered in practice.
    private static let openBeforeTLS: Set<Verb> = [.ehlo, .helo, .lhlo, .noop, .starttls, .quit]
    private static let openBeforeLogin: Set<Verb> = openBeforeTLS.union([.auth, .rset, .help])

    private func beliefFromDemands(_ place: Place) -> Belief? {
        let isOpen = software.map { Habits.answersBeforeTLS($0, place.verb) } ?? false
        if demandsTLS && !place.isUnderTLS && !Self.openBeforeTLS.contains(place.verb) && !isOpen {
            return Belief(
                outcome: .refuses([530]), words: "This server requires TLS first (530).",
                short: "TLS is required")
        }
        if demandsLogin && !place.isAuthenticated && !Self.openBeforeLogin.contains(place.verb) {
            return Belief(
                outcome: .refuses([530]), words: "This server requires authentication first (530).",
                short: "log in first")
        }
        return nil
    }

    private func beliefFromHabits(_ place: Place, _ objection: Objection?) -> Belief? {
        guard let software else { return nil }
        let habit =
            if let objection {
                Habits.habit(of: software, on: objection, to: place.verb)
            } else {
                Habits.habit(of: software, with: place.verb, in: place.phase)
            }
        return habit.map {
            Belief(
                outcome: $0.outcome, words: "\(software.rawValue) \($0.words)", short: "not with \(software.rawValue)")
        }
    }
}
