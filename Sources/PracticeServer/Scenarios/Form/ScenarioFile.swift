/// A scenario as it is written: YAML, under the name by which it is chosen.
package struct ScenarioFile: Hashable, Sendable {
    package let name: String
    package let text: [UInt8]
    /// Where it was read from; nil for a scenario of the program.
    package let path: String?

    package init(_ name: String, text: [UInt8], path: String) {
        (self.name, self.text, self.path) = (name, text, path)
    }

    /// A scenario of the program.
    init(_ name: String, _ text: String) {
        self.name = name
        self.text = Array(text.utf8)
        path = nil
    }
}
