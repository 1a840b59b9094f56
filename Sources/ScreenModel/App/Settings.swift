import SessionModel

/// What is given at the start; of it only `:set` and `:connect` change something.
package struct Settings: Sendable {
    /// Where the screen comes from.
    package enum Source: Hashable, Sendable {
        /// A server one talks to.
        case live
        /// A recording, which can only be read.
        case recording
        /// A client and its server, whose session is watched.
        case watched
    }

    package let source: Source
    /// What was asked for: `mail.example.test:2525`.
    package internal(set) var target: String
    /// How it is reached.
    package internal(set) var way: Way
    /// The name to give in EHLO.
    package private(set) var helloName: String
    /// Whether the user has asked for that name; else it is the one of this machine.
    package private(set) var isHelloNameGiven: Bool
    /// The time limit for a complete reply before a note appears, in seconds.
    package private(set) var timeout: Double
    /// The time limit for opening the connection, in seconds.
    package private(set) var connectTimeout: Double
    /// Whether a secret is covered while it is typed.
    package private(set) var masks: Bool
    /// What the user has set, so that it can be listed and changed.
    package private(set) var preferences: Preferences
    /// The name of this machine, for EHLO where no other is set.
    private let machineName: String?
    /// Whether the server is the one inside the program.
    package internal(set) var isPractice: Bool
    /// Whether TLS begins with the first octet, as on port 465 (RFC 8314 §3.3).
    package let startsWithTLS: Bool
    /// Whether LMTP is spoken in place of SMTP (RFC 2033).
    package let speaksLMTP: Bool
    /// Whether STARTTLS goes ahead of everything else, and nothing is sent without TLS.
    package let demandsStartTLS: Bool
    /// The keys with which the line is edited.
    package private(set) var keys = EditingKeys.emacs
    /// Whether sent lines are written to a file, for the next start.
    package let keepsHistory: Bool
    /// Whether nothing is sent that gives a message away, until the user allows it.
    package let isSafe: Bool
    /// Whether secrets are shown and recorded like everything else.
    let keepsSecrets: Bool
    /// Whether the DNS is asked about the names of each connection by itself.
    let checksNames: Bool
    /// The characters to draw with.
    package let marks: Marks
    /// What computes the proofs of authentication; nil where nothing does.
    let cryptography: SASLCryptography?
    /// The day on which the session began, in days since 1970; nil where certificates are not held against it.
    let today: Int?

    package init(
        source: Source = .live, target: String, helloName: String, isHelloNameGiven: Bool = true,
        timeout: Double = 300, connectTimeout: Double = 30, startsWithTLS: Bool = false, speaksLMTP: Bool = false,
        demandsStartTLS: Bool = false, isSafe: Bool = false, keepsSecrets: Bool = false, keepsHistory: Bool = false,
        marks: Marks,
        cryptography: SASLCryptography? = nil, today: Int? = nil, machineName: String? = nil, isPractice: Bool = false,
        way: Way = Way(), checksNames: Bool = false
    ) {
        self.source = source
        self.target = target
        self.way = way
        self.helloName = helloName
        self.isHelloNameGiven = isHelloNameGiven
        self.timeout = timeout
        self.connectTimeout = connectTimeout
        self.startsWithTLS = startsWithTLS
        self.speaksLMTP = speaksLMTP
        self.demandsStartTLS = demandsStartTLS
        self.keepsHistory = keepsHistory
        self.isSafe = isSafe
        self.keepsSecrets = keepsSecrets
        self.checksNames = checksNames
        self.marks = marks
        self.cryptography = cryptography
        self.today = today
        self.machineName = machineName
        self.isPractice = isPractice
        masks = !isPractice
        preferences = Preferences()
    }

    /// The settings of a profile; the rest is what only the edge knows.
    package init(
        _ profile: ConnectionProfile, target: String, marks: Marks, cryptography: SASLCryptography?, today: Int?,
        keepsHistory: Bool = false
    ) {
        self.init(
            target: target, helloName: profile.helloName, startsWithTLS: profile.tls == .implicit,
            speaksLMTP: profile.speaksLMTP, demandsStartTLS: profile.tls == .startTLS, isSafe: profile.isSafe,
            keepsSecrets: profile.keepsSecrets,
            keepsHistory: keepsHistory, marks: marks, cryptography: cryptography, today: today,
            machineName: profile.machineName, isPractice: profile.server.isPractice, way: profile.way,
            checksNames: profile.checksNames)
        adopt(profile.preferences)
    }

    /// Makes what is set the case.
    mutating func adopt(_ preferences: Preferences) {
        self.preferences = preferences
        helloName = preferences.helloName ?? machineName ?? helloName
        isHelloNameGiven = preferences.helloName != nil
        timeout = preferences.replyTimeout
        connectTimeout = preferences.connectTimeout
        // What is typed at the practice server is public, and to be learnt from.
        masks = preferences.masks ?? !isPractice
        keys = preferences.usesVi == true ? .vi : .emacs
    }
}
