import SessionModel

/// The last row: the keys that help most where one is.
enum HintLine {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        if let line = model.shown.searchLine, model.shown.page == nil {
            return SearchLine.draw(line, in: area, &painter)
        }
        painter.write(line(hints(model), width: area.width), row: 0, in: area)
    }

    /// As many as fit, in their order; of those that do not, the ones that are needed least are left out.
    static func line(_ hints: [Hint], width: Int) -> StyledLine {
        let most = hints.indices.filter { hints[$0].need == .most }
        let forms: [(Hint) -> String] = [\.words, \.short]
        let form = forms.first { form in fits(most.map { (hints[$0], form(hints[$0])) }, width) } ?? { _ in "" }
        var chosen = Dictionary(uniqueKeysWithValues: most.map { ($0, form(hints[$0])) })
        let others = hints.indices.filter { hints[$0].need != .most }
        // Of the same need in their order; the sort is stable that way.
        for index in others.sorted(by: { (hints[$0].need, $0) < (hints[$1].need, $1) }) {
            chosen[index] = hints[index].words
            if !fits(chosen.map { (hints[$0.key], $0.value) }, width) { chosen[index] = nil }
        }
        var line = StyledLine(" ")
        for index in hints.indices {
            guard let words = chosen[index] else { continue }
            line.add(hints[index].key, .key)
            line.add(words.isEmpty ? "  " : " \(words)  ", .dim)
        }
        return line
    }

    private static func fits(_ hints: [(hint: Hint, words: String)], _ width: Int) -> Bool {
        // A space in front, and two between hints.
        1 + hints.reduce(0) { $0 + $1.hint.width($1.words) + 2 } - 2 <= width
    }

    private static let help = Actions.hint("help", need: .most)
    private static let quit = Actions.hint("quit", need: .most)
    private static let side = Actions.hint("swapPane", need: .more)
    private static let choose = Actions.hint("previousReply", "nextReply", in: .browse)

    private static let find = Actions.hint("find", in: .browse)

    static func hints(_ model: AppModel) -> [Hint] {
        if let page = model.shown.page { return page.hints(model) }
        if let search = model.shown.search {
            let others = [side, Actions.hint("help"), Actions.hint("quit"), find]
            return SearchLine.hints(search, model) + others
        }
        if model.source == .live && model.shown.chosen != nil {
            return [choose, find, Actions.hint("leave", in: .browse, need: .most), side, help, quit]
        }
        switch model.enter {
        case .nothing:
            return [choose, find, Actions.hint("scrollUp", "scrollDown"), side, help, Hint("q", "leave", .most)]
        case .lost: return [Hint(NamedAction.interrupt.key, "clears the line", .most), help, side, quit]
        case .message:
            return [
                Hint(".", "alone ends the message", short: "alone ends it", .most), Actions.hint("drop", need: .more),
                help,
                side, quit,
            ]
        case .queue: return [Actions.hint("flush", need: .most), help, Actions.hint("complete"), side, quit]
        case .user, .secret:
            return [
                Actions.hint("send", words: "goes on", need: .most), Actions.hint("cancel", need: .most), side, quit,
            ]
        case .answer(let form, _):
            let words = form == .raw ? ("type plain text", "plain") : ("type base64", "base64")
            return [
                Actions.hint("changeAnswerForm", words: words.0, short: words.1, need: .most),
                Hint("*", "cancels AUTH", short: "cancels", .most), help, side, quit,
            ]
        case .command, .chunk, .early, .question:
            return [
                help, Actions.hint("complete", need: .more), Actions.hint("older"), Actions.hint("browse"),
                Actions.hint("serverPane"), side, quit, Actions.hint("tlsPane"), Actions.hint("scrollUp"),
                Actions.hint("map"), Actions.hint("reference"),
            ]
        }
    }
}
