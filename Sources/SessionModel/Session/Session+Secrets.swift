import SMTPSyntax

// The state of the session that redaction depends on.
extension Session {
    /// For the lines that are sent.
    var loginContext: LoginContext { LoginContext(login, offers: offered, isWaiting: queue.hasLogin) }

    /// For the lines that come.
    var answeredLine: AnsweredLine {
        let first = outstanding.first
        return AnsweredLine(
            login: login, secrets: first?.secrets ?? KeptSecrets(),
            isOfLogin: login.isBegun || phase == .auth || first.map { !$0.secrets.isEmpty || $0.isOfLogin } ?? false)
    }
}
