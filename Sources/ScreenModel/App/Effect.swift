import SessionModel

/// Everything that the explorer can ask of the world around it.
package enum Effect: Hashable, Sendable {
    /// Open a connection to the target.
    case connect
    /// Go on with the next mail server of the domain: the one that was connected to gives no service, for this reason.
    case connectNext(ConnectionFailure)
    case write([UInt8])
    /// The same; `written` comes when it has gone out.
    case pour([UInt8])
    /// Open the file of a message, in place of the one before; `messageOpened` or `messageFailed` comes next.
    case openMessage(String)
    /// Read so many octets of it at most; `messagePiece` or `messageFailed` comes next.
    case readMessage(most: Int)
    /// The date for a message, and the file to attach; `messageStamped` or `messageFailed` comes next.
    case stampMessage(attachment: String?)
    /// Open a text in the user's editor; `messageEdited` or `messageFailed` comes next.
    case edit([UInt8])
    /// Write what a client that is watched has sent, and when it has gone out read once from the client.
    case forward([UInt8])
    /// Send nothing more to the server, which may still reply.
    case endSending
    /// Do this on the connection of the client that is watched.
    case client(ClientEffect)
    /// Read once from the connection.
    case read
    case close
    /// Make the TLS handshake; `secured` or `handshakeFailed` comes next.
    case startTLS
    /// Draw a nonce for authentication; it comes back as an event.
    case drawNonce
    /// Write certificates, each in DER form, into a new file in PEM form; `saved` comes next.
    case saveCertificates([[UInt8]], to: String)
    /// Give a text to the clipboard of the terminal.
    case copy(String)
    /// Write a transcript in text form into a new file; `saved` or `notSaved` comes next.
    case saveTranscript([UInt8], to: String, as: String)
    /// Write the session for others; `saved` or `notSaved` comes next.
    case export(ExportRequest)
    /// Let a handshake succeed with this certificate of the server, in DER form, although it is not verified.
    case acceptCertificate([UInt8])
    /// Keep the key of this certificate, in DER form, as that of the known server; `saved` or `notSaved` comes next.
    case keepServerKey([UInt8])
    /// Decrypt the key of the client certificate; `keyUnlocked` or `keyNotUnlocked` comes next.
    case unlockKey(passphrase: String)
    /// Read the next piece of the recording; `loaded` or `loadingFailed` comes next.
    case load
    /// Open a recording of the list; `recordingOpened` or `notSaved` comes next.
    case openRecording(String)
    /// Add a line to the history of this server, which the next start reads.
    case keepLine(String)
    /// Add lines to the history of the server of now from now on; `remembered` comes next, where one is kept.
    case openHistory
    /// List the names in a folder, as it was typed; `listed` comes next.
    case listFolder(String)
    /// Ask this of TLS from the next handshake on; `tlsChanged` or `notSaved` comes next.
    case useTLS(Preferences)
    /// Wait at most so many seconds for a connection, and for a handshake.
    case limitConnecting(seconds: Double)
    /// Leave the server for another one, with a recording of its own; `visiting` or `notSaved` comes next.
    case visit(Endpoint, Preferences)
    /// Read the profile of this name and its password; `profileRead` or `notSaved` comes next.
    case readProfile(String)
    /// List the profiles, to complete a name; `profileNames` or `notSaved` comes next.
    case listProfiles
    /// Leave the server for that of a profile, as `visit` does.
    indirect case visitProfile(ConnectionProfile)
    /// Look up the mail servers of a domain, to connect to this port; `mailServers` or `notSaved` comes next.
    case findMailServers(String, port: Int)
    /// Ask the DNS about the names of the session, and about the certificates of its server, each in DER form;
    /// `dnsFindings` comes as they are answered.
    case checkDNS(SpokenNames, chain: [[UInt8]], number: Int)
    /// Ask this of the practice server.
    case practice(PracticeWish)
    /// Write down what was done of the course; `lessonsKept` or `notSaved` comes next.
    indirect case keepLesson(LessonWish)
    /// Open a session with another server beside this one, recorded by itself; `Workspace.open` or `notSaved` comes next.
    case open(Endpoint, Preferences)
    /// The same with the server of a profile.
    indirect case openProfile(ConnectionProfile)
    /// The workspace does it.
    case sessions(SessionsWish)
    /// This session is over, and others go on: everything that it has is closed. `Workspace.left` comes next.
    case leave
    case suspend
    /// Redraw everything, whatever the terminal shows now.
    case redraw
    case quit
}
