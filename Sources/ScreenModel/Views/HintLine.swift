import SessionModel

/// The last row: the keys that help most where one is.
enum HintLine {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        var line = StyledLine(" ")
        for (key, words) in hints(model) {
            let hint = StyledLine(key, .key).adding(" \(words)  ", .dim)
            guard line.width + hint.width <= area.width + 2 else { break }
            line.pieces += hint.pieces
        }
        painter.write(line, row: 0, in: area)
    }

    private static func hints(_ model: AppModel) -> [(String, String)] {
        if model.page == .quitQuestion { return [("y", "quit"), ("any other key", "stay")] }
        if model.page == .clearTextQuestion { return [("y", "go on"), ("any other key", "no login")] }
        if case .reference(let shown) = model.page { return ReferenceView.hints(shown) }
        if model.page != nil { return [("Esc", "close"), ("Up Down", "scroll")] }
        if model.source == .recording {
            return [
                ("Up Down", "choose a reply"), ("PgUp PgDn", "scroll"), ("F6", "side"), ("F1", "help"), ("q", "leave"),
            ]
        }
        if model.chosen != nil {
            return [("Up Down", "choose a reply"), ("Esc", "back"), ("F6", "side"), ("F1", "help"), ("^Q", "quit")]
        }
        if model.session.isInMessage {
            return [(".", "alone ends the message"), ("F1", "help"), ("F6", "side"), ("^Q", "quit")]
        }
        if model.prompt != nil { return [("Enter", "goes on"), ("Esc", "no login"), ("F6", "side"), ("^Q", "quit")] }
        if model.session.isInAuth {
            let other = model.answerForm == .raw ? "type in clear" : "type base64"
            return [("^T", other), ("*", "cancels the login"), ("F1", "help"), ("F6", "side"), ("^Q", "quit")]
        }
        return [
            ("F1", "help"), ("Tab", "complete"), ("Up", "history"), ("F2", "replies"), ("F3", "server"),
            ("F6", "side"), ("^Q", "quit"), ("F4", "TLS"), ("PgUp", "scroll"), ("F5", "map"), ("F7", "look up"),
        ]
    }
}
