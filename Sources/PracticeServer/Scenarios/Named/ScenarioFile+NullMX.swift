extension ScenarioFile {
    /// A relay that finds a null MX for the domain of the recipient (RFC 7505 §4.2).
    static let nullMX = ScenarioFile(
        "null-mx",
        #"""
        summary: "Refuses recipients in other domains with 556 5.1.10: they publish a null MX record."
        rules:
          - at: RCPT
            when:
              recipient: elsewhere
            reply: |
              556 5.1.10 <{}>: Recipient address has null MX
        """#)
}
