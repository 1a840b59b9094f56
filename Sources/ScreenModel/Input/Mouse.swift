/// A button or the wheel of the mouse.
package struct Mouse: Hashable, Sendable {
    package enum Action: Hashable, Sendable {
        case press, wheelUp, wheelDown
    }

    package let action: Action
    package let at: Point

    package init(_ action: Action, at point: Point) {
        self.action = action
        at = point
    }
}
