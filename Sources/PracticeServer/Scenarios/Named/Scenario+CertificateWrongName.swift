extension Scenario {
    /// A certificate of another server.
    static let wrongCertificate = standard.variant(
        "certificate-wrong-name", "STARTTLS with a certificate for mail.example.net: the name does not match."
    ) { scenario in
        scenario.certificate = .wrongName
    }
}
