/// A button or the wheel of the mouse.
package struct Mouse: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The left button: pressed, moved while pressed, released.
        case press, drag, release
        case wheelUp, wheelDown
    }

    package let kind: Kind
    package let at: Point

    package init(_ kind: Kind, at point: Point) {
        self.kind = kind
        at = point
    }
}
