/// All that the user wants of a connection, as plain values: what the reader of options hands to the runtime.
package struct ConnectionProfile: Hashable, Sendable {
    /// Whom to talk to.
    package enum Server: Hashable, Sendable {
        /// The server inside the program, with the scenario of this name and what goes wrong with it. More scenarios are
        /// read from the folder.
        case practice(scenario: String, faults: [String] = [], folder: String? = nil)
        case at(Endpoint)
        /// The mail servers of this domain, in the order of its MX records, each on this port.
        case mailServers(domain: String, port: Int)

        package var isPractice: Bool {
            switch self {
            case .practice: true
            case .at, .mailServers: false
            }
        }
    }

    /// Where the session is recorded.
    package enum Recording: Hashable, Sendable {
        case none
        /// A new file in the usual place.
        case newFile
        case file(String)
        /// A new file beside this one, which has the first session.
        case beside(String)

        /// Where another session is recorded, while this one goes on.
        package var another: Recording {
            switch self {
            case .none, .newFile, .beside: self
            case .file(let path): .beside(path)
            }
        }
    }

    package var server: Server
    /// The name of this machine, for EHLO where no other is set.
    package let machineName: String
    package var preferences: Preferences
    package var tls = TLSMode.byHand
    /// How the server is reached.
    package var way = Way()
    /// Whether LMTP is spoken in place of SMTP (RFC 2033).
    package var speaksLMTP = false
    package var recording = Recording.newFile
    /// Whether nothing is sent that gives a message away.
    package var isSafe = false
    /// Whether secrets are shown and recorded like everything else.
    package var keepsSecrets = false
    /// The name to log in with; nil when none was given. The secret is not kept here.
    package var user: String?
    /// The name server to ask, in place of those of the system: `192.0.2.53:5353`.
    package var nameServer: String?
    /// Whether the DNS is asked about the names of the session by itself, and what it says is noted.
    package var checksNames = false
    /// The file to which the keys of connections are written; nil for none.
    package var keyLog: String?

    package init(_ server: Server, machineName: String, _ preferences: Preferences = Preferences()) {
        self.server = server
        self.machineName = machineName
        self.preferences = preferences
    }

    /// The name to give in EHLO.
    package var helloName: String { preferences.helloName ?? machineName }

    /// What is wanted of TLS.
    package var wishes: TLSWishes {
        var wishes = preferences.wishes
        wishes.keyLog = keyLog
        return wishes
    }
}
