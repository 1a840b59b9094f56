import SMTPSyntax

extension Question {
    /// The question, and its answers with their keys.
    func lines(_ model: AppModel, _ width: Int) -> [StyledLine] {
        let rows = answers(model).flatMap { answer in
            VisibleText(answer.words).wrapped(max(1, width - 5)).enumerated().map { index, words in
                var row = StyledLine(index == 0 ? "  \(answer.key)  " : "     ", .key)
                row.add(words, .plain)
                return row
            }
        }
        // The row under the line is covered.
        let notice = model.notice.map { ReplyPane.paragraph($0, .warning, width) } ?? []
        return ReplyPane.paragraph(sentence(model), .plain, width) + rows + notice
    }
}
