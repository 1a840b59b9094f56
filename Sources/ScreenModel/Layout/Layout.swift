/// Where everything is, by the size of the screen and by what the explanation needs.
///
/// Below 110 columns the conversation has the full width, and the explanation is below it; from there on they are side
/// by side. Below 16 rows one of them has the room, and F6 changes which. What is dropped first on a small screen is
/// what helps least.
struct Layout: Hashable {
    /// How conversation and explanation share the screen.
    enum Form: Hashable {
        case stacked
        case split
        /// There is room for one of them.
        case single
    }

    let form: Form
    let header: Rect
    /// The rule over the conversation; only where the explanation is beside it.
    let conversationRule: Rect
    let conversation: Rect
    /// The line between the two where they are side by side.
    let divider: Rect
    /// The explanation, beginning with its rule.
    let side: Rect
    let input: Rect
    let lint: Rect
    let hints: Rect
    /// A page over the screen: everything between the header and the hints.
    let page: Rect

    /// Whether only one of conversation and explanation has room.
    var isSmall: Bool { form == .single }

    private static let none = Rect(x: 0, y: 0, width: 0, height: 0)

    /// `needs` is how many rows the explanation and what is below it need, each without its rule; only a stacked screen
    /// asks for it.
    init(_ size: Size, _ view: PaneView, hasInput: Bool, needs: SideNeeds = SideNeeds(), sizes: PaneSizes = PaneSizes())
    {
        let width = size.width
        var bottom = size.height
        func take(_ wanted: Bool) -> Rect {
            guard wanted else { return Self.none }
            bottom -= 1
            return Rect(x: 0, y: bottom, width: width, height: 1)
        }
        hints = take(size.height >= 8)
        let end = hints.isEmpty ? size.height : hints.y
        // What is said of the line, and of what was done; a recording, which has no line, is there to be seen.
        lint = take(size.height >= (hasInput ? 6 : 16))
        input = take(hasInput && size.height >= 1)
        header = Rect(x: 0, y: 0, width: width, height: bottom >= 2 ? 1 : 0)
        page = Rect(x: 0, y: header.height, width: width, height: end - header.height)
        let body = Rect(x: 0, y: header.height, width: width, height: bottom - header.height)
        form = Self.form(size)
        switch (view, form) {
        case (.explanation, _):
            (conversationRule, conversation, divider, side) = (Self.none, Self.none, Self.none, body)
        case (.conversation, _), (.both, .single):
            (conversationRule, conversation, divider, side) = (Self.none, body, Self.none, Self.none)
        case (.both, .stacked):
            let below = sizes.rows(of: body.height) ?? needs.rows(in: size.height, of: body.height)
            (conversationRule, divider) = (Self.none, Self.none)
            conversation = body.rows(0, body.height - below)
            side = body.rows(body.height - below, below)
        case (.both, .split):
            let sideWidth = Self.sideWidth(size, sizes)
            let left = Rect(x: 0, y: body.y, width: width - sideWidth - 1, height: body.height)
            conversationRule = left.row(0)
            conversation = left.rows(1, body.height - 1)
            divider = Rect(x: left.width, y: body.y, width: 1, height: body.height)
            side = Rect(x: left.width + 1, y: body.y, width: sideWidth, height: body.height)
        }
    }

    static func form(_ size: Size) -> Form { size.height < 16 ? .single : size.width < 110 ? .stacked : .split }

    /// How wide the explanation is beside the conversation.
    private static func sideWidth(_ size: Size, _ sizes: PaneSizes) -> Int {
        sizes.columns(of: size.width) ?? max(44, size.width * 2 / 5)
    }

    /// The width of the text of the explanation, which keeps a column at its left.
    static func textWidth(_ size: Size, _ view: PaneView, _ sizes: PaneSizes = PaneSizes()) -> Int {
        max(1, (view == .both && form(size) == .split ? sideWidth(size, sizes) : size.width) - 1)
    }
}

extension Rect {
    /// The part below a rule; the whole of it where there is no room for one.
    var content: Rect { hasRule ? rows(1, height - 1) : self }

    /// The part for text, which keeps a column at its left.
    var text: Rect { content.indented(width > 1 ? 1 : 0) }

    /// Whether a rule is worth its room.
    var hasRule: Bool { height >= 4 }
}
