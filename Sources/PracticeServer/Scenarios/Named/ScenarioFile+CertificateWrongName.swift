extension ScenarioFile {
    /// A certificate of another server.
    static let wrongCertificate = ScenarioFile(
        "certificate-wrong-name",
        #"""
        summary: "STARTTLS with a certificate for mail.example.net: the name does not match."
        certificate: wrong-name
        """#)
}
