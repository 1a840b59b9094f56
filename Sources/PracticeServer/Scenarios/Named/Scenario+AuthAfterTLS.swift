extension Scenario {
    /// A server that accepts no password without TLS (RFC 4954 §4), and mail without one.
    static let loginAfterTLS = standard.variant(
        "auth-after-tls", "Offers AUTH only under TLS; before it the reply to AUTH is 538 5.7.11."
    ) { scenario in
        var logins = Logins.standard
        logins.needsTLS = Set(logins.mechanisms)
        scenario.logins = logins
    }
}
