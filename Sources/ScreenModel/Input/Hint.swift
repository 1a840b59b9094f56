import SMTPSyntax

/// A key, and what it does where one is.
struct Hint: Hashable {
    /// How much it is needed: what is needed most is there at every width.
    enum Need: Int, Comparable {
        case most, more, less

        static func < (left: Need, right: Need) -> Bool { left.rawValue < right.rawValue }
    }

    let key: String
    let words: String
    /// The same in fewer words.
    let short: String
    let need: Need

    init(_ key: String, _ words: String, short: String? = nil, _ need: Need = .less) {
        self.key = key
        self.words = words
        self.short = short ?? words
        self.need = need
    }

    func width(_ words: String) -> Int { VisibleText(words.isEmpty ? key : "\(key) \(words)").columns }
}
