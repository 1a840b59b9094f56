extension Scenario {
    /// A server with STARTTLS and authentication that requires neither.
    package static let standard = withTLS.offering(.standard).variant(
        "standard", "Accepts mail for example.test; TLS and authentication are offered, not required."
    )
}
