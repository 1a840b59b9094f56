import SessionModel

/// Sessions that are watched, as lines: what is new in each of them, with its number in front.
///
///     #2 C: RCPT TO:<nobody@example.test>
///     #2 S: 550 5.1.1 no such user
///     #2 # The domain has no mailbox of that name.
package struct WatchedLines: Sendable {
    private var views: [Int: PlainView] = [:]
    private let folds: Bool

    /// `folds` says that of a long message only the beginning is printed.
    package init(folds: Bool) { self.folds = folds }

    /// What is new in all sessions. What was said of a session that is over is forgotten with it.
    package mutating func lines(_ workspace: inout Workspace) -> [String] {
        var lines: [String] = []
        workspace.forEach { number, model in
            var view = views[number] ?? PlainView(folds: folds)
            lines += view.lines(&model).map { "#\(number) \($0)" }
            views[number] = view
            model.forgetPrinted()
        }
        views = views.filter { workspace.session($0.key) != nil }
        return lines
    }
}
