import SMTPSyntax

extension LogFormat {
    static let sendmail: [LogFormat] = [
        LogFormat("Sendmail", .remote, ", stat=", "{queue}: to={recipient}, …dsn={status}, …reply={reply}, stat="),
        LogFormat("Sendmail", .remote, ", stat=", "{queue}: to={recipient}, …dsn={status}, …stat={reason}"),
        LogFormat(
            "Sendmail", .local, ", reject=", "{queue}: ruleset=check_rcpt, arg1={recipient}, …reject={reply}",
            context: .command(.rcpt)),
        LogFormat(
            "Sendmail", .local, ", reject=", "{queue}: ruleset=check_mail, arg1={sender}, …reject={reply}",
            context: .command(.mail)),
        LogFormat("Sendmail", .local, ", reject=", "{queue}: ruleset={command}, …reject={reply}"),
        LogFormat(
            "Sendmail", .local, ", reject=", "{queue}: Milter: to=<{recipient}>, …reject={reply}",
            context: .command(.rcpt)),
        LogFormat(
            "Sendmail", .local, ", reject=", "{queue}: Milter: from=<{sender}>, …reject={reply}",
            context: .command(.mail)),
        LogFormat("Sendmail", .local, ", reject=", "{queue}: Milter: …reject={reply}", context: .endOfData),
        LogFormat(
            "Sendmail", .local, ">... ", "{queue}: <{recipient}>... {reason}", context: .command(.rcpt),
            assumed: "550 5.1.1"),
        LogFormat(
            "Sendmail", .local, "AUTH failure", "AUTH failure (…relay={host}", context: .command(.auth),
            assumed: "535 5.7.0 authentication failed"),
        LogFormat(
            "Sendmail", .local, "pre-greeting traffic", "rejecting commands from {host} due to pre-greeting traffic",
            trouble: .spokeTooEarly),
    ]
}
