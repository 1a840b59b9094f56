/// The whole picture of a model. Pure; the terminal finds out what changed.
package func view(_ model: AppModel) -> Screen {
    var memory = ViewMemory()
    return view(model, &memory)
}

/// The session that is shown, of several.
package func view(_ workspace: Workspace, _ memory: inout ViewMemory) -> Screen {
    memory.belong(to: workspace.shown.number)
    return view(workspace.shown.model, &memory)
}

/// The same, where what a key does not change is drawn only when something else has changed it.
package func view(_ model: AppModel, _ memory: inout ViewMemory) -> Screen {
    let layout = memory.renew(for: model)
    var painter = Painter(over: memory.screen)
    // Where nothing is around the lines, the terminal selects them.
    painter.screen.wantsMouse = model.shown.view != .conversation || model.shown.page != nil
    InputLine.draw(model, in: layout.input, &painter)
    if let completion = model.typing.completion, model.shown.page == nil {
        ListPopup.draw(completion.list, above: layout.input, model.marks, &painter)
    }
    if let sessions = model.shown.sessions, model.shown.page == nil {
        // A screen on which no line is typed has no input row.
        let below = [layout.input, layout.lint, layout.hints].first { !$0.isEmpty } ?? layout.input
        ListPopup.draw(sessions, above: below, model.marks, &painter)
    }
    if model.shown.searchLine != nil || model.shown.page != nil {
        painter.fill(layout.hints, Style(.plain))
        HintLine.draw(model, memory.step, in: layout.hints, &painter)
    }
    if let page = model.shown.page {
        painter.screen.cursor = nil
        PageView.draw(page, model, in: layout.page, &painter)
    }
    NoticeRows.draw(model, in: layout, &painter)
    return painter.screen
}
