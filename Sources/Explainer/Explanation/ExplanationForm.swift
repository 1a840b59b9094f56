import SMTPSyntax

/// An explanation as text and as JSON.
package enum ExplanationForm {
    /// One JSON object on one line. `offers` are the rows of a reply to EHLO.
    package static func json(_ explanation: Explanation, offers: [ExplainedExtension] = []) -> String {
        JSONText.object(members(explanation) + (offers.isEmpty ? [] : [("extensions", OfferForm.json(offers))]))
    }

    /// The same as a part of another object.
    package static func record(_ explanation: Explanation, offers: [ExplainedExtension] = []) -> JSONText {
        let extensions = offers.isEmpty ? [] : [JSONText.Member("extensions", OfferForm.json(offers))]
        return .record(members(explanation).map { JSONText.Member($0.0, $0.1) } + extensions)
    }

    /// The members of the object, for those who add some.
    package static func members(_ explanation: Explanation) -> [(String, JSONText)] {
        let severity = explanation.code.severity
        return [
            ("code", .number(Int(explanation.code.number))),
            ("enhanced", explanation.enhanced.map { .text($0.description) } ?? .null),
            ("class", .text(severity.isSuccess ? severity.name : explanation.permanence.rawValue)),
            ("command", explanation.context.map { .text($0.factKey.name) } ?? .null),
            ("cause", .text(explanation.label.rawValue)),
            ("meaning", .text(explanation.meaning)),
            ("advice", .text(explanation.advice.sentence)),
            ("sources", .list(explanation.sources.map { .text($0.description) })),
            ("fault", .text(explanation.move.rawValue)),
            ("details", .record(details(explanation.details))),
            ("likely", explanation.likely.isEmpty ? .null : .text(explanation.likely)),
        ]
    }

    /// Lines for people, without a line end at the last. `offers` are the rows of a reply to EHLO.
    package static func text(_ explanation: Explanation, offers: [ExplainedExtension] = []) -> String {
        let head = [explanation.code.description, explanation.enhanced?.description, explanation.context?.label]
        let lines: [String?] = [
            head.compactMap(\.self).joined(separator: "  "),
            "  " + explanation.digits,
            explanation.enhancedMeaning.map { "  " + $0 },
            "  " + explanation.meaning,
            explanation.likely.isEmpty ? nil : "  \(explanation.likelyLabel): \(explanation.likely)",
            explanation.moveWords.isEmpty ? nil : "  Who can fix it: \(explanation.moveWords)",
            explanation.advice.isEmpty ? nil : "  Try: \(explanation.advice.sentence)",
        ]
        let remarks = explanation.remarks.map { "  Note: \($0)" }
        let found = explanation.details.map { "  Found: \(VisibleText($0.words).string)" }
        let rest = remarks + OfferForm.lines(offers) + found + ["  " + explanation.sources.line]
        return (lines.compactMap(\.self) + rest).joined(separator: "\n")
    }

    /// Only what was found.
    private static func details(_ details: [ReplyDetail]) -> [JSONText.Member] {
        let texts = { (kind: ReplyDetail.Kind) in details.filter { $0.kind == kind }.map(\.text) }
        let delay = details.lazy.compactMap(\.seconds).first
        let lists = [("urls", texts(.url)), ("addresses", texts(.address)), ("hosts", texts(.host))]
        return [
            delay.map { JSONText.Member("delay", .number($0)) },
            texts(.queueID).first.map { JSONText.Member("queueId", .text($0)) },
        ].compactMap(\.self)
            + lists.filter { !$0.1.isEmpty }.map { name, texts in
                JSONText.Member(name, .list(texts.map(JSONText.text)))
            }
    }
}
