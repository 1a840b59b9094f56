import SMTPSyntax

extension Page {
    /// Everything that can be done.
    static let palette = Page(
        name: "palette", context: .palette, title: { _ in "All actions" }, hints: PaletteView.hints,
        lines: PaletteView.lines, draw: PaletteView.draw)

    /// The same with an introduction, and the words of SMTP.
    static let help = Page(
        name: "help", context: .palette, title: { _ in "Help" }, hints: PaletteView.hints, lines: PaletteView.lines,
        draw: PaletteView.draw)
}

/// The list of everything that can be done: it quotes the rows of `Actions`.
enum PaletteView {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        guard let palette = model.shown.palette else { return }
        let introduction = palette.introduction(in: area.size)
        for (row, line) in introduction.enumerated() { painter.write(StyledLine(line, .plain), row: row, in: area) }
        let list = Rect(
            x: area.x, y: area.y + introduction.count, width: area.width, height: area.height - introduction.count)
        FilteredListView.draw(
            palette.list, example: "a name, a key, or words", in: list, model.marks, &painter
        ) { item($0, palette.origin, model.marks, width: $1) }
    }

    /// All of it, where it is printed.
    static func lines(_ model: AppModel, width: Int) -> [StyledLine] {
        guard let palette = model.shown.palette else { return [] }
        let introduction = palette.introduction(in: Size(width: width, height: .max)).map { StyledLine($0, .plain) }
        return introduction + palette.list.rows.map { item($0, palette.origin, model.marks, width: width) }
    }

    static func hints(_ model: AppModel) -> [Hint] {
        [
            Hint("type", "to filter", .more), Actions.hint("lineUp", "lineDown", in: .palette),
            Actions.hint("runChosen", in: .palette, need: .most), Actions.hint("leave", in: .palette, need: .most),
            Actions.hint("quit", need: .most),
        ]
    }

    private static func item(_ row: Palette.Row, _ origin: KeyContext, _ marks: Marks, width: Int) -> StyledLine {
        switch row {
        case .word(let index): StyledLine(HelpWord.all[index].line, .plain).cut(to: width, marks.more)
        case .action(let name):
            Actions.all.first { $0.name == name }.map { item($0, origin, marks, width) } ?? StyledLine()
        }
    }

    /// What it does, and at the right edge how it is done without this list.
    private static func item(_ action: Action, _ origin: KeyContext, _ marks: Marks, _ width: Int) -> StyledLine {
        let keys = action.keys(in: origin)
        let form = action.argument == nil ? [] : [VisibleText(action.form).string]
        let ways = form.filter { $0.count * 5 <= width * 2 } + keys.prefix(2).map(\.key.name)
        let right = ways.joined(separator: "  ")
        let help = keys.first { !$0.isUntold }?.help ?? action.help
        let line = StyledLine(help).cut(to: max(8, width - right.count - 2), marks.more)
        return line.adding(String(repeating: " ", count: max(1, width - line.width - right.count)))
            .adding(right, .key).cut(to: width, marks.more)
    }
}
