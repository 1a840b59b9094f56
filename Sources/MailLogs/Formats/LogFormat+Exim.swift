import SMTPSyntax

extension LogFormat {
    /// Exim's main log and the first lines of its reject log.
    static let exim: [LogFormat] = [
        LogFormat("Exim", .remote, " ** ", "{queue} ** {recipient} …: {reason}"),
        LogFormat("Exim", .remote, " ** ", "{queue} ** {recipient}: {reason}"),
        LogFormat("Exim", .remote, " == ", "{queue} == {recipient} …defer ({number}…: {reason}"),
        LogFormat("Exim", .remote, " => ", "{queue} => {recipient} …T=", isDelivery: true),
        LogFormat("Exim", .remote, " -> ", "{queue} -> {recipient} …T=", isDelivery: true),
        LogFormat("Exim", .remote, "error from remote", "{queue} H={reason}", isAttempt: true),
        LogFormat("Exim", .remote, "SMTP timeout ", "{queue} H={reason}", isAttempt: true),
        LogFormat(
            "Exim", .remote, "SMTP timeout ", "{queue} SMTP timeout while connected to {host}] ",
            trouble: .replyTimedOut, isAttempt: true),
        LogFormat(
            "Exim", .remote, "TLS error on", "TLS error on connection to {host}] (", trouble: .tlsFailed,
            isAttempt: true),
        LogFormat("Exim", .remote, "TLS session: ", "{queue} H={reason}", isAttempt: true),
        LogFormat("Exim", .local, "TLS error on", "TLS error on connection from {host}] (", trouble: .clientTLSFailed),
        LogFormat(
            "Exim", .local, "synchronization error", "SMTP protocol synchronization error …H={host}] ",
            trouble: .spokeTooEarly),
        LogFormat(
            "Exim", .local, "refused: too many", "Connection from {host} refused: {reason}", context: .greeting,
            assumed: "421"),
        LogFormat(
            "Exim", .local, "rejected ", "rejected MAIL from {host}: no ", context: .command(.mail),
            assumed: "503 HELO or EHLO required"),
        LogFormat(
            "Exim", .local, "rejected ", "temporarily rejected {command}: {reason}", assumed: "451", needsCommand: true),
        LogFormat("Exim", .local, "rejected ", " rejected {command}: {reason}", assumed: "550", needsCommand: true),
        LogFormat(
            "Exim", .local, "unqualified ", "unqualified sender rejected: <{sender}>", context: .command(.mail),
            assumed: "501 sender address must contain a domain"),
        LogFormat(
            "Exim", .local, "unqualified ", "unqualified recipient rejected: <{recipient}>", context: .command(.rcpt),
            assumed: "501 recipient address must contain a domain"),
        LogFormat(
            "Exim", .local, "authenticator failed", "authenticator failed for {host}: {reply}",
            context: .command(.auth),
            assumed: "535 Incorrect authentication data"),
        LogFormat(
            "Exim", .local, "SMTP syntax error", "SMTP syntax error in \"{command}\" H={host}]… unrecognized command",
            context: .command(.unknownKey), assumed: "500 unrecognized command"),
        LogFormat(
            "Exim", .local, "SMTP syntax error", "SMTP syntax error in \"{command}\" H={host}]{reason}", assumed: "501"),
        LogFormat(
            "Exim", .local, "SMTP protocol error", "SMTP protocol error in \"{command}\" H={host}]{reason}",
            assumed: "503"),
        LogFormat(
            "Exim", .local, "dropped: too many", "SMTP call from {host} dropped: too many", trouble: .tooManyErrors),
        LogFormat(
            "Exim", .local, "SMTP command timeout", "SMTP command timeout on connection from {host}]",
            trouble: .clientTimedOut),
        LogFormat(
            "Exim", .local, "SMTP command timeout", "SMTP command timeout on TLS connection from {host}]",
            trouble: .clientTimedOut),
        LogFormat(
            "Exim", .local, "message abandoned", "message abandoned) on connection from {host}]",
            trouble: .clientTimedOut),
        LogFormat(
            "Exim", .local, "message abandoned", "message abandoned) on TLS connection from {host}]",
            trouble: .clientTimedOut),
        LogFormat(
            "Exim", .local, "lost while reading", "SMTP connection from {host}] …lost while reading message data",
            trouble: .clientLost),
    ]
}
