import SMTPSyntax

/// All differences between two EHLO replies.
package struct OfferChanges: Hashable, Sendable {
    private let byKeyword: [String: OfferChange]
    /// The extensions no longer offered, in the order of the earlier reply.
    package let gone: [OfferChange]
    /// Whether anything differs.
    package let isEmpty: Bool

    package init(from earlier: [ServiceExtension], to later: [ServiceExtension]) {
        let before = Self.parameters(earlier)
        let now = Self.parameters(later)
        let changes = now.map { OfferChange($0, before: before[$0], now: $1) }
        byKeyword = Dictionary(changes.map { ($0.keyword, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        gone = earlier.filter {
            before[$0.keyword] != nil && now[$0.keyword] == nil && seen.insert($0.keyword).inserted
        }
        .map { OfferChange($0.keyword, before: before[$0.keyword], now: nil) }
        isEmpty = gone.isEmpty && changes.allSatisfy { $0.kind == .same }
    }

    /// The change of an extension of the later reply; nil when it is not an extension.
    package func change(of keyword: String) -> OfferChange? { byKeyword[keyword] }

    /// The parameters of each keyword. The first of two equal keywords counts, as in `Session`, but
    /// a list may be spread over several lines: `AUTH` and `AUTH=`.
    private static func parameters(_ offers: [ServiceExtension]) -> [String: [String]] {
        var parameters: [String: [String]] = [:]
        // "250 Ok SESSIONID=…" is a sentence, another one at each hello.
        for offer in offers where !offer.isFiller {
            if parameters[offer.keyword] == nil {
                parameters[offer.keyword] = offer.parameters
            } else if OfferChange.lists.contains(offer.keyword) {
                parameters[offer.keyword, default: []] += offer.parameters
            }
        }
        return parameters
    }
}

extension ServiceExtension {
    /// Whether it is not an extension, but the word with which some servers end the list.
    var isFiller: Bool { keyword == "OK" }
}
