import SessionModel

/// The end of a recording that is loading, in place of the conversation and its explanation.
enum TailView {
    /// The last rows that fit, from the top.
    static func rows(_ tail: RecordingTail, in area: Rect, _ marks: Marks) -> [ConversationRow] {
        let maker = ConversationRows(dialogue: tail.dialogue, width: area.width, marks: marks)
        var rows: [ConversationRow] = []
        for entry in tail.entries {
            rows.insert(contentsOf: maker.rows(of: entry), at: 0)
            if rows.count >= area.height { break }
        }
        return Array(rows.suffix(area.height))
    }

    /// What is said in place of an explanation.
    static func lines(_ loading: Loading, _ width: Int) -> [StyledLine] {
        ReplyPane.paragraph("The recording is loading: \(loading.progress).", .plain, width)
            + ReplyPane.paragraph(
                "These are the last lines of the file. They are explained when all lines before them are loaded.",
                .plain, width)
            + ReplyPane.paragraph("Up, Home and PgUp go to what is loaded; End comes back here.", .dim, width)
    }
}
