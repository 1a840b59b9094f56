import SMTPStandard
import SMTPSyntax

/// One known habit of server software: what it does where the standard is silent, or says otherwise.
///
/// It describes the default configuration; an administrator may have changed it.
package struct Habit: Hashable, Sendable {
    package enum Matter: Hashable, Sendable {
        /// The standard objects, and this is what the software does; no verbs: for all of them.
        case objection(Objection, Set<Verb>)
        /// The standard allows it, and this is what the software does; no phases: in all of them.
        case command(Set<Verb>, Set<Phase>)
        /// The standard allows the line, and this is what the software does; no verbs: for all of them.
        case oddity(Oddity, Set<Verb>)
        /// A parameter of MAIL or RCPT.
        case parameter(String)
        /// It requires TLS, and answers these verbs anyway.
        case beforeTLS(Set<Verb>)
        /// The standard requires it to abort the transaction, or is silent.
        case transaction(Uncertainty, isDropped: Bool)
        /// MAIL was refused for its SIZE, and another MAIL names none.
        case refusedSize

        func isAbout(_ objection: Objection, to verb: Verb) -> Bool {
            if case .objection(objection, let verbs) = self { verbs.isEmpty || verbs.contains(verb) } else { false }
        }

        func isAbout(_ oddity: Oddity, in verb: Verb) -> Bool {
            if case .oddity(oddity, let verbs) = self { verbs.isEmpty || verbs.contains(verb) } else { false }
        }

        /// In every phase.
        func isAbout(_ verb: Verb) -> Bool {
            if case .command(let verbs, let phases) = self { phases.isEmpty && verbs.contains(verb) } else { false }
        }

        func isAbout(_ verb: Verb, onlyIn phase: Phase) -> Bool {
            if case .command(let verbs, let phases) = self {
                phases.contains(phase) && verbs.contains(verb)
            } else {
                false
            }
        }
    }

    package enum Outcome: Hashable, Sendable {
        case takes
        case refuses([ReplyCode])
    }

    package let software: Set<Software>
    package let matter: Matter
    package let outcome: Outcome
    /// A sentence without its subject, the software's name: "accepts MAIL without EHLO."
    package let words: String
    package let source: SpecReference

    init(
        _ software: Set<Software>, on objection: Objection, to verbs: Set<Verb> = [], _ outcome: Outcome,
        _ words: String
    ) {
        self.init(software, .objection(objection, verbs), outcome, words)
    }

    init(
        _ software: Set<Software>, on oddity: Oddity, to verbs: Set<Verb> = [], _ outcome: Outcome, _ words: String
    ) {
        self.init(software, .oddity(oddity, verbs), outcome, words)
    }

    init(
        _ software: Set<Software>, _ verbs: Set<Verb>, in phases: Set<Phase> = [], refuses codes: ReplyCode...,
        saying words: String
    ) {
        self.init(software, .command(verbs, phases), .refuses(codes), words)
    }

    init(_ software: Set<Software>, at uncertainty: Uncertainty, drops isDropped: Bool, _ words: String) {
        self.init(software, .transaction(uncertainty, isDropped: isDropped), .takes, words)
    }

    init(_ software: Set<Software>, afterRefusedSizeRefuses code: ReplyCode, _ words: String) {
        self.init(software, .refusedSize, .refuses([code]), words)
    }

    init(_ software: Set<Software>, parameter keyword: String, _ outcome: Outcome, _ words: String) {
        self.init(software, .parameter(keyword), outcome, words)
    }

    init(_ software: Set<Software>, beforeTLS verbs: Set<Verb>, _ words: String) {
        self.init(software, .beforeTLS(verbs), .takes, words)
    }

    private init(_ software: Set<Software>, _ matter: Matter, _ outcome: Outcome, _ words: String) {
        self.software = software
        self.matter = matter
        self.outcome = outcome
        self.words = words
        let names = software.map(\.rawValue).sorted().joined(separator: ", ")
        source = .seen(in: names)
    }
}
