import SMTPSyntax

/// What programs write around a reply in an error message: one row per phrase.
struct ErrorPhrase: Hashable, Sendable {
    let text: [UInt8]
    /// What the reply answers; nil where the phrase does not say so.
    let context: ReplyContext?
    /// Who writes it, with an article: `Read as NAME.`
    let source: String

    private init(_ text: String, _ context: ReplyContext?, _ source: String) {
        (self.text, self.context, self.source) = (Array(text.utf8), context, source)
    }

    /// A longer phrase comes before one that is in it.
    static let all: [ErrorPhrase] =
        rows(
            "an exception of Python",
            [
                ("SMTPRecipientsRefused", .command(.rcpt)), ("SMTPSenderRefused", .command(.mail)),
                ("SMTPDataError", .endOfData), ("SMTPAuthenticationError", .command(.auth)),
                ("SMTPHeloError", .command(.ehlo)), ("SMTPConnectError", .greeting), ("SMTPResponseException", nil),
            ])
        + rows(
            "an error of nodemailer",
            [
                ("all recipients were rejected", .command(.rcpt)), ("Recipient command failed", .command(.rcpt)),
                ("Mail command failed", .command(.mail)), ("Data command failed", .command(.data)),
                ("Message failed", .endOfData), ("Invalid login", .command(.auth)), ("Invalid greeting", .greeting),
                ("Error upgrading connection with STARTTLS", .command(.starttls)), ("response: '", nil),
            ])
        + rows(
            "an error of PHPMailer",
            [
                ("The following recipients failed", .command(.rcpt)),
                ("The following From address failed", .command(.mail)),
                ("RCPT TO command failed", .command(.rcpt)), ("MAIL FROM command failed", .command(.mail)),
                ("DATA END command failed", .endOfData), ("DATA command failed", .command(.data)),
                ("Password command failed", .command(.auth)), ("Username command failed", .command(.auth)),
                ("AUTH command failed", .command(.auth)), ("EHLO command failed", .command(.ehlo)),
                ("STARTTLS command failed", .command(.starttls)),
            ])
        + rows(
            "an exception of Jakarta Mail",
            [
                ("SMTPAddressFailedException", .command(.rcpt)), ("SMTPSenderFailedException", .command(.mail)),
                ("AuthenticationFailedException", .command(.auth)), ("SMTPSendFailedException", nil),
                ("SendFailedException", nil), ("MessagingException", nil),
            ])
        + rows(
            "an exception of Ruby",
            [
                ("Net::SMTPAuthenticationError", .command(.auth)), ("Net::SMTPServerBusy", nil),
                ("Net::SMTPFatalError", nil), ("Net::SMTPSyntaxError", nil), ("Net::SMTPUnknownError", nil),
            ])
        + rows(
            "an exception of Symfony or Laravel",
            [("Failed to authenticate on SMTP server", .command(.auth)), ("Expected response code", nil)])
        + rows(
            "an exception of .NET",
            [
                ("SmtpFailedRecipient", .command(.rcpt)), ("SmtpCommandException", nil), ("SmtpException", nil),
                ("The server response was:", nil),
            ])
        + rows(
            "an error of curl",
            [
                ("RCPT failed:", .command(.rcpt)), ("MAIL failed:", .command(.mail)), ("DATA failed:", .command(.data)),
                ("Access denied:", .command(.auth)), ("STARTTLS denied, code", .command(.starttls)),
                ("Got unexpected smtp-server response:", .greeting),
            ])
        + rows(
            "an error of msmtp",
            [
                ("recipient address", .command(.rcpt)), ("envelope from address", .command(.mail)),
                ("authentication failed (method", .command(.auth)), ("the server did not accept the mail", .endOfData),
                ("server message:", nil),
            ])
        + rows("an error of lettre", [("permanent error (", nil), ("transient error (", nil)])

    private static func rows(_ source: String, _ phrases: [(String, ReplyContext?)]) -> [ErrorPhrase] {
        phrases.map { ErrorPhrase($0.0, $0.1, source) }
    }
}
