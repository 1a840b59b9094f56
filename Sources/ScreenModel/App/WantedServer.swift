import SessionModel

/// Another server that the user wants to talk to.
struct WantedServer: Hashable, Sendable {
    let endpoint: Endpoint
    /// What is set for it.
    let preferences: Preferences
    /// How its address was found; nil where the user named it.
    var origin: Note?
    /// Its name, where it was chosen among the mail servers of a domain.
    var host: String?
}
