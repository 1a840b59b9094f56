import SMTPStandard
import SMTPSyntax

// The keywords of EHLO, and the mechanisms of AUTH.
extension ReferenceEntry {
    /// An entry of `extensions`.
    init(keyword fact: ExtensionFact) {
        self.init(
            key: fact.keyword, title: fact.words,
            fields: [
                .text("note", "", fact.note),
                .text("name", "Name", fact.name),
                .text("takes", "Parameters", fact.takes),
                .typed("example", "Example", fact.example),
                .list("commands", "Commands", fact.verbs.map(\.name)),
                .list("mail", "With MAIL", fact.mailParameters),
                .list("rcpt", "With RCPT", fact.rcptParameters),
                .list("uses", "Used for", fact.uses.map(\.rawValue)),
                .flag("registered", "Registered", fact.isRegistered),
            ],
            status: fact.status, sources: fact.sources)
    }

    /// An entry of `mechanisms`.
    init(mechanism fact: MechanismFact) {
        self.init(
            key: fact.name, title: fact.words,
            fields: [
                .text("advice", "", fact.advice),
                .text("steps", "Steps", fact.steps),
                .text("content", "In base64", fact.content),
                .text("example", "Example", fact.example),
                .text("first", "First", fact.isClientFirst ? "client" : "server"),
                .text("exposes", "Exposes", fact.exposure.words),
                .flag("provesServer", "Proves server", fact.provesServer),
            ],
            status: fact.status, sources: fact.sources)
    }
}

extension MechanismFact.Exposure {
    /// What an eavesdropper on a connection without TLS learns.
    var words: String {
        switch self {
        case .secret: "the secret itself, without TLS"
        case .hash: "enough to guess the password, without TLS"
        case .nothing: "nothing"
        case .notKnown: "unknown"
        }
    }
}
