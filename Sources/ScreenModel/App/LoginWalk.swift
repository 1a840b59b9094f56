import SessionModel

/// A login that the program carries out for the user.
struct LoginWalk: Sendable {
    var login: SASLLogin
    /// The entry of the newest line of it that was sent.
    var sentAt: Int
    /// Where its secret came from when it was not typed.
    let source: String?
}
