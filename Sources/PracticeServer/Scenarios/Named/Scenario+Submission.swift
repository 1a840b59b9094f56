extension Scenario {
    /// A submission server (RFC 6409).
    package static let submission = withTLS.offering(.submission).variant(
        "submission", "Requires authentication before MAIL, and TLS before a password, like a server on port 587."
    )
}
