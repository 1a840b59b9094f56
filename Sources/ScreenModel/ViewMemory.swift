import SMTPStandard
import SMTPSyntax
import SessionModel

/// The parts of the screen that stay as they are from key to key, and what each of them was drawn from.
///
/// It belongs to one model, from its beginning: what is drawn with it is what would be drawn without it. A key then
/// costs the line that is typed; the rest is a copy of cells.
///
///     var memory = ViewMemory()
///     terminal.show(view(model, &memory))
package struct ViewMemory: Sendable {
    private struct HeaderSource: Equatable {
        let settings: Int
        let dialogue: Int
        let connection: Connection
        let recording: AppModel.Recording
        let wait: String?
        let progress: String?
    }

    private struct ConversationSource: Equatable {
        /// Nil while the end of a file is shown, which is no part of the dialogue.
        let dialogue: Int?
        let top: ConversationPlace?
        let chosen: Int?
        let search: SearchSource?
    }

    private struct SearchSource: Equatable {
        let text: String
        let entry: Int?
    }

    private struct SideSource: Equatable {
        let settings: Int
        let dialogue: Int?
        /// How far a file is loaded, while its end is shown.
        let progress: String?
        let connection: Connection
        let pane: Pane
        let isWhole: Bool
        let top: Int
        let chosen: Int?
    }

    /// What the pane of the replies shows while a reply is not complete: it stays the same with most of its lines.
    private struct UnfinishedSource: Equatable {
        let lines: [StyledLine]
        let next: [NextCommand]
        let uncertainty: Uncertainty?
        let link: Connection.Link
        let isClosed: Bool
    }

    private struct LintSource: Equatable {
        let settings: Int
        let dialogue: Int
        let connection: Connection
        let recording: AppModel.Recording
        let notice: String?
        let isNoticeOfSuccess: Bool
        let prompt: Prompt
        let question: StyledLine?
        let line: LineEditor
        let isLost: Bool
        let pasted: Int
        let isChoosing: Bool
    }

    private struct HintSource: Equatable {
        let prompt: Prompt
        let isChoosing: Bool
        let search: [Hint]?
    }

    private var painter = Painter(size: Size(width: 0, height: 0))
    private var layout: Layout?
    private var header: HeaderSource?
    private var conversation: ConversationSource?
    private var side: SideSource?
    /// Nil where the side pane shows something else.
    private var unfinished: UnfinishedSource?
    private var lint: LintSource?
    private var hints: HintSource?

    package init() {}

    /// The remembered parts; everything else is blank.
    var screen: Screen { painter.screen }

    /// Draws those parts again that have changed.
    mutating func renew(for model: AppModel, _ layout: Layout) {
        if layout != self.layout || model.size != screen.size { forget(model.size, layout) }
        renewHeader(model, in: layout.header)
        renewConversation(model, in: layout.conversation)
        renewSide(model, in: layout.side)
        renewLint(model, in: layout.lint)
        // A page has hints of its own, and the line of a search is drawn with each key.
        if model.shown.page == nil && model.shown.searchLine == nil { renewHints(model, in: layout.hints) }
    }

    private mutating func forget(_ size: Size, _ layout: Layout) {
        self = ViewMemory()
        painter = Painter(size: size)
        self.layout = layout
    }

    private mutating func renewHeader(_ model: AppModel, in area: Rect) {
        let source = HeaderSource(
            settings: model.settingsRevision, dialogue: model.dialogueRevision, connection: model.connection,
            recording: model.recording,
            wait: HeaderLine.wait(model), progress: model.loading?.progress)
        guard source != header else { return }
        header = source
        HeaderLine.draw(model, in: area, &painter)
    }

    private mutating func renewConversation(_ model: AppModel, in area: Rect) {
        let source = ConversationSource(
            dialogue: model.isTailShown ? nil : model.dialogueRevision, top: model.shown.top,
            chosen: model.shown.chosen,
            search: model.shown.search.map { SearchSource(text: $0.text, entry: $0.entry) })
        guard source != conversation, !area.isEmpty else { return }
        conversation = source
        painter.fill(area, Style(.plain))
        ConversationView.draw(model, in: area, &painter)
    }

    private mutating func renewSide(_ model: AppModel, in area: Rect) {
        let shown = model.shown
        let source = SideSource(
            settings: model.settingsRevision,
            dialogue: model.isTailShown && shown.pane == .reply ? nil : model.dialogueRevision,
            progress: model.isTailShown ? model.loading?.progress : nil, connection: model.connection, pane: shown.pane,
            isWhole: shown.isSideWhole, top: shown.sideTop, chosen: shown.chosen)
        guard source != side, !area.isEmpty else { return }
        let isSamePane = side?.pane == source.pane && side?.isWhole == source.isWhole && side?.chosen == source.chosen
        let unfinished = unfinishedSource(model, in: area)
        let isSame = isSamePane && unfinished != nil && unfinished == self.unfinished
        side = source
        self.unfinished = unfinished
        guard !isSame else { return }
        painter.fill(area, Style(.plain))
        SidePane.draw(model, in: area, &painter)
    }

    private func unfinishedSource(_ model: AppModel, in area: Rect) -> UnfinishedSource? {
        guard model.shown.pane == .reply, !model.shown.isSideWhole else { return nil }
        let lines = UnfinishedReply.lines(model, area.content.width)
        guard !lines.isEmpty else { return nil }
        return UnfinishedSource(
            lines: lines, next: NextPane.commands(model), uncertainty: model.session.uncertainty,
            link: model.connection.link, isClosed: model.session.phase == .closed)
    }

    private mutating func renewLint(_ model: AppModel, in area: Rect) {
        let source = LintSource(
            settings: model.settingsRevision, dialogue: model.dialogueRevision, connection: model.connection,
            recording: model.recording,
            notice: model.notice, isNoticeOfSuccess: model.isNoticeOfSuccess, prompt: model.enter,
            question: model.prompt.map(AnswerLine.lint), line: model.typing.settled,
            isLost: model.typing.isLost, pasted: model.typing.pasted.count, isChoosing: model.shown.chosen != nil)
        guard source != lint else { return }
        lint = source
        painter.fill(area, Style(.plain))
        InputLine.drawLint(model, in: area, &painter)
    }

    private mutating func renewHints(_ model: AppModel, in area: Rect) {
        let source = HintSource(
            prompt: model.enter, isChoosing: model.shown.chosen != nil,
            search: model.shown.search.map { SearchLine.hints($0, model) })
        guard source != hints else { return }
        hints = source
        painter.fill(area, Style(.plain))
        HintLine.draw(model, in: area, &painter)
    }
}
