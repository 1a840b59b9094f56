import SessionModel

/// The last row: the keys that help most where one is.
enum HintLine {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
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
        // A blank in front, and two between one and the next.
        1 + hints.reduce(0) { $0 + $1.hint.width($1.words) + 2 } - 2 <= width
    }

    private static let help = Hint("F1", "help", .most)
    private static let quit = Hint("^Q", "quit", .most)
    private static let side = Hint("F6", "side", .more)

    private static func hints(_ model: AppModel) -> [Hint] {
        if model.page == .quitQuestion { return [Hint("y", "quit", .most), Hint("any other key", "stay", .most)] }
        if model.page == .clearTextQuestion {
            return [Hint("y", "go on", .most), Hint("any other key", "no login", .most)]
        }
        if case .reference(let shown) = model.page { return ReferenceView.hints(shown) }
        if model.page != nil { return [Hint("Esc", "close", .most), Hint("Up Down", "scroll"), quit] }
        if model.source == .recording {
            return [
                Hint("Up Down", "choose a reply"), Hint("PgUp PgDn", "scroll"), side, help, Hint("q", "leave", .most),
            ]
        }
        if model.chosen != nil {
            return [Hint("Up Down", "choose a reply"), Hint("Esc", "back", .most), side, help, quit]
        }
        switch model.enter {
        case .message:
            return [Hint(".", "alone ends the message", short: "alone ends it", .most), help, side, quit]
        case .user, .secret:
            return [Hint("Enter", "goes on", .most), Hint("Esc", "no login", .most), side, quit]
        case .answer(let form, _):
            let isRaw = form == .raw
            return [
                Hint("^T", isRaw ? "type in clear" : "type base64", short: isRaw ? "clear" : "base64", .most),
                Hint("*", "cancels the login", short: "cancels", .most), help, side, quit,
            ]
        case .command, .chunk, .early, .question, .nothing:
            return [
                help, Hint("Tab", "complete", .more), Hint("Up", "history"), Hint("F2", "replies"),
                Hint("F3", "server"), side, quit, Hint("F4", "TLS"), Hint("PgUp", "scroll"), Hint("F5", "map"),
                Hint("F7", "look up"),
            ]
        }
    }
}
