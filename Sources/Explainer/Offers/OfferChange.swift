import SMTPSyntax

/// The change of one extension from one EHLO reply to the next (RFC 5321 §4.1.4, RFC 3207 §4.2).
///
///     250-SIZE 1000, then 250-SIZE 2000           →   changed, with `before` "1000" and `now` "2000"
///     250-AUTH LOGIN PLAIN, then 250-AUTH PLAIN   →   changed, with `lost` "LOGIN"
package struct OfferChange: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case new, changed, same, gone
    }

    /// In upper case.
    package let keyword: String
    package let kind: Kind
    /// Its parameters in the earlier reply; empty when it was not offered.
    package let before: [String]
    /// Its parameters in the later reply; empty when it is gone.
    package let now: [String]
    /// The added parameters, for keywords whose parameters are a list, such as mechanisms.
    package let gained: [String]
    /// The removed parameters of a list.
    package let lost: [String]

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

    /// The keywords whose parameters may be in any order.
    static let lists: Set<String> = ["AUTH", "X-EXPS", "BURL", "LIMITS", "XCLIENT", "XFORWARD"]

    /// The items of one list that are not in the other, each once; case is ignored.
    private static func missing(in list: [String], of other: [String]) -> [String] {
        var seen = Set(list.map { ASCII.uppercased($0.utf8) })
        return other.filter { seen.insert(ASCII.uppercased($0.utf8)).inserted }
    }
}
