import SMTPSyntax

extension Page {
    /// What `:explain` asked for.
    static let explanation = Page(
        name: "explanation", title: { _ in "Explanation" },
        lines: { model, width in
            model.shown.explanation.map { ReplyPane.lines($0, width: width, model.marks) } ?? []
        })
}
