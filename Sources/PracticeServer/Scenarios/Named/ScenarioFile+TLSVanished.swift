extension ScenarioFile {
    /// What a device on the network path does to a session that it wants to read.
    static let vanishedTLS = ScenarioFile(
        "tls-vanished",
        #"""
        summary: "STARTTLS is missing: a firewall replaced it by XXXXXXXX, as in a downgrade attack."
        offers:
          [PIPELINING, SIZE, VRFY, EXPN, ETRN, HELP, 8BITMIME, SMTPUTF8, CHUNKING, BINARYMIME, DSN,
          XXXXXXXX, AUTH, ENHANCEDSTATUSCODES]
        """#)
}
