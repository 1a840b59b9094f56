/// A name of a map with its value.
package struct YAMLEntry: Hashable, Sendable {
    package let name: String
    /// The line of the name, from 1.
    package let line: Int
    package let node: YAMLNode

    package init(_ name: String, line: Int, _ node: YAMLNode) { (self.name, self.line, self.node) = (name, line, node) }
}
