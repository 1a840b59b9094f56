import SessionModel

/// A question over the screen that a single key answers: one row per answer.
///
///     3 lines were pasted. How are they sent?
///       o  one by one, each after the reply to the one before
///       c  cancel: nothing is sent
///
/// A key that is none of them changes nothing, and the question stays.
struct Question: Sendable {
    struct Answer: Sendable {
        /// The letter that is shown; a capital means the same.
        let key: Character
        /// Keys that mean the same and are not shown.
        var others: [Key] = []
        /// What it does, in a few words.
        let words: String
        /// The same for the last row of the screen.
        let short: String
        let act: @Sendable (inout AppModel) -> [Effect]

        init(
            _ key: Character, _ words: String, short: String, others: [Key] = [],
            act: @escaping @Sendable (inout AppModel) -> [Effect]
        ) {
            self.key = key
            self.words = words
            self.short = short
            self.others = others
            self.act = act
        }

        func isMeant(by key: Key) -> Bool {
            if case .character(let text) = key { return text.lowercased() == String(self.key) }
            return others.contains(key)
        }
    }

    let name: String
    let title: String
    let sentence: @Sendable (AppModel) -> String
    /// Those that can be given now.
    let answers: @Sendable (AppModel) -> [Answer]

    /// The keys that leave a question without doing anything.
    static let leaving: [Key] = [.escape, .control("c")]

    /// Keys that mean the same everywhere.
    private static let everywhere: [Key] = [.control("q"), .control("z"), .control("l")]

    func answer(_ key: Key, _ model: inout AppModel) -> [Effect] {
        if let answer = answers(model).first(where: { $0.isMeant(by: key) }) { return answer.act(&model) }
        if Self.everywhere.contains(key) {
            let effects = model.press(key)
            if !effects.contains(.quit) { model.ask(self) }
            return effects
        }
        model.ask(self)
        return []
    }
}

extension AppModel {
    mutating func ask(_ question: Question) { shown.open(Page(question)) }
}

extension Page {
    init(_ question: Question) {
        self.init(
            name: question.name, title: { _ in question.title },
            hints: { question.answers($0).map { Hint(String($0.key), $0.short, .most) } },
            lines: { question.lines($0, $1) }, answer: { question.answer($1, &$0) }, isDialog: true)
    }
}
