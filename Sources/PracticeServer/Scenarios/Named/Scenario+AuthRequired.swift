extension Scenario {
    /// A server for its own users only (RFC 4954 §6).
    static let requiringLogin = standard.variant(
        "auth-required", "Refuses MAIL with 530 5.7.0 until you log in; no TLS is needed for it."
    ) { scenario in
        scenario.logins?.isDemanded = true
    }
}
