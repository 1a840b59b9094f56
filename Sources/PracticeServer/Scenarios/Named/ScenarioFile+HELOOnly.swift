extension ScenarioFile {
    /// A server without extensions (RFC 5321 §3.2: the client then sends HELO).
    static let withoutEHLO = ScenarioFile(
        "helo-only",
        #"""
        summary: "Refuses EHLO with 500, like a server of 1982: use HELO, without any extensions."
        offers: none
        authentication: none
        rules:
          - at: EHLO
            reply: |
              500 Command unrecognized
        """#)
}
