// The keywords of EHLO, and the mechanisms of AUTH.
extension ReferenceEntry {
    /// An entry of `extensions`.
    init(keyword fact: ExtensionFact) {
        self.init(
            key: fact.keyword, title: fact.words,
            fields: [
                .list("commands", "Commands", CommandFacts.all.filter { $0.requires == fact.keyword }.map(\.verb.name)),
                .list(
                    "parameters", "Parameters",
                    ParameterFacts.all.filter { $0.requires.contains(fact.keyword) }.map {
                        "\($0.verb) \($0.keyword)"
                    }),
            ],
            sources: [fact.source])
    }

    /// An entry of `mechanisms`.
    init(mechanism fact: MechanismFact) {
        self.init(
            key: fact.name, title: fact.words,
            fields: [
                .text("advice", "", fact.advice),
                .text("steps", "Steps", fact.steps),
                .text("content", "In base64", fact.content),
                .text("first", "First", fact.isClientFirst ? "client" : "server"),
                .text("exposes", "Exposes", fact.exposure.words),
                .flag("provesServer", "Proves server", fact.provesServer),
            ],
            status: fact.status, sources: fact.sources)
    }
}

extension MechanismFact.Exposure {
    /// What a listener on a connection without TLS learns.
    var words: String {
        switch self {
        case .secret: "the secret itself, to a listener without TLS"
        case .hash: "enough to guess the password from, to a listener without TLS"
        case .nothing: "nothing"
        }
    }
}
