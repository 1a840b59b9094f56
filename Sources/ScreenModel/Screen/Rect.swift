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

    /// So many of its rows, from one on.
    func rows(_ first: Int, _ count: Int) -> Rect {
        Rect(x: x, y: y + first, width: width, height: max(0, min(count, height - first)))
    }

    /// Without so many columns at its left end.
    func indented(_ columns: Int) -> Rect { Rect(x: x + columns, y: y, width: width - columns, height: height) }

    /// One row of it, counted from its top.
    package func row(_ index: Int) -> Rect {
        Rect(x: x, y: y + index, width: width, height: index >= 0 && index < height ? 1 : 0)
    }
}
