import SessionModel

/// The last row: the keys that help most where one is.
enum HintLine {
    /// `step` is what Tab and F8 put into the line.
    static func draw(_ model: AppModel, _ step: CommandDraft?, in area: Rect, _ painter: inout Painter) {
        if let line = model.shown.searchLine, model.shown.page == nil {
            return SearchLine.draw(line, in: area, &painter)
        }
        painter.write(line(hints(model, step), width: area.width), row: 0, in: area)
    }

    /// As many as fit, in their order; of those that do not, the ones that are needed least are left out.
    static func line(_ hints: [Hint], width: Int) -> StyledLine {
        var line = StyledLine(" ")
        for (hint, words) in fitting(hints, width) {
            line.add(hint.key, .key)
            line.add(words.isEmpty ? "  " : " \(words)  ", .dim)
        }
        return line
    }

    /// The first key of the hint at a column; nil between two.
    static func key(at column: Int, _ hints: [Hint], width: Int) -> String? {
        var start = 1
        for (hint, words) in fitting(hints, width) {
            let end = start + hint.width(words)
            if (start..<end).contains(column) { return hint.key.split(separator: " ").first.map(String.init) }
            start = end + 2
        }
        return nil
    }

    /// The hints that are shown, in their order, each with its words.
    private static func fitting(_ hints: [Hint], _ width: Int) -> [(hint: Hint, words: String)] {
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
        return hints.indices.compactMap { index in chosen[index].map { (hints[index], $0) } }
    }

    private static func fits(_ hints: [(hint: Hint, words: String)], _ width: Int) -> Bool {
        // A space in front, and two between hints.
        1 + hints.reduce(0) { $0 + $1.hint.width($1.words) + 2 } - 2 <= width
    }

    /// The most hints that are shown: a row of more is not read.
    static let most = 7

    private static var help: Hint { Actions.hint("help", need: .most) }
    private static var quit: Hint { Actions.hint("quit", need: .most) }
    private static var view: Hint { Actions.hint("swapPane", need: .more) }
    private static var choose: Hint { Actions.hint("previousReply", "nextReply", in: .browse) }
    private static var find: Hint { Actions.hint("find", in: .browse) }
    private static let commands = Hint(":", "commands")

    private static func list(_ accepting: String?) -> [Hint] {
        [
            Actions.hint("nextCandidate", "previousCandidate", in: .list, need: .most),
            Actions.hint("acceptCandidate", in: .list, words: accepting, need: .most),
            Actions.hint("closeList", in: .list, need: .most),
        ]
    }

    static func hints(_ model: AppModel, _ step: CommandDraft? = nil) -> [Hint] {
        if let page = model.shown.page { return page.hints(model) }
        let hints = inLesson(model, hints(inSession: model, step))
        return model.otherSessions == 0 || model.source == .watched ? hints : ofSeveral(hints)
    }

    /// With several sessions the key that leaves closes one of them, and another one shows the next.
    private static func ofSeveral(_ hints: [Hint]) -> [Hint] {
        var hints = hints.filter { $0.key != NamedAction.palette.key }
        guard let quit = hints.firstIndex(where: { $0.key == NamedAction.quit.key }) else { return hints }
        hints[quit] = Hint(hints[quit].key, "close", hints[quit].need)
        if hints.count < most { hints.insert(Actions.hint("session", need: .more), at: quit) }
        return hints
    }

    /// In a lesson its help is in place of what is needed less.
    private static func inLesson(_ model: AppModel, _ hints: [Hint]) -> [Hint] {
        guard model.learning?.run != nil, model.keyContext == .input else { return hints }
        let lesson = [
            Actions.hint("hint", need: .more), Actions.hint("solution", need: .more),
            Actions.hint("lessonText", need: .more),
        ]
        // After a lesson that is passed comes its summary, and not the step of the session.
        let most = hints.filter {
            $0.need == .most && !(model.isSummaryNext && $0.key == NamedAction.takeAdvice.key)
        }
        let others =
            !model.enter.isCommand
            ? [] : hints.filter { $0.need == .more }.prefix(max(0, Self.most - most.count - lesson.count))
        let quit = most.lastIndex { $0.key == NamedAction.quit.key } ?? most.endIndex
        let summary =
            model.isSummaryNext ? [Actions.hint("submit", words: "summary", need: .most)] : []
        return summary + most[..<quit] + others + lesson + most[quit...]
    }

    private static func hints(inSession model: AppModel, _ step: CommandDraft?) -> [Hint] {
        if model.keyContext == .list { return list(model.shown.sessions == nil ? nil : "show it") }
        if model.keyContext == .history { return HistoryLine.hints }
        if let search = model.shown.search {
            let play = model.source == .recording ? [Actions.hint("play", in: .recordedMatch)] : []
            return SearchLine.hints(search, model) + [view, Actions.hint("help"), Actions.hint("quit"), find] + play
        }
        if model.source == .live && model.shown.chosen != nil {
            let back = Actions.hint("leave", in: .browse, need: .most)
            return [choose, find, back] + stepHint(step) + [view, help, quit]
        }
        return hints(by: model.enter, model, step)
    }

    private static func hints(by prompt: Prompt, _ model: AppModel, _ step: CommandDraft?) -> [Hint] {
        switch prompt {
        case .nothing: return inRecording(model)
        case .lost: return [Hint(NamedAction.interrupt.key, "clears the line", .most), help, view, quit]
        case .message:
            return [
                Hint(".", "alone ends the message", short: "ends it", .most), Actions.hint("sample", need: .more),
                Actions.hint("edit", need: .more), Actions.hint("drop", need: .more), help, view, quit,
            ]
        case .queue: return [Actions.hint("flush", need: .most), help, Actions.hint("complete"), view, quit]
        case .user, .secret, .passphrase, .attribute:
            return [
                Actions.hint("submit", words: "goes on", need: .most), Actions.hint("cancel", need: .most), view, quit,
            ]
        case .answer(let form, _):
            let words = form == .raw ? ("type plain text", "plain") : ("type base64", "base64")
            return [
                Actions.hint("changeAnswerForm", words: words.0, short: words.1, need: .most),
                Hint("*", "cancels AUTH", short: "cancels", .most), help, view, quit,
            ]
        case .command where model.connection.link != .open && model.connection.link != .connecting:
            return stepHint(step) + [Actions.hint("browse"), view, commands, help, quit]
        case .command, .chunk, .early, .question:
            let words = step.map(\.name) ?? "complete"
            let ghost = model.typing.ghost == nil ? [] : [Hint(Key.right.name, "accepts the dim text", .most)]
            return ghost + [
                help, Actions.hint("complete", words: words, need: .more), Actions.hint("browse"), view, commands,
                Actions.hint("palette"), quit,
            ]
        }
    }

    /// What can be done with a recording, which is played or not.
    private static func inRecording(_ model: AppModel) -> [Hint] {
        let play = Actions.hint("play", in: .recording, need: .more)
        if model.source == .watched { return inWatched(model) }
        let leave = Actions.hint("leave", in: .recording, words: model.playback == nil ? nil : "browse", need: .most)
        let step = Actions.hint("stepBack", "stepForward", in: .recording)
        guard let playback = model.playback else {
            return [Actions.hint("previousReply", "nextReply", in: .recording), find, play, step, view, help, leave]
        }
        let words = playback.isPlaying ? "pause" : "play"
        return [
            Actions.hint("play", in: .recording, words: words, need: .most), step,
            Actions.hint("faster", "slower", in: .recording), view, help, leave,
        ]
    }

    /// What can be done while a client is watched.
    private static func inWatched(_ model: AppModel) -> [Hint] {
        let words = model.isLookedAt ? "newest" : nil
        let sessions = model.otherSessions == 0 ? [] : [Actions.hint("session", need: .more)]
        let choose = Actions.hint("previousReply", "nextReply", in: .recording)
        return [choose, find, view] + sessions + [
            help, Actions.hint("leave", in: .recording, words: words, need: .most),
        ]
    }

    /// What F8 puts into the line.
    private static func stepHint(_ step: CommandDraft?) -> [Hint] {
        guard let step else { return [] }
        return [Hint(NamedAction.takeAdvice.key, step.name, .most)]
    }
}
