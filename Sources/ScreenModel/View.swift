/// The whole picture of a model. Pure, and drawn again each time; the terminal finds out what changed.
package func view(_ model: AppModel) -> Screen {
    var painter = Painter(size: model.size)
    let layout = model.layout
    HeaderLine.draw(model, in: layout.header, &painter)
    if !layout.conversation.isEmpty { ConversationView.draw(model, in: layout.conversation, &painter) }
    if !layout.side.isEmpty { SidePane.draw(model, in: layout.side, &painter) }
    InputLine.draw(model, in: layout.input, &painter)
    InputLine.drawLint(model, in: layout.lint, &painter)
    HintLine.draw(model, in: layout.hints, &painter)
    if let page = model.shown.page {
        painter.screen.cursor = nil
        PageView.draw(page, model, in: layout.page, &painter)
    }
    return painter.screen
}
