/// A line without its mistakes, or with a place for what has to be written.
package struct CorrectedLine: Hashable, Sendable {
    package let text: String
    /// How many characters are after the cursor: where a value is missing, those after its place.
    package let after: Int

    /// Whether a value has to be written at the cursor.
    package let isIncomplete: Bool

    init(_ text: String, after: Int = 0, isIncomplete: Bool = false) {
        self.text = text
        self.after = after
        self.isIncomplete = isIncomplete
    }
}
