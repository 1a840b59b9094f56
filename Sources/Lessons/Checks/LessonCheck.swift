/// What must have been seen: an event of one kind, and what must be true of it. How it was typed does not matter.
package struct LessonCheck: Hashable, Sendable {
    package let kind: SeenEvent.Kind
    /// One of these must be the word of the event; `*` is any word.
    package let words: [String]
    /// What must be true of the event; all of it.
    package let conditions: [EventCondition]
    /// How many such events must have been seen.
    package let times: Int

    package init(_ kind: SeenEvent.Kind, _ words: [String], _ conditions: [EventCondition] = [], times: Int = 1) {
        (self.kind, self.words, self.conditions, self.times) = (kind, words, conditions, times)
    }

    func counts(_ event: SeenEvent) -> Bool {
        event.kind == kind && words.contains { $0 == "*" || $0 == event.word }
            && conditions.allSatisfy { $0.holds(of: event) }
    }
}
