/// The whole picture of a model. Pure, and drawn anew each time; the terminal finds out what changed.
package func view(_ model: AppModel) -> Screen {
    var painter = Painter(size: model.size)
    let layout = model.layout
    HeaderLine.draw(model, in: layout.header, &painter)
    if !layout.conversation.isEmpty { ConversationView.draw(model, in: layout.conversation, &painter) }
    if !layout.side.isEmpty { SidePane.draw(model, in: layout.side, &painter) }
    InputLine.draw(model, in: layout.input, &painter)
    InputLine.drawLint(model, in: layout.lint, &painter)
    HintLine.draw(model, in: layout.hints, &painter)
    if let page = model.page {
        painter.screen.cursor = nil
        PageView.draw(page, model, in: model.pageArea, &painter)
    }
    return painter.screen
}

extension AppModel {
    /// Where a page stands: everything between the header and the hints.
    var pageArea: Rect {
        let layout = layout
        let bottom = layout.hints.isEmpty ? size.height : layout.hints.y
        return Rect(x: 0, y: layout.header.height, width: size.width, height: bottom - layout.header.height)
    }
}
