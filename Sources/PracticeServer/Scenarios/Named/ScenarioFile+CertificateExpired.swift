extension ScenarioFile {
    /// A certificate that no one renewed.
    static let expiredCertificate = ScenarioFile(
        "certificate-expired",
        #"""
        summary: STARTTLS with a certificate that expired 30 days ago.
        certificate: expired
        """#)
}
