extension VisibleText {
    /// The text of one character position: a printable scalar with its combining marks, or one character of an escape.
    ///
    /// It holds no reference, so that text is copied and compared as memory.
    package struct Glyph: Hashable, Sendable {
        package let scalar: Unicode.Scalar
        package private(set) var marks = CombiningMarks()
        /// Whether it is part of an escape, so that a screen can distinguish it from text that looks the same.
        package let isEscape: Bool

        package init(_ scalar: Unicode.Scalar, isEscape: Bool = false) {
            self.scalar = scalar
            self.isEscape = isEscape
        }

        package static let blank = Glyph(" ")
        package static let colon = Glyph(":")
        /// Replaces what cannot be shown at a position; marked like an escape, because it is not part of the text.
        package static let replacement = Glyph("?", isEscape: true)

        package var text: String {
            var scalars = String.UnicodeScalarView()
            append(to: &scalars)
            return String(scalars)
        }

        /// The same with one more mark; more than it can hold are left out.
        func adding(mark: Unicode.Scalar) -> Glyph {
            var glyph = self
            glyph.marks.add(mark)
            return glyph
        }

        func append(to scalars: inout String.UnicodeScalarView) {
            scalars.append(scalar)
            if !marks.isEmpty { scalars.append(contentsOf: marks.scalars) }
        }
    }
}
