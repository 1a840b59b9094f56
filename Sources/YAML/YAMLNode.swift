/// A value of a YAML document, and where it is.
package struct YAMLNode: Hashable, Sendable {
    /// What a value can be.
    package enum Value: Hashable, Sendable {
        /// A word, a number or a text, as it is written.
        case text(String)
        case list([YAMLNode])
        case map([YAMLEntry])
    }

    package let value: Value
    /// The line on which it begins, from 1.
    package let line: Int

    package init(_ value: Value, line: Int) { (self.value, self.line) = (value, line) }
}
