import Explainer
import SMTPSyntax

/// The list of an EHLO reply in rows: each keyword with what it lets one do, and what became of it since the EHLO
/// before.
///
///     + new, ~ changed, - gone, since the EHLO before
///     ~ SIZE declare the size of a message beforehand; at most 2 MiB (was: at most 1 MiB)
///     + AUTH log in, with one of these mechanisms
///         PLAIN name and password, open without TLS
///     - STARTTLS no more, as it must be once TLS is on (RFC 3207 §4.2)
enum OfferRows {
    /// With a `more`, each keyword has one row, which ends with that mark where its words do not fit; those that have
    /// changed come first.
    static func lines(_ offers: [ExplainedExtension], width: Int, more: String? = nil) -> [StyledLine] {
        let isCompared = offers.contains { $0.change != nil }
        if let more { return brief(newsFirst(offers.filter { $0.kind != .name }), isCompared, width, more) }
        return (isCompared ? legend(offers, width) : [])
            + offers.flatMap { rows($0, isCompared: isCompared, width: width) }
    }

    /// What has changed first: where there is no room for all, it is what one looks for.
    private static func newsFirst(_ offers: [ExplainedExtension]) -> [ExplainedExtension] {
        func isNews(_ offer: ExplainedExtension) -> Bool { (offer.change ?? .same) != .same }
        return offers.filter(isNews) + offers.filter { !isNews($0) }
    }

    private static func brief(
        _ offers: [ExplainedExtension], _ isCompared: Bool, _ width: Int, _ more: String
    ) -> [StyledLine] {
        let longest = offers.map { VisibleText($0.keyword).columns }.max() ?? 0
        let column = min(longest, max(8, width / 3))
        let legend = isCompared ? legend(offers, width) : []
        return legend
            + offers.map { offer in
                let sign = isCompared ? Self.sign(offer.change) + " " : ""
                var line = StyledLine(sign, offer.change == nil || offer.change == .same ? .plain : .key)
                line = line.adding(
                    StyledLine(VisibleText(offer.keyword), offer.isKnown ? .key : .dim).cut(to: column, more))
                let gap = max(1, column + 2 + VisibleText(sign).columns - line.width)
                line.add(String(repeating: " ", count: gap) + words(offer), .plain)
                return line.cut(to: width, more)
            }
    }

    /// What an offer allows; of AUTH its mechanisms.
    private static func words(_ offer: ExplainedExtension) -> String {
        let names = offer.details.filter { $0.change != .gone }.map(\.name).filter { !$0.isEmpty }
        if offer.keyword == "AUTH" && !names.isEmpty { return names.joined(separator: " ") }
        return offer.was.isEmpty ? offer.words : "\(offer.words) (was: \(offer.was))"
    }

    private static func legend(_ offers: [ExplainedExtension], _ width: Int) -> [StyledLine] {
        let isSame = offers.allSatisfy { ($0.change ?? .same) == .same }
        let text =
            isSame
            ? "The list is the same as in the previous EHLO." : "+ new, ~ changed, - gone since the previous EHLO"
        return ReplyPane.paragraph(text, .dim, width)
    }

    private static func rows(_ offer: ExplainedExtension, isCompared: Bool, width: Int) -> [StyledLine] {
        let margin = isCompared ? 2 : 0
        let words = offer.was.isEmpty ? offer.words : "\(offer.words) (was: \(offer.was))"
        let role: Role = offer.kind == .name ? .title : offer.isKnown ? .key : .dim
        let head = hanging(offer.keyword, role, words, mark: offer.change, margin: margin, width)
        return head
            + offer.details.flatMap { detail in
                hanging(
                    detail.name, detail.isKnown ? .key : .dim, detail.words, mark: detail.change, margin: margin + 2,
                    width)
            }
    }

    /// A name and the words for it; the mark is in the last two columns of the margin, and further rows below the
    /// name.
    private static func hanging(
        _ name: String, _ role: Role, _ words: String, mark: OfferChange.Kind?, margin: Int, _ width: Int
    ) -> [StyledLine] {
        let blanks = String(repeating: " ", count: margin)
        let sign = margin < 2 ? "" : String(repeating: " ", count: margin - 2) + Self.sign(mark) + " "
        var rest = VisibleText(name).glyphs.count
        return VisibleText(name.isEmpty ? words : "\(name) \(words)").wrapped(width - margin).enumerated()
            .map { index, row in
                var line = StyledLine(index == 0 ? sign : blanks, mark == nil || mark == .same ? .plain : .key)
                // The name may go on in the next rows, where it is longer than they are.
                let head = row.glyphs.prefix(rest)
                rest -= head.count
                line.add(VisibleText(glyphs: head), role)
                line.add(VisibleText(glyphs: row.glyphs.dropFirst(head.count)), .plain)
                return line
            }
    }

    private static func sign(_ change: OfferChange.Kind?) -> String {
        switch change {
        case .new: "+"
        case .changed: "~"
        case .gone: "-"
        case .same, nil: " "
        }
    }
}
