/// What became of one extension from one EHLO reply to the next (RFC 5321 §4.1.4, RFC 3207 §4.2).
///
///     250-SIZE 1000, then 250-SIZE 2000           →   changed, with `before` "1000" and `now` "2000"
///     250-AUTH LOGIN PLAIN, then 250-AUTH PLAIN   →   changed, with `lost` "LOGIN"
public struct OfferChange: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case new, changed, same, gone
    }

    /// In upper case.
    public let keyword: String
    public let kind: Kind
    /// Its parameters in the earlier reply; empty when it was not offered.
    public let before: [String]
    /// Its parameters in the later reply; empty when it is gone.
    public let now: [String]
    /// The parameters that came, for keywords whose parameters are a list, such as mechanisms.
    public let gained: [String]
    /// The parameters of a list that went.
    public let lost: [String]

    init(_ keyword: String, before: [String]?, now: [String]?) {
        self.keyword = keyword
        self.before = before ?? []
        self.now = now ?? []
        let isList = Self.lists.contains(keyword) && before != nil && now != nil
        gained = isList ? Self.missing(in: self.before, of: self.now) : []
        lost = isList ? Self.missing(in: self.now, of: self.before) : []
        kind =
            switch (before, now) {
            case (nil, _): .new
            case (_, nil): .gone
            case (let before?, let now?):
                if isList {
                    gained.isEmpty && lost.isEmpty ? .same : .changed
                } else {
                    before == now ? .same : .changed
                }
            }
    }

    /// The keywords whose parameters may stand in any order.
    static let lists: Set<String> = ["AUTH", "X-EXPS", "BURL", "LIMITS", "XCLIENT", "XFORWARD"]

    /// What stands in one list and not in the other, each once; case does not count.
    private static func missing(in list: [String], of other: [String]) -> [String] {
        var seen = Set(list.map { ASCII.uppercased($0.utf8) })
        return other.filter { seen.insert(ASCII.uppercased($0.utf8)).inserted }
    }
}

/// All that differs between two EHLO replies.
public struct OfferChanges: Hashable, Sendable {
    private let byKeyword: [String: OfferChange]
    /// What is offered no more, in the order of the earlier reply.
    public let gone: [OfferChange]
    /// Whether anything differs.
    public let isEmpty: Bool

    public init(from earlier: [ServiceExtension], to later: [ServiceExtension]) {
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

    /// What became of an extension of the later reply; nil when it is none.
    public func change(of keyword: String) -> OfferChange? { byKeyword[keyword] }

    /// The parameters of each keyword. Of a keyword that is named twice the first counts, as it does in `Session`, but
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
    /// Whether it is no extension, but the word that some servers end the list with.
    var isFiller: Bool { keyword == "OK" }
}
