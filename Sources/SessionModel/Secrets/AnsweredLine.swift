/// What of a session decides whether a line from the server holds a secret: the logins, and the line that it answers.
struct AnsweredLine: Hashable, Sendable {
    let login: LoginState
    /// What was cut out of the line that is answered.
    let secrets: KeptSecrets
    /// Whether it is a line of a login, or comes after one.
    let isOfLogin: Bool
}
