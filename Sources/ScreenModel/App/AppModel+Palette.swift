// The palette and the help: everything that can be done, in one list.
extension AppModel {
    mutating func togglePalette(isHelp: Bool) -> [Effect] {
        let page: Page = isHelp ? .help : .palette
        guard shown.page != page else {
            shown.page = nil
            return []
        }
        // Over a page there is no place for what is done in the line.
        let origin = shown.page == nil && shown.searchLine == nil ? keyContext : contextBelowPages
        shown.palette = Palette(in: origin, isHelp: isHelp, isWatched: source == .watched)
        shown.open(page)
        return []
    }

    /// Where keys are pressed when no page is open, and nothing is looked for.
    private var contextBelowPages: KeyContext {
        if shown.comparison != nil { return .comparison }
        if isListing { return .recordings }
        return source == .live ? .input : .recording
    }

    /// Runs what is chosen. What needs an argument is put into the line; where that is no command line, the argument is
    /// typed after the name in the filter.
    mutating func runChosen() -> [Effect] {
        guard let palette = shown.palette, case .action(let name) = palette.list.chosenRow,
            let action = Actions.all.first(where: { $0.name == name })
        else { return [] }
        if let typed = palette.typed {
            shown.page = nil
            return typed.action.run(&self, typed.argument)
        }
        guard action.needsArgument else {
            shown.page = nil
            return action.run(&self, "")
        }
        guard enter.isCommand, typing.line.isEmpty else {
            shown.palette?.change { $0.set("\(action.name) ") }
            return []
        }
        shown.page = nil
        shown.stopBrowsing()
        typing.set(action.beginning)
        return []
    }

    /// How many rows of the list are in view.
    var roomInPalette: Int {
        let area = layout.page.text
        let introduction = shown.palette?.introduction(in: area.size).count ?? 0
        return max(1, area.height - introduction - 1)
    }

    mutating func moveInPalette(by rows: Int) {
        let (chosen, room) = (shown.palette?.list.chosen ?? 0, roomInPalette)
        shown.palette?.choose(chosen + rows, room: room)
    }
}
