/// A part of the screen; it may be empty.
package struct Rect: Hashable, Sendable {
    package let x: Int
    package let y: Int
    package let size: Size

    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        size = Size(width: width, height: height)
    }

    package init(_ size: Size) {
        self.init(x: 0, y: 0, width: size.width, height: size.height)
    }

    package var width: Int { size.width }
    package var height: Int { size.height }
    package var isEmpty: Bool { width == 0 || height == 0 }

    package func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < x + width && point.y >= y && point.y < y + height
    }

    /// Without a frame of one cell.
    package var inside: Rect { Rect(x: x + 1, y: y + 1, width: width - 2, height: height - 2) }

    /// One row of it, counted from its top.
    package func row(_ index: Int) -> Rect {
        Rect(x: x, y: y + index, width: width, height: index >= 0 && index < height ? 1 : 0)
    }
}
