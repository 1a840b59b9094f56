extension Scenario {
    /// A certificate that no one renewed.
    static let expiredCertificate = standard.variant(
        "certificate-expired", "STARTTLS with a certificate that expired 30 days ago."
    ) { scenario in
        scenario.certificate = .expired
    }
}
