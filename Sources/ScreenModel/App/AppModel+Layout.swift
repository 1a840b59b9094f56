import SMTPSyntax
import SessionModel

// Where things are, and scrolling: the model keeps the wished rows, the arithmetic is in `Layout`.
extension AppModel {
    var layout: Layout { layout(needs: sideParts?.needs ?? SideNeeds()) }

    func layout(needs: SideNeeds) -> Layout {
        Layout(size, shown.view, hasInput: source == .live, needs: needs, sizes: shown.sizes)
    }

    /// What the side pane says; nil where it is not seen.
    var sideParts: SideParts? { isSideSeen ? wholeSideParts : nil }

    private var wholeSideParts: SideParts {
        let then = then
        return then.sideParts(with: then.firstStep)
    }

    var isSideSeen: Bool {
        shown.view == .explanation || shown.view == .both && Layout.form(size) != .single
    }

    func sideParts(with first: CommandDraft?) -> SideParts {
        let form: SideRequest.Form =
            shown.isSideWhole ? .whole : Layout.form(size) == .split ? .beside : .below
        return shown.pane.parts(
            self, SideRequest(width: Layout.textWidth(size, shown.view, shown.sizes), form: form, first: first))
    }

    /// The part of the conversation that is in view.
    var conversation: ConversationViewport { conversation(in: layout.conversation) }

    func conversation(in area: Rect) -> ConversationViewport {
        ConversationViewport(
            maker: ConversationRows(
                dialogue: playback == nil ? dialogue : then.dialogue, width: area.width, marks: marks,
                isBare: shown.view == .conversation, isBriefOnDNS: source == .live,
                opened: shown.opened),
            height: area.height, top: shown.top)
    }

    /// A page is one row less than what is seen, so that one row stays to read on from.
    /// Whichever pane has the screen to itself leaves none of it to the other.
    var pageOfRows: Int {
        if shown.page?.context == .reference { return roomInReference - 1 }
        if shown.page?.context == .palette { return roomInPalette - 1 }
        if shown.page?.context == .comparison { return max(1, layout.page.content.height - 1) }
        if shown.page?.context == .recordings { return roomInRecordings - 1 }
        if shown.page?.context == .lessons { return max(1, roomInLessons - 1) }
        if shown.page?.context == .mailServers { return max(1, roomInMailServers - 1) }
        let layout = layout
        if shown.page?.isForReading == true { return max(1, layout.page.text.height - 1) }
        return max(1, (layout.conversation.isEmpty ? layout.side.content : layout.conversation).height - 1)
    }

    /// Whether the page that is shown has more rows than it has room for.
    var isPageLong: Bool {
        let area = layout.page.text
        return (shown.page?.lines(self, area.width).count ?? 0) > area.height
    }

    /// Scrolls whatever is in front, back for a positive number of rows.
    mutating func scroll(by rows: Int) {
        if let page = shown.page {
            if page.context.isList { return moveInList(by: -rows) }
            if page.context == .comparison { return scrollComparison(by: -rows) }
            let area = layout.page.text
            let count = page.lines(self, area.width).count
            shown.pageTop = Scroll.top(shown.pageTop - rows, of: count, keeping: area.height)
        } else if shown.isSideWhole {
            let count = wholeSideParts.lines.count
            shown.sideTop = Scroll.top(shown.sideTop - rows, of: count, keeping: 1)
        } else {
            shown.top = conversation.top(scrolledBy: rows)
            // Beyond what is loaded there is only the end of the file.
            if isTailShown { shown.chosen = nil }
        }
    }

    /// Chooses the reply that ends at an entry, and brings it into view.
    mutating func choose(_ end: Int?) {
        guard let end else { return }
        playback = nil
        shown.chosen = end
        shown.sideTop = 0
        let lines = dialogue.range(ofReplyEndingAt: end).lowerBound...end
        shown.top = conversation.top(showing: lines)
        if isTailShown { shown.top = conversation.top(keeping: lines) }
    }
}
