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
        let isSafe: Bool
        let keepalive: Double?
        let place: SessionPlace?
        let watch: Int
        let moment: Int?
        let playback: Playback?
        let lesson: Int?
    }

    private struct ConversationSource: Equatable {
        /// Nil while the end of a file is shown, which is no part of the dialogue.
        let dialogue: Int?
        let top: ConversationPlace?
        let newBelow: NewBelow
        let chosen: Int?
        let opened: Set<Int>
        let view: PaneView
        let search: SearchSource?
        /// How far a recording is played.
        let played: Int?
    }

    private struct SearchSource: Equatable {
        let text: String
        let entry: Int?
    }

    private struct StepSource: Equatable {
        let dialogue: Int
        let connection: Connection
        let chosen: Int?
        let moment: Int?
    }

    private struct SideSource: Equatable {
        let settings: Int
        let dialogue: Int?
        /// How far a file is loaded, while its end is shown.
        let progress: String?
        let connection: Connection
        let pane: Pane
        let chosen: Int?
        let moment: Int?
        let size: Size
        let sizes: PaneSizes
        let view: PaneView
        /// What is shown of the clock.
        let idle: Int?
        let wait: Int?
        let watch: Int
        let lesson: Int?
    }

    /// What is drawn of the side: lines that are the same again are not drawn again.
    private struct DrawnSide: Equatable {
        let parts: SideParts
        let top: Int
        /// What its rule says of the end of the conversation.
        let scrollHint: StyledLine
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
        let message: MessageLint?
        let progress: String?
        let pasted: Int
        let chosen: Int?
        let style: SendingStyle
        let isSafe: Bool
        let group: Int
        let hasOthers: Bool
        let pause: String?
        let isSearching: Bool
        let watch: Int
        let lesson: Int?
        let isSideSeen: Bool
    }

    private struct HintSource: Equatable {
        let prompt: Prompt
        let step: String?
        let link: Connection.Link
        let isChoosing: Bool
        let context: KeyContext
        let hasGhost: Bool
        let search: [Hint]?
        let hasOthers: Bool
        let listsSessions: Bool
        let isPlaying: Bool?
        let isLookedAt: Bool
        let hasLesson: Bool
        let isSummaryNext: Bool
    }

    /// The number of the session that all this is of.
    private var session = 1
    private var painter = Painter(size: Size(width: 0, height: 0))
    private(set) var layout: Layout?
    private var header: HeaderSource?
    private var conversation: ConversationSource?
    private var stepSource: StepSource?
    private(set) var step: CommandDraft?
    private var sideSource: SideSource?
    /// What the side says; nil where it is not seen.
    private var parts: SideParts?
    private var side: DrawnSide?
    private var lint: LintSource?
    private var hints: HintSource?

    package init() {}

    /// The remembered parts; everything else is blank.
    var screen: Screen { painter.screen }

    /// Another session has other parts, whose revisions may be the same numbers.
    mutating func belong(to session: Int) {
        guard session != self.session else { return }
        self = ViewMemory()
        self.session = session
    }

    /// Draws those parts again that have changed; returns where everything is.
    mutating func renew(for model: AppModel) -> Layout {
        renewStep(model)
        renewParts(model)
        let layout = model.layout(needs: parts?.needs ?? SideNeeds())
        if layout != self.layout || model.size != screen.size { forget(model.size, layout) }
        renewHeader(model, in: layout.header)
        renewConversation(model, in: layout)
        renewSide(model, in: layout)
        renewLint(model, in: layout.lint)
        // A page has hints of its own, and the line of a search is drawn with each key.
        if model.shown.page == nil && model.shown.searchLine == nil { renewHints(model, in: layout.hints) }
        return layout
    }

    /// Everything is drawn again; what is said needs not be made again.
    private mutating func forget(_ size: Size, _ layout: Layout) {
        painter = Painter(size: size)
        self.layout = layout
        (header, conversation, side, lint, hints) = (nil, nil, nil, nil, nil)
    }

    private mutating func renewStep(_ model: AppModel) {
        let source = StepSource(
            dialogue: model.dialogueRevision, connection: model.connection, chosen: model.shown.chosen,
            moment: model.moment?.count)
        guard source != stepSource else { return }
        stepSource = source
        step = model.then.firstStep
    }

    private mutating func renewParts(_ model: AppModel) {
        let shown = model.shown
        let source = SideSource(
            settings: model.settingsRevision,
            dialogue: model.isTailShown && shown.pane == .reply ? nil : model.dialogueRevision,
            progress: model.isTailShown ? model.loading?.progress : nil, connection: model.connection, pane: shown.pane,
            chosen: shown.chosen, moment: model.moment?.count, size: model.size, sizes: shown.sizes, view: shown.view,
            idle: model.shownIdle, wait: model.shownWait, watch: model.watchRevision, lesson: model.learning?.revision)
        guard source != sideSource else { return }
        sideSource = source
        parts = model.isSideSeen ? model.then.sideParts(with: step) : nil
    }

    private mutating func renewHeader(_ model: AppModel, in area: Rect) {
        let source = HeaderSource(
            settings: model.settingsRevision, dialogue: model.dialogueRevision, connection: model.connection,
            recording: model.recording, wait: HeaderLine.wait(model), progress: model.loading?.progress,
            isSafe: model.isSafe, keepalive: model.keepalive, place: model.place, watch: model.watchRevision,
            moment: model.moment?.count, playback: model.playback, lesson: model.learning?.revision)
        guard source != header else { return }
        header = source
        HeaderLine.draw(model.then, in: area, &painter)
    }

    private mutating func renewConversation(_ model: AppModel, in layout: Layout) {
        let source = ConversationSource(
            dialogue: model.isTailShown ? nil : model.dialogueRevision, top: model.shown.top,
            newBelow: model.shown.newBelow,
            chosen: model.shown.chosen, opened: model.shown.opened, view: model.shown.view,
            search: model.shown.search.map { SearchSource(text: $0.text, entry: $0.entry) },
            played: model.playback?.position)
        guard source != conversation, !layout.conversation.isEmpty else { return }
        conversation = source
        painter.fill(layout.conversation, Style(.plain))
        ConversationView.draw(model.playback == nil ? model : model.then, in: layout, &painter)
    }

    private mutating func renewSide(_ model: AppModel, in layout: Layout) {
        guard let parts, !layout.side.isEmpty else { return }
        let drawn = DrawnSide(parts: parts, top: model.shown.sideTop, scrollHint: ConversationView.scrollHint(model))
        guard drawn != side else { return }
        side = drawn
        painter.fill(layout.side, Style(.plain))
        SidePane.draw(parts, model, in: layout, &painter)
    }

    private mutating func renewLint(_ model: AppModel, in area: Rect) {
        let source = LintSource(
            settings: model.settingsRevision, dialogue: model.dialogueRevision, connection: model.connection,
            recording: model.recording,
            notice: model.notice, isNoticeOfSuccess: model.isNoticeOfSuccess, prompt: model.enter,
            question: model.keyPrompt.map(AnswerLine.lint) ?? model.prompt.map(AnswerLine.lint),
            line: model.typing.settled,
            isLost: model.typing.isLost, message: model.messageLint, progress: model.outgoing?.progress,
            pasted: model.typing.pasted.count, chosen: model.shown.chosen, style: model.style, isSafe: model.isSafe,
            group: model.groupRevision, hasOthers: model.otherSessions > 0, pause: model.playback?.words,
            isSearching: model.shown.searchLine != nil, watch: model.watchRevision,
            lesson: model.learning?.revision, isSideSeen: model.isSideSeen)
        guard source != lint else { return }
        lint = source
        painter.fill(area, Style(.plain))
        InputLine.drawLint(model, step, in: area, &painter)
    }

    private mutating func renewHints(_ model: AppModel, in area: Rect) {
        let source = HintSource(
            prompt: model.enter, step: step?.name, link: model.connection.link,
            isChoosing: model.shown.chosen != nil, context: model.keyContext, hasGhost: model.typing.ghost != nil,
            search: model.shown.search.map { SearchLine.hints($0, model) }, hasOthers: model.otherSessions > 0,
            listsSessions: model.shown.sessions != nil, isPlaying: model.playback?.isPlaying,
            isLookedAt: model.source == .watched && model.isLookedAt, hasLesson: model.learning?.run != nil,
            isSummaryNext: model.isSummaryNext)
        guard source != hints else { return }
        hints = source
        painter.fill(area, Style(.plain))
        HintLine.draw(model, step, in: area, &painter)
    }
}
