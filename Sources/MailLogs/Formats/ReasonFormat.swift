import SMTPSyntax

/// A sentence around a reply, as logs and bounces have it in common: one row per sentence.
struct ReasonFormat: Sendable {
    let template: LogTemplate
    var context: ReplyContext?
    var mayAnswerHello = false

    init(_ template: String, _ context: ReplyContext? = nil, mayAnswerHello: Bool = false) {
        self.template = LogTemplate(template)
        self.context = context
        self.mayAnswerHello = mayAnswerHello
    }

    /// The narrower ones first.
    static let all: [ReasonFormat] = [
        // Postfix
        ReasonFormat("host {host} said: {reply} (in reply to {command} command"),
        ReasonFormat("host {host} said: {reply}"),
        ReasonFormat("host {host} refused to talk to me: {reply}", mayAnswerHello: true),
        ReasonFormat("authentication failed; server {host} said: {reply}", .command(.auth)),
        // Exim
        ReasonFormat("error from remote mail server after {command}: {reply}"),
        ReasonFormat("error from remote mailer after {command}: {reply}"),
        ReasonFormat("LMTP error after {command}: {reply}"),
        // qmail
        ReasonFormat("does not like recipient.…Remote host said: {reply}", .command(.rcpt)),
        ReasonFormat("does not like sender.…Remote host said: {reply}", .command(.mail)),
        ReasonFormat("but sender was rejected.…Remote host said: {reply}", .command(.mail)),
        ReasonFormat("but my name was rejected.…Remote host said: {reply}", .command(.helo)),
        ReasonFormat("but greeting failed.…Remote host said: {reply}", .greeting),
        ReasonFormat("failed on DATA command.…Remote host said: {reply}", .command(.data)),
        ReasonFormat("failed after I sent the message.…Remote host said: {reply}", .endOfData),
        ReasonFormat("Remote host said: {reply}"),
        // Exchange
        ReasonFormat("Remote Server returned '{reply}'"), ReasonFormat("returned '{reply}'"),
        ReasonFormat("Remote Server at {host} returned '{reply}'"), ReasonFormat("LED={reply}}"),
        ReasonFormat("smtp;{reply}> #SMTP#"), ReasonFormat("#{reply} ##"), ReasonFormat("#< #{status} smtp;{reply}>"),
        // Sendmail
        ReasonFormat("(reason: {reply})"), ReasonFormat("Deferred: {reply}"),
    ]
}
