import SMTPSyntax

extension LogFormat {
    /// Postfix: delivery agents, smtpd, cleanup and postscreen.
    static let postfix: [LogFormat] = [
        LogFormat(
            "Postfix", .remote, "status=",
            "{queue}: to=<{recipient}>,…relay={host}, …dsn={status}, status={outcome} ({reason})"),
        LogFormat("Postfix", .remote, "status=", "{queue}: from=<{sender}>, status=expired,", trouble: .expired),
        LogFormat("Postfix", .remote, "status=", "{queue}: from=<{sender}>, status=force-expired,", trouble: .expired),
        LogFormat(
            "Postfix", .local, "reject: ",
            "{queue}: reject: header … from {host}; from=<{sender}> to=<{recipient}>…: {reply}", context: .endOfData,
            assumed: "550"),
        LogFormat(
            "Postfix", .local, "reject: ",
            "{queue}: reject: body … from {host}; from=<{sender}> to=<{recipient}>…: {reply}", context: .endOfData,
            assumed: "550"),
        LogFormat(
            "Postfix", .local, "reject: ", "{queue}: reject: {command} from {host}: {reply}; from=<", assumed: "550"),
        LogFormat(
            "Postfix", .local, "reject: ", "{queue}: reject: {command} from {host}: {reply}; proto=", assumed: "550"),
        LogFormat(
            "Postfix", .local, "milter-reject: ", "{queue}: milter-reject: {command} from {host}: {reply}; from=<",
            assumed: "550"),
        LogFormat(
            "Postfix", .local, "milter-reject: ", "{queue}: milter-reject: {command} from {host}: {reply}; proto=",
            assumed: "550"),
        LogFormat("Postfix", .local, "reject: ", "{queue}: reject: {command} from {host}: {reply}"),
        LogFormat(
            "Postfix", .local, "authentication failed", "warning: {host}: SASL …authentication failed{reason}",
            context: .command(.auth), assumed: "535 5.7.8 Error: authentication failed"),
        LogFormat(
            "Postfix", .local, "too many errors after", "too many errors after {command} from {host}",
            trouble: .tooManyErrors),
        LogFormat(
            "Postfix", .local, "timeout after", ": timeout after {command} from {host}", trouble: .clientTimedOut),
        // After CONNECT, EHLO, AUTH and the like the client had no message to lose; after STARTTLS another line has the
        // error.
        LogFormat(
            "Postfix", .local, "lost connection after", ": lost connection after MAIL from {host}",
            context: .command(.mail), trouble: .clientLost),
        LogFormat(
            "Postfix", .local, "lost connection after", ": lost connection after RCPT from {host}",
            context: .command(.rcpt), trouble: .clientLost),
        LogFormat(
            "Postfix", .local, "lost connection after", ": lost connection after DATA… from {host}",
            context: .command(.data), trouble: .clientLost),
        LogFormat(
            "Postfix", .local, "lost connection after", ": lost connection after BDAT… from {host}",
            context: .command(.bdat), trouble: .clientLost),
        LogFormat(
            "Postfix", .local, "lost connection after", ": lost connection after END-OF-MESSAGE… from {host}",
            context: .endOfData, trouble: .clientLost),
        LogFormat(
            "Postfix", .local, "SSL_accept error", "SSL_accept error from {host}: ", trouble: .clientTLSFailed),
        LogFormat(
            "Postfix", .remote, "SSL_connect error", "SSL_connect error to {host}: ", trouble: .tlsFailed,
            isAttempt: true),
        LogFormat(
            "Postfix", .local, "pipelining after", "improper command pipelining after {command} from {host}: ",
            trouble: .spokeTooEarly),
        LogFormat(
            "Postfix", .local, "PIPELINING from", "COMMAND PIPELINING from {host} after ", trouble: .spokeTooEarly),
        LogFormat("Postfix", .local, "PREGREET", "PREGREET … from {host}: ", trouble: .spokeTooEarly),
        LogFormat("Postfix", .local, "non-SMTP command", "warning: non-SMTP command from {host}: ", trouble: .notSMTP),
        LogFormat("Postfix", .local, "NON-SMTP COMMAND", "NON-SMTP COMMAND from {host} after ", trouble: .notSMTP),
        LogFormat(
            "Postfix", .remote, "said: ", "{queue}: host {host} said: {reply} (in reply to {command} command)",
            isAttempt: true),
        LogFormat("Postfix", .remote, "refused to talk to me: ", "{queue}: {reason}", isAttempt: true),
        LogFormat("Postfix", .remote, "connect to ", ": connect to {host}]:{reason}", isAttempt: true),
        LogFormat("Postfix", .remote, "lost connection with", "{queue}: {reason}", isAttempt: true),
        LogFormat("Postfix", .remote, "conversation with", "{queue}: {reason}", isAttempt: true),
    ]
}
