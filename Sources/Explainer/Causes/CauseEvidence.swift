import SMTPSyntax

/// The evidence for a row of causes: a reply that it decides, as people write it, and its origin.
///
///     "RCPT 550 5.1.1 no such user"                              one of the labelled replies, or of a capture
///     .seen("553 Relaying disallowed as bob@example.com", in: "Zoho")
///     .documented("550 5.7.506 Access Denied, Bad HELO", by: "Microsoft")
///     .rfc("AUTH 535 5.7.8", 4954, "6")
struct CauseEvidence: Hashable, Sendable, ExpressibleByStringLiteral {
    enum Origin: Hashable, Sendable {
        /// The start of a labelled or captured reply.
        case corpus
        case source(SpecReference)
        /// Invented: it shows the purpose of a row of general words, replies that were not seen before.
        case wording
    }

    /// A whole reply, shortened to what decides, after what it answers where that matters (`WrittenReply`).
    let reply: String
    let origin: Origin

    init(stringLiteral reply: String) { self.init(reply, .corpus) }

    private init(_ reply: String, _ origin: Origin) {
        self.reply = reply
        self.origin = origin
    }

    /// Sent by the software or the provider named.
    static func seen(_ reply: String, in sender: String) -> CauseEvidence {
        CauseEvidence(reply, .source(.seen(in: sender)))
    }

    /// What a provider says in public of its own replies.
    static func documented(_ reply: String, by provider: String) -> CauseEvidence {
        CauseEvidence(reply, .source(.documented(by: provider)))
    }

    /// The same, from a page of which the day is known.
    static func read(_ reply: String, _ page: SpecReference) -> CauseEvidence {
        CauseEvidence(reply, .source(page))
    }

    static func rfc(_ reply: String, _ number: Int, _ section: String) -> CauseEvidence {
        CauseEvidence(reply, .source(.rfc(number, section)))
    }

    static func wording(_ reply: String) -> CauseEvidence { CauseEvidence(reply, .wording) }
}
