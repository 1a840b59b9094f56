import SessionModel

/// Another server that the user wants to talk to.
struct WantedServer: Hashable, Sendable {
    /// Nil where a profile says what the server is.
    let endpoint: Endpoint?
    /// What is set for it.
    let preferences: Preferences
    /// How its address was found; nil where the user named it.
    var origin: Note?
    /// Its name, where it was chosen among the mail servers of a domain.
    var host: String?
    /// The profile that describes it; nil where the user named a host.
    let profiled: ProfiledServer?

    init(endpoint: Endpoint, preferences: Preferences, origin: Note? = nil, host: String? = nil) {
        (self.endpoint, self.preferences, self.origin, profiled) = (endpoint, preferences, origin, nil)
        self.host = host
    }

    init(_ profiled: ProfiledServer) {
        (endpoint, preferences, origin, self.profiled) = (nil, profiled.profile.preferences, nil, profiled)
    }

    /// As the user has named it: `mail.example.test:25`, `@work`.
    var name: String { profiled.map { "@\($0.name)" } ?? endpoint?.description ?? "" }
}
