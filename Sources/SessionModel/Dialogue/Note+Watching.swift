// What is said of a session between a client and a server that is watched.
extension Note {
    package static let watchedID = "watched"
    package static let clientEndedID = "client-ended"
    package static let closedWatchedID = "closed-watched"

    /// From here on a client is watched, and what it does wrong is a finding.
    package static func watched(client: String) -> Note {
        Note(id: watchedID, text: "the client \(client) has connected")
    }

    package static let stripsStartTLS = Note(
        id: "strips-starttls", text: "smtptui removes STARTTLS from what the server offers to this client")

    package static let terminatesTLS = Note(
        id: "terminates-tls",
        text: "smtptui terminates TLS: the client sees a certificate of smtptui, and what is said is readable here")

    /// The client does not see STARTTLS in this reply.
    package static let removedStartTLS = Note(
        id: "removed-starttls", text: "STARTTLS was removed from this reply; the client does not see it")

    /// `version` is that of TLS.
    package static func clientSecured(_ version: String) -> Note {
        Note(id: "client-secured", text: "\(version) with the client, with a certificate of smtptui")
    }

    /// TLS that ends here has failed.
    package static func clientHandshakeFailed(_ failure: ClientTLSFailure) -> Note {
        Note(id: "client-handshake-failed", text: "no TLS with the client: \(failure.words)")
    }

    /// What follows cannot be read.
    package static let opaque = Note(
        id: "opaque", text: "TLS begins between client and server; what they say under it is not readable here")

    package static let fullWatched = Note(
        id: full.id, text: "the transcript is full; what follows passes, and is only counted")

    /// How many bytes have passed that are not shown.
    package static func passed(client: Int, server: Int, isUnderTLS: Bool) -> Note {
        let how = isUnderTLS ? "under TLS, not readable" : "passed and not shown"
        return Note(
            id: "passed",
            text: "\(how): client \(ByteCount.words(client)), server \(ByteCount.words(server))")
    }

    /// The client has closed its side, or its connection broke: then `reason` is what the system said.
    package static func clientEnded(_ reason: String = "") -> Note {
        Note(id: clientEndedID, text: "the client closed the connection" + (reason.isEmpty ? "" : ": \(reason)"))
    }

    /// The server closed after the client did, or after what cannot be read.
    package static func closedWatched(_ reason: String = "") -> Note {
        Note(id: closedWatchedID, text: closedByServer(reason).text)
    }
}
