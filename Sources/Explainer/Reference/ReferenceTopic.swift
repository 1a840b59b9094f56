import SMTPStandard
import SMTPSyntax

/// The topics of the reference, one topic per table of facts.
package enum ReferenceTopic: String, Hashable, Sendable, CaseIterable {
    case codes, context, enhanced, commands, extensions, parameters, mechanisms, phases, standards

    /// The heading of its page.
    package var title: String {
        switch self {
        case .codes: "Reply codes"
        case .context: "Replies to each command"
        case .enhanced: "Enhanced status codes"
        case .commands: "Commands"
        case .extensions: "Extensions"
        case .parameters: "Parameters"
        case .mechanisms: "Authentication mechanisms"
        case .phases: "Phases of a session"
        case .standards: "Standards beside SMTP"
        }
    }

    /// The content in a sentence.
    package var about: String {
        switch self {
        case .codes: "What each reply code means in general."
        case .context: "What a code means in reply to one command: 550 to RCPT is not 550 at connect."
        case .enhanced: "The more detailed codes in the text of a reply. X is 2, 4 or 5."
        case .commands: "Every command word (verb): its effect, when to send it, and the replies."
        case .extensions: "Every keyword of the EHLO reply and its effect. Registered means: as far as known."
        case .parameters: "The parameters after the address in MAIL and RCPT, and of some other commands."
        case .mechanisms: "The mechanisms of AUTH: who sends what, and what an eavesdropper learns."
        case .phases: "The phases of a session, and the replies that change the phase."
        case .standards: "What replies speak of besides SMTP: SPF, DKIM, DMARC, MTA-STS, DANE, smuggling."
        }
    }

    /// An example filter that finds entries.
    package var example: String {
        switch self {
        case .codes: "550"
        case .context: "RCPT 550"
        case .enhanced: "5.1.1"
        case .commands: "STARTTLS"
        case .extensions: "PIPELINING"
        case .parameters: "MAIL SIZE"
        case .mechanisms: "PLAIN"
        case .phases: "rcpt"
        case .standards: "DMARC"
        }
    }

    /// Its entries, in the order of the table.
    package var entries: [ReferenceEntry] { Self.tables[self] ?? [] }

    private static let tables: [ReferenceTopic: [ReferenceEntry]] = [
        .codes: ReplyCodeFacts.all.sorted { $0.code < $1.code }.map(ReferenceEntry.init(code:)),
        .context: ReplyContextFacts.all.map(ReferenceEntry.init(context:)),
        .enhanced: EnhancedStatusFacts.all.map(ReferenceEntry.init(enhanced:)),
        .commands: (CommandFacts.all + CommandFacts.pseudo).map(ReferenceEntry.init(command:)),
        .extensions: ExtensionFacts.all.map(ReferenceEntry.init(keyword:)),
        .parameters: ParameterFacts.all.map(ReferenceEntry.init(parameter:)),
        .mechanisms: MechanismFacts.all.map(ReferenceEntry.init(mechanism:)),
        .phases: PhaseFacts.all.map(ReferenceEntry.init(phase:)),
        .standards: MailStandards.all.map(ReferenceEntry.init(standard:)),
    ]
}
