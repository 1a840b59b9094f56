/// A scenario of the practice server, as its page lists it.
package struct PracticeScenario: Hashable, Sendable {
    package let name: String
    package let summary: String

    package init(name: String, summary: String) {
        (self.name, self.summary) = (name, summary)
    }
}
