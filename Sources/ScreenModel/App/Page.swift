/// A page over the screen: each row is beside what says its lines.
package struct Page: Sendable {
    let name: String
    /// Where keys are pressed on it.
    var context = KeyContext.page
    let title: @Sendable (AppModel) -> String
    var hints: @Sendable (AppModel) -> [Hint] = { Page.usualHints($0) }
    let lines: @Sendable (AppModel, Int) -> [StyledLine]
    /// What draws it; nil for its lines in a frame, from the row on to which they are scrolled.
    var draw: (@Sendable (AppModel, Rect, inout Painter) -> Void)?
    /// Where rows of several heights are chosen: how much room they have, and how high each is.
    var measure: (@Sendable (AppModel) -> (room: Int, height: (Int) -> Int))?
    /// What a key does, where the page asks a question; it is closed then.
    var answer: (@Sendable (inout AppModel, Key) -> [Effect])?
    /// How a line answers it, where there are no keys.
    var byLine = LineQuestion()
    /// Whether it covers only as many rows as it needs, at the bottom.
    var isDialog = false

    /// Whether there is only something to read on it, so that what is typed is for the line below it.
    var isForReading: Bool { answer == nil && (context == .page || context == .passed) }

    private static func usualHints(_ model: AppModel) -> [Hint] {
        let scroll = model.isPageLong ? [Actions.hint("lineUp", "lineDown", in: .page)] : []
        return [Actions.hint("leave", in: .page, need: .most)] + scroll + [Actions.hint("quit", need: .most)]
    }
}

extension Page: Hashable {
    package static func == (left: Page, right: Page) -> Bool { left.name == right.name }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
