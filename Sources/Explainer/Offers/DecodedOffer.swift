/// The parameters of an offered extension, decoded.
struct DecodedOffer: Hashable, Sendable {
    /// All of them in a few words; empty when they have no meaning.
    var summary = ""
    /// One by one.
    var details: [OfferDetail] = []
}

// How the parameters of each keyword are read.
extension DecodedOffer {
    typealias Decoder = @Sendable ([String]) -> DecodedOffer

    /// Decodes the parameters of a keyword; unknown ones are shown unchanged.
    init(_ keyword: String, _ parameters: [String]) {
        self = (Self.decoders[keyword] ?? Self.unread)(parameters)
    }

    /// A small function for each keyword whose parameters mean something.
    private static let decoders: [String: Decoder] = [
        "SIZE": size,
        "AUTH": mechanisms,
        "AUTH=": mechanisms,
        "X-EXPS": mechanisms,
        "X-EXPS=LOGIN": mechanisms,
        "LIMITS": limits,
        "DELIVERBY": deliverBy,
        "FUTURERELEASE": futureRelease,
        "MT-PRIORITY": priority,
        "NO-SOLICITING": soliciting,
        "BURL": burl,
        "XCLIENT": { DecodedOffer(list: $0, in: clientAttributes) },
        "XFORWARD": { DecodedOffer(list: $0, in: clientAttributes) },
        "SECURITY": security,
        "XVERP": verp,
    ]

    /// The parameters of a keyword whose parameters are unknown.
    private static let unread: Decoder = { parameters in
        DecodedOffer(summary: parameters.isEmpty ? "" : "with " + Bounded.words(parameters))
    }

    /// Parameters that are words of a table.
    init(list parameters: [String], in table: [String: String]) {
        details = Bounded.details(parameters) { OfferDetail($0, in: table) }
    }
}
