/// One keyword of an EHLO reply, explained.
public struct ExplainedExtension: Hashable, Sendable {
    /// As it stood in the reply, in upper case.
    public let keyword: String
    /// What it lets one do, its parameters decoded; for an unknown keyword, that it is unknown.
    public let words: String
    public let isKnown: Bool
}

extension Explanation {
    /// The extensions that a reply to EHLO or LHLO offers; empty for any other reply.
    ///
    ///     250-SIZE 10240000   →   "SIZE", "declare the size of a message beforehand; at most 9.8 MiB"
    public static func extensions(in reply: Reply, _ context: ReplyContext) -> [ExplainedExtension] {
        guard reply.severity == .positive, context == .command(.ehlo) || context == .command(.lhlo) else { return [] }
        return ServiceExtension.list(in: reply).map { offer in
            guard let fact = ExtensionFacts.fact(for: offer.keyword) else {
                return ExplainedExtension(keyword: offer.keyword, words: "not known here", isKnown: false)
            }
            return ExplainedExtension(keyword: offer.keyword, words: words(fact, offer.parameters), isKnown: true)
        }
    }

    private static func words(_ fact: ExtensionFact, _ parameters: [String]) -> String {
        guard !parameters.isEmpty else {
            return fact.keyword == "SIZE" ? fact.words + "; no limit is named" : fact.words
        }
        if fact.keyword == "SIZE", let limit = parameters.first.flatMap({ Int($0) }) {
            return fact.words + (limit > 0 ? "; at most \(size(limit))" : "; no limit is named")
        }
        return fact.words + ": " + parameters.joined(separator: " ")
    }

    /// Octets in the unit that people compare: `9.8 MiB`.
    private static func size(_ octets: Int) -> String {
        let units: [(Int, String)] = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
        guard let (unit, name) = units.first(where: { octets >= $0.0 }) else { return "\(octets) octets" }
        let (whole, rest) = octets.quotientAndRemainder(dividingBy: unit)
        let tenth = rest / (unit / 10)
        return tenth == 0 || tenth > 9 ? "\(whole) \(name)" : "\(whole).\(tenth) \(name)"
    }
}
