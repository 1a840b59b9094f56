import Explainer
import SMTPStandard
import SMTPSyntax

/// What is known about the server: its likely software, and its earlier replies.
///
/// It outlives a session: it stays valid for new connections to the same server.
package struct ServerKnowledge: Hashable, Sendable {
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
        /// The parameter that the standard objects to; nil for another part of the command.
        let part: String?
    }

    package private(set) var evidence = SoftwareEvidence()
    /// The software, if the guess is good enough to act on.
    package private(set) var software: Software?
    /// What is known of that software.
    private var habits: SoftwareHabits?
    /// The code by which it has required TLS: 530 (RFC 3207 §4), or another with words that say so.
    package private(set) var tlsDemand: ReplyCode?
    /// The code by which it has required authentication: 530 (RFC 4954 §6), or another with words that say so.
    package private(set) var loginDemand: ReplyCode?
    /// The names under which it has offered STARTTLS on an unencrypted connection: one name in the DNS may have several
    /// hosts.
    private var namesWithStartTLS: Set<String> = []
    /// What does not make it abort a transaction, against the standard, and what does: as was found out.
    private var keeps: [Uncertainty: Bool] = [:]
    /// Whether it keeps a transaction at a second hello; asked for every line that comes.
    private(set) var keepsTransactionAtHello = false
    private var refused: [Place: ReplyCode] = [:]
    private var taken: Set<Taken> = []

    /// Advances whenever something changes that a verdict may depend on.
    private(set) var revision = Revision()

    /// Whether the software is guessed, and what is known of it put to use.
    private let guessesSoftware: Bool

    package init(guessesSoftware: Bool = true) { self.guessesSoftware = guessesSoftware }

    package var guess: SoftwareGuess? { evidence.guess }

    /// The most places that are remembered; a session visits a few dozen.
    private static let mostPlaces = 500

    /// Codes that speak of the command and its moment, not of an address or a message.
    private static let codesOfSequence: Set<ReplyCode> = [500, 502, 503, 530]

    /// Searches a reply for signs of the server's software.
    mutating func lookForClues(in reply: Reply, to context: ReplyContext) {
        guard guessesSoftware else { return }
        let before = evidence.count
        evidence.look(at: reply, in: context)
        guard evidence.count > before else { return }
        revision.advance()
        software = guess.flatMap { $0.certainty == .possible ? nil : $0.software }
        habits = software.map(Habits.of)
        keepsTransactionAtHello = keepsTransaction(at: .helloInTransaction)
    }

    /// Whether the host of a name has offered STARTTLS before, and it is missing in the offers of a new unencrypted hello.
    mutating func misses(startTLSIn offers: Offers, of name: String) -> Bool {
        if offers.contains("STARTTLS") {
            if namesWithStartTLS.count < Self.mostPlaces { namesWithStartTLS.insert(name) }
            return false
        }
        return namesWithStartTLS.contains(name)
    }

    /// Whether it keeps an open transaction where the standard requires that it is aborted.
    package func keepsTransaction(at moment: Uncertainty) -> Bool {
        keeps[moment] ?? habits?.keepsTransaction(at: moment) ?? false
    }

    /// It was found out whether it has kept one.
    mutating func learn(isKept: Bool, at moment: Uncertainty) {
        keeps[moment] = isKept
        keepsTransactionAtHello = keepsTransaction(at: .helloInTransaction)
        revision.advance()
    }

    /// Whether a reply tells nothing about the next time: a success that was expected, where nothing was refused before.
    private func isOrdinary(_ reply: Reply, _ verdict: Verdict) -> Bool {
        reply.severity.isSuccess && refused.isEmpty && verdict.foreseesSuccess && verdict.objection == nil
    }

    /// Remembers what a command got, if that tells something about the next time.
    mutating func learn(_ reply: Reply, at place: @autoclosure () -> Place, _ verdict: Verdict) {
        guard verdict.kind != .malformed, verdict.kind != .unknown, !isOrdinary(reply, verdict) else { return }
        let place = place()
        learnDemand(reply, place)
        let taken = Taken(place: place.forVerbAlone, objection: verdict.objection, part: verdict.parameter)
        if reply.severity.isSuccess {
            for taken in place.covered + [place, place.forAnySender] where refused.removeValue(forKey: taken) != nil {
                revision.advance()
            }
            if !verdict.foreseesSuccess || verdict.objection != nil, self.taken.count < Self.mostPlaces,
                self.taken.insert(taken).inserted
            {
                revision.advance()
            }
        } else if let told = refusedPlace(reply, place) {
            // What was objected to for a reason of its own, and is refused, says nothing of a line without that reason.
            if verdict.objection == nil || verdict.foreseesSuccess { refused[told] = reply.code }
            self.taken.remove(taken)
            revision.advance()
        }
    }

    /// The place at which a refusal would come again; nil where it says nothing of the next time, or no more can be
    /// remembered.
    private func refusedPlace(_ reply: Reply, _ place: Place) -> Place? {
        // First what costs nothing: to read the cause in the text of ten thousand refusals takes its time.
        guard refused.count < Self.mostPlaces else { return nil }
        if Self.codesOfSequence.contains(reply.code) { return place.forAnyAddress }
        return Self.isAboutLine(reply, place) ? Self.told(by: reply, at: place) : nil
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

    /// Only MAIL and 530 tell it: a recipient may be refused where the server would accept its own.
    private mutating func learnDemand(_ reply: Reply, _ place: Place) {
        guard !reply.severity.isSuccess, reply.code == 530 || place.verb == .mail else { return }
        switch demand(in: reply, at: place) {
        case .tlsRequired where !place.isUnderTLS && tlsDemand == nil:
            tlsDemand = reply.code
            revision.advance()
        case .authRequired where !place.isAuthenticated && loginDemand == nil:
            loginDemand = reply.code
            revision.advance()
        default: break
        }
    }

    private func demand(in reply: Reply, at place: Place) -> Cause? {
        guard reply.code == 530 else {
            let enhanced = EnhancedStatusCode(anywhereIn: reply)
            return CauseRules.judge(reply.code, CauseText(reply), enhanced, at: place.verb).told
        }
        let text = reply.text.lowercased()
        let isAboutTLS = text.contains("tls") || text.contains("encrypt") || text.contains("ssl")
        return isAboutTLS && !place.isUnderTLS ? .tlsRequired : .authRequired
    }

    /// What this server will do with a command, as far as it is known; the objection is the standard's, to the part.
    ///
    /// `oddities` are those of the line, which some software refuses.
    func belief(
        about place: @autoclosure () -> Place, _ objection: Objection?, _ part: String? = nil,
        oddities: @autoclosure () -> [Oddity] = []
    ) -> Belief? {
        guard !knowsNothing else { return nil }
        let place = place()
        if let code = code(refusedAt: place) {
            return Belief(
                outcome: .refuses([code]), words: "This server answered \(code) before.", short: "refused before")
        }
        if !taken.isEmpty, taken.contains(Taken(place: place.forVerbAlone, objection: objection, part: part)) {
            return Belief(outcome: .takes, words: "This server accepted it before.", short: "")
        }
        return beliefFromDemands(place) ?? beliefFromHabits(place, objection, part, oddities())
    }

    /// Whether there is nothing yet that a belief could come from.
    private var knowsNothing: Bool {
        refused.isEmpty && taken.isEmpty && tlsDemand == nil && loginDemand == nil && software == nil
    }

    private func code(refusedAt place: Place) -> ReplyCode? {
        guard !refused.isEmpty else { return nil }
        return (place.covered + [place.forAnySender, place]).lazy.compactMap { refused[$0] }.first
    }

    /// What a client may send that has not done what is demanded. RFC 3207 §4 names EHLO, NOOP, STARTTLS and QUIT;
    /// most servers answer HELO as well. RFC 4954 §6 has no STARTTLS and no HELP, which are answered in practice.
    private static let openBeforeTLS: Set<Verb> = [.ehlo, .helo, .lhlo, .noop, .starttls, .quit]
    private static let openBeforeLogin: Set<Verb> = openBeforeTLS.union([.auth, .rset, .help])

    private func beliefFromDemands(_ place: Place) -> Belief? {
        if let code = tlsDemand, !place.isUnderTLS, habits?.answersBeforeTLS(place.verb) != true,
            isClosed(place.verb, by: code, Self.openBeforeTLS)
        {
            return Belief(
                outcome: .refuses([code]), words: "This server requires TLS first (\(code)).", short: "TLS is required")
        }
        if let code = loginDemand, !place.isAuthenticated, isClosed(place.verb, by: code, Self.openBeforeLogin) {
            return Belief(
                outcome: .refuses([code]), words: "This server requires authentication first (\(code)).",
                short: "log in first")
        }
        return nil
    }

    /// 530 is for every command that needs what is demanded (RFC 3207 §4, RFC 4954 §6); another code speaks of mail alone.
    private func isClosed(_ verb: Verb, by code: ReplyCode, _ open: Set<Verb>) -> Bool {
        code == 530 ? !open.contains(verb) : Verb.transactionStarters.contains(verb)
    }

    private func beliefFromHabits(
        _ place: Place, _ objection: Objection?, _ part: String?, _ oddities: @autoclosure () -> [Oddity]
    ) -> Belief? {
        guard let software, let habits else { return nil }
        // Where the standard objects, it is to one part of the command.
        let parts = objection == nil ? place.details : Set([part].compactMap(\.self))
        let habit =
            habits.habit(withAnyOf: parts)
            ?? habits.habit(with: place.verb, in: place.phase, on: objection, oddities())
        return habit.map {
            Belief(
                outcome: $0.outcome, words: "\(software.rawValue) \($0.words)", short: "not with \(software.rawValue)")
        }
    }
}
