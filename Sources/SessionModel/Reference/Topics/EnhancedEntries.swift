// Enhanced status codes.
extension ReferenceEntry {
    /// An entry of `enhanced`.
    init(enhanced fact: EnhancedStatusFact) {
        let key = "X.\(fact.subject)." + (fact.detail.map(String.init) ?? "X")
        self.init(
            key: key, title: fact.name,
            fields: [.text("cause", "Cause", fact.label?.rawValue ?? "")],
            sources: [fact.source])
    }
}
