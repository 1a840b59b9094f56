/// How a role looks: a colour for the foreground, and attributes. The ground is always the terminal's own.
package struct Appearance: Hashable, Sendable {
    /// The number of a terminal colour; nil for the terminal's own foreground.
    package let colour: Int16?
    package let isBold: Bool
    package let isDim: Bool
    package let isUnderlined: Bool
    package let isReverse: Bool

    init(
        _ colour: Int16? = nil, bold: Bool = false, dim: Bool = false, underlined: Bool = false, reverse: Bool = false
    ) {
        self.colour = colour
        isBold = bold
        isDim = dim
        isUnderlined = underlined
        isReverse = reverse
    }
}
