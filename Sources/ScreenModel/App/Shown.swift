import Explainer

/// What of all that is known is on the screen.
package struct Shown: Sendable {
    /// The entry at which the chosen reply ends, while an earlier one is looked at.
    package internal(set) var chosen: Int?
    /// The row of the conversation at the top of its pane; nil follows what comes.
    package internal(set) var top: ConversationPlace?
    /// What has come below since then.
    package internal(set) var newBelow = NewBelow()
    package internal(set) var pane = Pane.reply
    /// Which of conversation and side pane are on the screen.
    package internal(set) var view = PaneView.both
    /// How the user has divided the screen between them.
    package internal(set) var sizes = PaneSizes()
    /// What the mouse holds; nil while its button is not pressed on it.
    var divider: Divider?
    /// The long messages that are shown whole, by the numbers of their exchanges.
    var opened: Set<Int> = []
    /// How far the side pane is scrolled, in rows.
    package internal(set) var sideTop = 0
    /// What is over all that. A comparison is under all other pages.
    package internal(set) var page: Page? { didSet { if page == nil && comparison != nil { page = .comparison } } }
    /// How far the page is scrolled, in rows.
    package internal(set) var pageTop = 0
    /// The sessions as a list over the screen, to choose one of them.
    package internal(set) var sessions: PopupList?
    /// The facts that are or were looked up.
    package internal(set) var reference: ReferencePage?
    /// Two sessions that are compared; nil where one is shown.
    package internal(set) var comparison: ComparisonPage?
    /// The mail servers of a domain that were looked up.
    package internal(set) var mailServers: MailServerChoice?
    /// What can be done, as a list.
    package internal(set) var palette: Palette?
    /// The text that is looked for, and its matches.
    package internal(set) var search: Search?
    /// The line in which such a text is typed.
    package internal(set) var searchLine: LineEditor?
    /// The text that was looked for last.
    var lastSearch: String?
    /// What `:explain` asked for.
    package internal(set) var explanation: Explanation?

    /// Whether the side pane has the whole screen.
    var isSideWhole: Bool { view == .explanation }

    mutating func open(_ page: Page) {
        self.page = page
        pageTop = 0
    }

    /// Opens a page, or closes it where it is open.
    mutating func toggle(_ page: Page) {
        self.page == page ? self.page = nil : open(page)
    }

    /// Closes a page that is only read.
    mutating func leaveReading() {
        if page?.isForReading == true { page = nil }
    }

    /// Follows the newest reply again.
    mutating func stopBrowsing() {
        search = nil
        chosen = nil
        top = nil
        sideTop = 0
    }
}
