/// A button or the wheel of the mouse.
package struct Mouse: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case press, wheelUp, wheelDown
    }

    package let kind: Kind
    package let at: Point

    package init(_ kind: Kind, at point: Point) {
        self.kind = kind
        at = point
    }
}
