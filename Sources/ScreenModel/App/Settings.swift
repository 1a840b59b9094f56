import SessionModel

/// What is given at the start and stays.
package struct Settings: Sendable {
    /// Where the screen comes from.
    package enum Source: Hashable, Sendable {
        /// A server one talks to.
        case live
        /// A recording, which can only be read.
        case recording
    }

    package let source: Source
    /// What was asked for: `mail.example.test:2525`.
    package let target: String
    /// The name to give in EHLO.
    package let helloName: String
    /// Whether the user has asked for that name; else it is the one of this machine.
    package let isHelloNameGiven: Bool
    /// The time limit for a complete reply before a note appears, in seconds.
    package let timeout: Double
    /// The time limit for opening the connection, in seconds.
    package let connectTimeout: Double
    /// Whether TLS begins with the first octet, as on port 465 (RFC 8314 §3.3).
    package let startsWithTLS: Bool
    /// Whether STARTTLS goes ahead of everything else, and nothing is sent without TLS.
    package let demandsStartTLS: Bool
    /// Whether nothing is sent that gives a message away, until the user allows it.
    package let isSafe: Bool
    /// The characters to draw with.
    package let marks: Marks
    /// What computes the proofs of authentication; nil where nothing does.
    let cryptography: SASLCryptography?
    /// The day on which the session began, in days since 1970; nil where certificates are not held against it.
    let today: Int?

    package init(
        source: Source = .live, target: String, helloName: String, isHelloNameGiven: Bool = true,
        timeout: Double = 300, connectTimeout: Double = 30, startsWithTLS: Bool = false,
        demandsStartTLS: Bool = false, isSafe: Bool = false, marks: Marks, cryptography: SASLCryptography? = nil,
        today: Int? = nil
    ) {
        self.source = source
        self.target = target
        self.helloName = helloName
        self.isHelloNameGiven = isHelloNameGiven
        self.timeout = timeout
        self.connectTimeout = connectTimeout
        self.startsWithTLS = startsWithTLS
        self.demandsStartTLS = demandsStartTLS
        self.isSafe = isSafe
        self.marks = marks
        self.cryptography = cryptography
        self.today = today
    }
}
