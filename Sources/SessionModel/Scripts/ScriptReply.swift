import SMTPSyntax

/// A reply to a step of a script.
struct ScriptReply: Sendable {
    let reply: Reply
    let context: ReplyContext
    /// The recipient whose result it is, of a message with one result per recipient.
    var recipient: String?

    /// `text for bob@example.test`, or the text alone where it is the result of no recipient.
    func named(_ text: String) -> String { recipient.map { "\(text) for \(VisibleText($0).string)" } ?? text }
}
