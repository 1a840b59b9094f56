import SMTPSyntax

/// A kind of line in the log of a mail server: one row per kind.
struct LogFormat: Sendable {
    let software: String
    let speaker: Speaker
    /// A text that is in each such line and in few others.
    let mark: String
    let template: LogTemplate
    /// What it answers, where the line does not say.
    var context: ReplyContext?
    /// The code that the server sends here, and perhaps the words, where the line has no code.
    var assumed: String?
    /// What went wrong, where the line is not about a reply.
    var trouble: LogTrouble?
    /// Whether another line has the outcome for the recipient.
    var isAttempt = false
    /// Whether it says that a message was accepted.
    var isDelivery = false
    /// Whether the command has to be one that is known, because the text of the template is in other lines, too.
    var needsCommand = false

    init(
        _ software: String, _ speaker: Speaker, _ mark: String, _ template: String, context: ReplyContext? = nil,
        assumed: String? = nil, trouble: LogTrouble? = nil, isAttempt: Bool = false, isDelivery: Bool = false,
        needsCommand: Bool = false
    ) {
        self.software = software
        self.speaker = speaker
        self.mark = mark
        self.template = LogTemplate(template)
        self.context = context
        self.assumed = assumed
        self.trouble = trouble
        self.isAttempt = isAttempt
        self.isDelivery = isDelivery
        self.needsCommand = needsCommand
    }
}
