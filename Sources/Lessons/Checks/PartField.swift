/// A field that the header of a part must have.
package struct PartField: Hashable, Sendable {
    package let name: String
    package let pattern: TextPattern

    package init(_ name: String, _ pattern: TextPattern) { (self.name, self.pattern) = (name, pattern) }
}
