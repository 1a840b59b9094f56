/// One explained line of an EHLO reply; or an extension that is no longer offered.
package struct ExplainedExtension: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The first line: the server's name.
        case name
        case offer
        /// A line that is not an extension, or a remark on the list.
        case remark
    }

    package let kind: Kind
    /// The keyword of the reply in upper case, or the name in the first line; empty without one.
    package let keyword: String
    /// Its effect, with decoded parameters; for an unknown keyword, that it is unknown.
    package let words: String
    package internal(set) var isKnown = true
    /// The parameters one by one, where each has its own row; removed ones are at the end.
    package internal(set) var details: [OfferDetail] = []
    /// The change since the previous EHLO; nil when there was none.
    package internal(set) var change: OfferChange.Kind?
    /// Its parameters in the previous EHLO; empty when unchanged, and for lists, whose details show it.
    package internal(set) var was = ""

    init(_ kind: Kind, _ keyword: String, _ words: String) {
        self.kind = kind
        self.keyword = Bounded.text(keyword)
        self.words = words
    }
}
