extension ScenarioFile {
    /// A server without TLS and authentication. Every field that a scenario can have is here, with its usual value.
    static let plain = ScenarioFile(
        "plain",
        #"""
        summary: Accepts mail for example.test, and offers neither TLS nor authentication.
        base: none
        host: practice.example.test
        domains: [example.test]
        offers:
          [PIPELINING, SIZE, VRFY, EXPN, ETRN, HELP, 8BITMIME, SMTPUTF8, CHUNKING, BINARYMIME, DSN,
          ENHANCEDSTATUSCODES]
        users:
          alice: Alice Baker
          bob: Bob Baker
        lists:
          staff: [alice, bob]
        size-limit: 10485760
        recipient-limit: 100
        refusal-limit: 50
        idle-limit: 1800
        greylist-delay: none
        greeting-delay: 0
        teaser: no
        protocol: SMTP
        proxy: no
        tls-required: no
        certificate: valid
        authentication: none
        rules: none
        faults: none
        """#)
}
