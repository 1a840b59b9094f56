import SMTPSyntax
import SessionModel

extension Pane {
    /// What the server offers.
    static let caps = Pane(
        name: "caps", title: "Offers", key: .alt("o"), help: "what the server offers in its reply to EHLO, and back",
        hint: "offers"
    ) { OffersPane.lines($0, width: $1.width) }
}

/// What the newest reply to EHLO offers, each keyword with what it allows.
enum OffersPane {
    static func lines(_ model: AppModel, width: Int) -> [StyledLine] {
        guard let end = model.dialogue.newestOffers else { return ReplyPane.paragraph(nothing(model), .plain, width) }
        return OfferRows.lines(model.dialogue.extensions(inReplyEndingAt: end), width: width)
    }

    private static func nothing(_ model: AppModel) -> String {
        model.session.hello == Verb.helo
            ? "The reply to HELO lists nothing; EHLO asks for the list of extensions."
            : "The server has listed nothing yet; EHLO asks for its extensions."
    }
}
