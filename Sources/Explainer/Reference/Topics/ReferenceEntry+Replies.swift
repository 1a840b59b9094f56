import SMTPSyntax

// Reply codes, in general and as the answer to one command.
extension ReferenceEntry {
    /// An entry of `codes`.
    init(code fact: ReplyFact) {
        let history = ReplyCodeHistory.row(for: fact.code)
        self.init(
            key: fact.code.description, title: fact.name,
            fields: Self.fields(of: fact) + [
                .text("class", "Class", fact.code.severity.name),
                .text("rfc821", "In RFC 821", history?.then ?? ""),
                .text("since", "Since then", history?.since ?? ""),
            ],
            status: fact.status, sources: fact.sources)
    }

    /// An entry of `context`.
    init(context fact: ReplyFact) {
        let name = (ReplyCodeFacts.fact(for: fact.code) ?? SeverityFacts.fact(for: fact.code)).name
        self.init(
            key: fact.verb?.name ?? "",
            identity: [.text("code", "Code", fact.code.description), .text("case", "Case", fact.occasion)],
            names: Self.otherNames(of: fact.verb),
            title: fact.occasion.isEmpty ? name : fact.occasion,
            fields: Self.fields(of: fact) + [.list("signs", "Recognized by", fact.signs.map(\.words))],
            status: fact.status, sources: fact.sources,
            called: Self.otherNames(of: fact.verb).isEmpty ? [] : ["end of data", "end of the message", "final dot"])
    }

    /// A search for replies to DATA also finds those to the final dot.
    private static func otherNames(of verb: Verb?) -> [String] {
        verb == .dataEndKey || verb == .lmtpDataEndKey ? [Verb.data.name, "EOM"] : []
    }

    private static func fields(of fact: ReplyFact) -> [ReferenceField?] {
        [
            .text("meaning", "", fact.meaning),
            .text("likely", "Likely", fact.cause),
            .text("cause", "Cause", fact.label == .success ? "" : fact.label.rawValue),
            .text("advice", "Try", fact.advice.sentence),
        ]
    }
}

extension Sign {
    /// The sign in a few words.
    var words: String {
        switch self {
        case .enhanced(let subject, let detail): "X.\(subject).\(detail)"
        case .cause(let cause): "the text means: \(CauseFacts.fact(for: cause)?.words ?? cause.rawValue)"
        case .says(let text): "the text says \"\(text)\""
        case .parameter(let name): "the command has \(name)"
        case .mechanism(let name): "authentication by \(name)"
        case .amid(let circumstances): circumstances.words
        }
    }
}

extension Circumstances {
    /// The circumstances in a few words.
    var words: String {
        Self.words.filter { contains($0.0) }.map(\.1).joined(separator: ", ")
    }

    private static let words: [(Circumstances, String)] = [
        (.tls, "under TLS"), (.authenticated, "after authentication"), (.lmtp, "in LMTP"),
        (.emptyText, "the text is empty"),
        (.noStepLeft, "the mechanism has no message left"),
        (.lastChunk, "the last chunk"), (.chunks, "a message in chunks"), (.noRecipients, "no recipient accepted"),
        (.notOffered, "not offered by EHLO"), (.refused, "the greeting was a refusal"),
        (.earlyTalk, "sent before the greeting"), (.noLogin, "AUTH not offered"), (.mayStartTLS, "TLS offered"),
        (.transaction, "in a transaction"),
    ]
}
