import SMTPSyntax

/// One reason why a command is out of sequence (RFC 5321 §4.1.4 and the extensions).
package struct SequenceRule: Hashable, Sendable {
    /// What must be true in addition to the phase.
    package enum Condition: Hashable, Sendable {
        case always
        case authenticated
        case anonymous
        case tls
        /// TLS began after STARTTLS, so that the session starts over.
        case startTLS
        /// The server is known to speak LMTP.
        case lmtp
        /// The server is known to speak SMTP.
        case smtp
        /// MAIL announced a body of raw octets.
        case binary
    }

    package let objection: Objection
    /// The verbs that it applies to; empty for all.
    package let verbs: Set<Verb>
    /// The phases that it applies to; empty for all.
    package let phases: Set<Phase>
    package let condition: Condition
    /// The reason in a sentence.
    package let reason: String
    /// The same in a few words, for a narrow pane.
    package let short: String
    /// How many servers accept the command anyway.
    package let tolerance: Tolerance
    /// The codes to expect, the most likely first; a success code means that more servers accept it than refuse it.
    package let likely: [ReplyCode]
    package let source: SpecReference

    /// The reason, and how many servers accept the command anyway.
    package var sentences: String { [reason, tolerance.sentence].compactMap(\.self).joined(separator: " ") }

    /// Whether it is about a verb and a phase; its condition is another question.
    package func speaks(of verb: Verb, in phase: Phase) -> Bool {
        (verbs.isEmpty || verbs.contains(verb)) && (phases.isEmpty || phases.contains(phase))
    }

    init(
        _ objection: Objection, _ verbs: Set<Verb>, in phases: Set<Phase>, if condition: Condition = .always,
        _ reason: String,
        short: String, tolerance: Tolerance = .few, likely: ReplyCode..., by source: SpecReference
    ) {
        self.objection = objection
        self.verbs = verbs
        self.phases = phases
        self.condition = condition
        self.reason = reason
        self.short = short
        self.tolerance = tolerance
        self.likely = likely
        self.source = source
    }
}
