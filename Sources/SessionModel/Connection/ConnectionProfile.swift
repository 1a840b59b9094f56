/// All that the user wants of a connection, as plain values: what the reader of options hands to the runtime.
package struct ConnectionProfile: Hashable, Sendable {
    /// Whom to talk to.
    package enum Server: Hashable, Sendable {
        /// The server inside the program, with the scenario of this name.
        case practice(scenario: String)
        case at(Endpoint)
    }

    /// Where the session is recorded.
    package enum Recording: Hashable, Sendable {
        case none
        /// A new file in the usual place.
        case newFile
        case file(String)
    }

    package let server: Server
    /// The name to give in EHLO.
    package let helloName: String
    /// Whether the user has asked for that name; else it is the one of this machine.
    package var isHelloNameGiven = true
    package var tls = TLSMode.byHand
    package var wishes = TLSWishes()
    /// The time limit for opening the connection, and for a handshake, in seconds.
    package var connectTimeout = 30.0
    /// The time limit for a complete reply, in seconds.
    package var replyTimeout = 300.0
    package var recording = Recording.newFile
    /// Whether nothing is sent that gives a message away.
    package var isSafe = false
    /// The name to log in with; nil when none was given. The secret is not kept here.
    package var user: String?

    /// Whether the server is the one inside the program.
    package var isPractice: Bool {
        if case .practice = server { true } else { false }
    }

    package init(_ server: Server, helloName: String) {
        self.server = server
        self.helloName = helloName
    }
}
