import SMTPStandard
import SMTPSyntax

/// The list of an EHLO reply as it is read, line by line.
struct OfferReading {
    /// The differences to the previous EHLO; nil when there was none.
    let changes: OfferChanges?
    /// The keywords read so far, as they are shown.
    private var seen: Set<String> = []
    /// The parameters read so far, for each keyword.
    private var parameters: [String: Set<String>] = [:]

    init(_ changes: OfferChanges?) { self.changes = changes }

    /// The next line, explained.
    mutating func row(_ text: [UInt8]) -> ExplainedExtension {
        guard let offer = ServiceExtension(text), let word = ASCII.words(text[...]).first else {
            return ExplainedExtension(.remark, "", "an empty line, not an extension")
        }
        // Cyrus ends its list with "250 Ok SESSIONID=<…>".
        if offer.isFiller && !offer.parameters.isEmpty {
            return ExplainedExtension(.remark, "", "a sentence, not an extension: \(Self.quoted(text))")
        }
        guard offer.keyword.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || "-_".utf8.contains($0) }) else {
            return ExplainedExtension(.remark, "", "not a valid keyword: \(Self.quoted(text))")
        }
        return row(offer, word)
    }

    private static func quoted(_ text: [UInt8]) -> String {
        "\"\(Bounded.text(String(decoding: text, as: UTF8.self)))\""
    }

    private mutating func row(_ offer: ServiceExtension, _ word: ArraySlice<UInt8>) -> ExplainedExtension {
        let isGlued = word.contains(UInt8(ascii: "="))
        // AUTH= and X-EXPS=LOGIN have rows of their own.
        let old = isGlued ? Self.oldSpelling(of: offer.keyword) : nil
        let fact = old ?? ExtensionFacts.fact(for: offer.keyword)
        let shown = old == nil ? offer.keyword : offer.keyword + "="
        let isTwice = !seen.insert(shown).inserted
        let isRepeated = isRepeated(offer)
        let isSmall = !isGlued && fact != nil && !offer.isFiller && word.contains { ASCII.uppercased($0) != $0 }
        let decoded =
            isRepeated ? DecodedOffer(summary: "the same list") : DecodedOffer(fact?.keyword ?? "", offer.parameters)
        let parts = [
            fact?.words ?? Self.unknown(offer.keyword), decoded.summary,
            fact?.sources.isDoubtful == true ? "reported only" : "",
            isTwice ? Self.duplicate(offer.keyword) : "",
            isSmall ? "lower case means the same" : "",
        ]
        var row = ExplainedExtension(.offer, shown, parts.filter { !$0.isEmpty }.joined(separator: "; "))
        row.isKnown = fact != nil
        row.details = decoded.details
        // The change of a keyword is shown once, in its first row.
        if parameters[offer.keyword] == nil, !offer.isFiller { mark(&row, fact, offer) }
        parameters[offer.keyword, default: []].formUnion(offer.parameters)
        return row
    }

    /// What two lines of the same keyword amount to.
    private static func duplicate(_ keyword: String) -> String {
        switch keyword {
        case "SIZE": "a duplicate; the smaller limit counts"
        case _ where OfferChange.lists.contains(keyword): "a duplicate; both lists count"
        default: "a duplicate; the first line counts"
        }
    }

    private static func oldSpelling(of keyword: String) -> ExtensionFact? {
        ExtensionFacts.fact(for: keyword + "=") ?? ExtensionFacts.fact(for: keyword + "=LOGIN")
    }

    /// Whether a list only repeats an earlier line: `AUTH=PLAIN` after `AUTH PLAIN`.
    private func isRepeated(_ offer: ServiceExtension) -> Bool {
        guard OfferChange.lists.contains(offer.keyword), !offer.parameters.isEmpty,
            let before = parameters[offer.keyword]
        else { return false }
        return before.isSuperset(of: offer.parameters)
    }

    private static func unknown(_ keyword: String) -> String {
        ExtensionFacts.isPrivate(keyword) ? "unknown; X is for private use (RFC 5321 §2.2.2)" : "unknown"
    }

    private func mark(_ row: inout ExplainedExtension, _ fact: ExtensionFact?, _ offer: ServiceExtension) {
        guard let change = changes?.change(of: offer.keyword) else { return }
        row.change = change.kind
        guard change.kind == .changed else { return }
        let keyword = fact?.keyword ?? ""
        if OfferChange.lists.contains(offer.keyword) {
            row.mark(gained: change.gained, lost: DecodedOffer(keyword, change.lost).details)
        } else {
            let before = DecodedOffer(keyword, change.before)
            let was = [before.summary, Bounded.words(before.details.map(\.name))].filter { !$0.isEmpty }
            row.was = was.isEmpty ? "without a parameter" : was.joined(separator: " ")
        }
    }
}

extension ExplainedExtension {
    /// Marks the added parameters of a list, and appends the removed ones.
    fileprivate mutating func mark(gained: [String], lost: [OfferDetail]) {
        let new = Set(gained.map { Bounded.text($0) })
        details = details.map { $0.marked(new.contains($0.name) ? .new : .same) } + lost.map { $0.marked(.gone) }
    }
}

extension OfferDetail {
    fileprivate func marked(_ change: OfferChange.Kind) -> OfferDetail {
        var detail = self
        detail.change = change
        return detail
    }
}
