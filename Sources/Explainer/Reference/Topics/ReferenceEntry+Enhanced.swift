import SMTPSyntax

// Enhanced status codes.
extension ReferenceEntry {
    /// An entry of `enhanced`.
    init(enhanced fact: EnhancedStatusFact) {
        self.init(
            key: fact.key, names: fact.codes, title: fact.name,
            fields: [
                .text("meaning", "", fact.meaning),
                .text("cause", "Cause", fact.label?.rawValue ?? ""),
                .text("advice", "Try", fact.advice.sentence),
                .text("provider", "Used by", fact.provider ?? ""),
                .list("classes", "Classes", fact.classes.map { "\($0)" }),
                .codes("codes", "Reply codes", fact.replyCodes),
            ],
            status: fact.status, sources: fact.sources)
    }
}

extension EnhancedStatusFact {
    /// The codes of the row where its key is not one code: `5.4.1` for `5.4.1 (Microsoft)`.
    fileprivate var codes: [String] {
        guard let subject, let details else { return [] }
        guard provider != nil else { return ["X.\(subject).\(details.lowerBound)"] }
        return classes.flatMap { first in details.map { "\(first).\(subject).\($0)" } }
    }
}
