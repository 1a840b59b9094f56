extension ScenarioFile {
    /// A server that looks the domain of the sender up, because no bounce can reach one that does not exist.
    static let senderRefused = ScenarioFile(
        "sender-refused",
        #"""
        summary: "Refuses MAIL from example.org, as if DNS did not know the domain: 550 5.1.8."
        rules:
          - at: MAIL
            when:
              sender: example.org
            reply: |
              550 5.1.8 <{}>: Sender address rejected: Domain not found
        """#)
}
