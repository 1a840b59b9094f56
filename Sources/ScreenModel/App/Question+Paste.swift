import SessionModel

extension Question {
    /// How pasted lines are sent.
    static let ofPaste = Question(
        name: "pasteQuestion", title: "Paste",
        sentence: { "\($0.askedPaste?.count ?? 0) lines were pasted; nothing is sent yet." },
        answers: { model in
            rows.filter { $0.isOffered(model) }.map(\.answer)
        })

    private struct Row: Sendable {
        var isOffered: @Sendable (AppModel) -> Bool = { _ in true }
        let answer: Answer
    }

    private static let rows: [Row] = [
        Row(
            isOffered: { $0.canSendPaste && $0.group == nil },
            answer: Answer(
                "o", "one by one, each after the reply to the one before; a refusal stops it", short: "one by one"
            ) {
                $0.sendPaste(asMessage: false)
            }),
        Row(
            isOffered: { $0.canSendPaste && $0.group == nil },
            answer: Answer("g", "as one pipelined group, in one write", short: "group") { $0.sendPasteAsGroup() }),
        Row(
            isOffered: { $0.group != nil },
            answer: Answer("g", "add them to the group", short: "group") { model in
                model.queue(model.takeAskedPaste())
                return []
            }),
        Row(
            isOffered: { $0.canSendPasteAsMessage },
            answer: Answer("m", "as a message: DATA, then the lines; a lone dot among them ends it", short: "message") {
                $0.sendPaste(asMessage: true)
            }),
        Row(
            answer: Answer("l", "into the line: Enter sends each", short: "into the line") { model in
                model.keep(model.takeAskedPaste())
                return []
            }),
        Row(
            answer: Answer("c", "cancel", short: "cancel", others: leaving) { model in
                model.askedPaste = nil
                return []
            }),
    ]
}
