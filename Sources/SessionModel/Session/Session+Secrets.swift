import SMTPSyntax

// The state of the session that redaction depends on.
extension Session {
    /// For the lines that are sent.
    var loginContext: LoginContext { LoginContext($login, offers: $offered, isWaiting: queue.hasLogin) }

    /// For the lines that come.
    var answeredLine: AnsweredLine {
        let secrets = queue.firstSecrets
        return AnsweredLine(
            login: $login, secrets: secrets ?? KeptSecrets(),
            isOfLogin: login.isBegun || phase == .auth || secrets != nil || queue.isFirstOfLogin)
    }
}
