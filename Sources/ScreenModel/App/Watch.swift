import SessionModel

/// What a session knows that is watched: its client, and what passes.
struct Watch: Sendable {
    /// Where clients connect to.
    let listening: String
    let settings: WatchSettings
    /// What judges a client, before anything was said.
    let review: any ClientReview
    @Shared var relay: Relay
    /// The address of the client; nil before it has come.
    var client: String?
    /// Whether it was gone before the server was reached.
    var isClientLost = false
    /// Whether TLS is to begin with the client, so that cleartext of it goes nowhere.
    var isClientDue = false
    /// The reply to STARTTLS, which the client gets when TLS with the server is active.
    var heldReply: [UInt8]?

    init(listening: String, settings: WatchSettings, review: any ClientReview) {
        self.listening = listening
        self.settings = settings
        self.review = review
        _relay = Shared(wrappedValue: Relay(settings, review))
    }
}
