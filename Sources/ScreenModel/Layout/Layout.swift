/// Where everything is, by the size of the screen.
///
/// Wide screens have the conversation on the left and the side pane on the right. Below 80 columns or 16 rows one of
/// them has the room, and F6 swaps them. What is dropped first on a small screen is what helps least.
struct Layout: Hashable {
    /// Whether only one of conversation and side pane has room.
    let isSmall: Bool
    let header: Rect
    let conversation: Rect
    let side: Rect
    let input: Rect
    let lint: Rect
    let hints: Rect
    /// A page over the screen: everything between the header and the hints.
    let page: Rect

    init(_ size: Size, isSideWhole: Bool, hasInput: Bool) {
        let width = size.width
        var top = 0
        var bottom = size.height
        func take(_ wanted: Bool) -> Rect {
            guard wanted else { return Rect(x: 0, y: 0, width: 0, height: 0) }
            bottom -= 1
            return Rect(x: 0, y: bottom, width: width, height: 1)
        }
        hints = take(size.height >= 8)
        let end = hints.isEmpty ? size.height : hints.y
        lint = take(hasInput && size.height >= 6)
        input = take(hasInput && size.height >= 1)
        header = Rect(x: 0, y: 0, width: width, height: bottom >= 2 ? 1 : 0)
        top = header.height
        page = Rect(x: 0, y: top, width: width, height: end - top)
        let body = Rect(x: 0, y: top, width: width, height: bottom - top)
        isSmall = width < 80 || size.height < 16
        let none = Rect(x: 0, y: 0, width: 0, height: 0)
        if isSideWhole {
            (conversation, side) = (none, body)
        } else if isSmall {
            (conversation, side) = (body, none)
        } else {
            let sideWidth = max(36, width * 2 / 5)
            conversation = Rect(x: 0, y: top, width: width - sideWidth, height: body.height)
            side = Rect(x: width - sideWidth, y: top, width: sideWidth, height: body.height)
        }
    }
}

extension Rect {
    /// The part inside a frame; the whole of it where there is no room for one.
    var content: Rect { hasFrame ? inside : self }

    /// The part of a page for its text, which keeps a column off the frame.
    var text: Rect { hasFrame ? Rect(x: x + 2, y: y + 1, width: width - 4, height: height - 2) : self }

    /// Whether a frame is worth its room.
    var hasFrame: Bool { width >= 20 && height >= 4 }
}
