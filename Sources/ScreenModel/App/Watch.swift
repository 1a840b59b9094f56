import SessionModel

/// What a session knows that is watched: its client, and what passes.
struct Watch: Sendable {
    /// Where clients connect to.
    let listening: String
    let settings: WatchSettings
    @Shared var relay: Relay
    /// The address of the client; nil before it has come.
    var client: String?
    /// Whether it was gone before the server was reached.
    var isClientLost = false
    /// The reply to STARTTLS, which the client gets when TLS with the server is active.
    var heldReply: [UInt8]?

    init(listening: String, settings: WatchSettings) {
        self.listening = listening
        self.settings = settings
        _relay = Shared(wrappedValue: Relay(settings))
    }
}
