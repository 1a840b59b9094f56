extension ScenarioFile {
    /// A server with a virus scanner.
    static let virus = ScenarioFile(
        "virus",
        #"""
        summary: "Refuses messages that contain EICAR, the mark of the harmless test virus: 554 5.7.1."
        rules:
          - at: message
            when:
              text: EICAR
            reply: |
              554 5.7.1 Message contains a virus (Eicar-Test-Signature) and was rejected
        """#)
}
