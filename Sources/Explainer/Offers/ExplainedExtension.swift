/// One line of an EHLO reply, explained; or an extension that is offered no more.
package struct ExplainedExtension: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The first line: what the server calls itself.
        case name
        case offer
        /// A line that is no extension, or something to be said of the list.
        case remark
    }

    package let kind: Kind
    /// As it stood in the reply, in upper case; the name in the first line; empty where there is none.
    package let keyword: String
    /// What it lets one do, its parameters decoded; for an unknown keyword, that it is unknown.
    package let words: String
    package internal(set) var isKnown = true
    /// The parameters one by one, where they are worth a row each; those that went are at the end.
    package internal(set) var details: [OfferDetail] = []
    /// What became of it since the EHLO before; nil when there was none.
    package internal(set) var change: OfferChange.Kind?
    /// What its parameters said in the EHLO before; empty unless they have changed, and for lists, whose details say.
    package internal(set) var was = ""

    init(_ kind: Kind, _ keyword: String, _ words: String) {
        self.kind = kind
        self.keyword = Bounded.text(keyword)
        self.words = words
    }
}
