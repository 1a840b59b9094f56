import SMTPSyntax

extension LogFormat {
    static let openSMTPD: [LogFormat] = [
        LogFormat(
            "OpenSMTPD", .remote, "result=\"",
            " mta …from=<{sender}> to=<{recipient}> …relay=\"{host}\" …result=\"{outcome}\" stat=\"{reason}\""),
        LogFormat("OpenSMTPD", .local, "result=\"", " smtp …command=\"{command}\" …result=\"{reply}\""),
        LogFormat(
            "OpenSMTPD", .remote, ", stat=",
            "relay: {outcome} for …from={sender}, to={recipient}, …relay={host}, …stat={reason}"),
    ]

    /// A line of qmail-send names the number of a delivery; its recipient is in an earlier line.
    static let qmail: [LogFormat] = [
        LogFormat("qmail", .remote, "delivery ", "delivery {number}: failure: {reason}"),
        LogFormat("qmail", .remote, "delivery ", "delivery {number}: deferral: {reason}"),
    ]

    static let haraka: [LogFormat] = [
        LogFormat(
            "Haraka", .remote, "recipient <", "recipient <{recipient}> rejected: {reply}", context: .command(.rcpt)),
        LogFormat(
            "Haraka", .remote, "recipient <", "recipient <{recipient}> deferred: {reply}", context: .command(.rcpt)),
    ]

    static let exchangeTracking: [LogFormat] = [
        LogFormat("Exchange", .remote, "LED=", "LED={reply}}")
    ]

    static let dovecot: [LogFormat] = [
        LogFormat(
            "Dovecot", .local, "Quota exceeded", "lmtp({recipient})…: save failed to …: {reason}", context: .endOfData,
            assumed: "552 5.2.2")
    ]
}
