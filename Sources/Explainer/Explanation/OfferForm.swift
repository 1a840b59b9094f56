import SMTPSyntax

/// The rows of a reply to EHLO as text and as JSON.
enum OfferForm {
    /// Each keyword with its effect, and below it each parameter that has a row.
    static func lines(_ offers: [ExplainedExtension]) -> [String] {
        offers.flatMap { offer in
            [line("    ", offer.keyword, offer.words)] + offer.details.map { line("      ", $0.name, $0.words) }
        }
    }

    private static func line(_ margin: String, _ name: String, _ words: String) -> String {
        margin + VisibleText(name.isEmpty ? words : "\(name): \(words)").string
    }

    static func json(_ offers: [ExplainedExtension]) -> JSONText {
        .list(
            offers.map { offer in
                var members = [member("keyword", offer.keyword), member("words", offer.words)]
                if !offer.details.isEmpty {
                    let details = offer.details.map {
                        JSONText.record([member("name", $0.name), member("words", $0.words)])
                    }
                    members.append(JSONText.Member("parameters", .list(details)))
                }
                return .record(members)
            })
    }

    private static func member(_ name: String, _ text: String) -> JSONText.Member { JSONText.Member(name, .text(text)) }
}
