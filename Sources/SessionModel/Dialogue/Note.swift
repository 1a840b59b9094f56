import SMTPSyntax

/// A local remark in the conversation: nothing of it crossed the wire.
package struct Note: Hashable, Sendable {
    /// A word for programs; it does not change.
    package let id: String
    package let text: String
    /// The number of the exchange that a mark is on; nil for every other note.
    package let exchange: Int?
    /// How many bytes of a message were sent that the transcript does not have; nil for every other note.
    package let octets: Int?

    package init(id: String, text: String, exchange: Int? = nil, octets: Int? = nil) {
        self.id = id
        self.text = text
        self.exchange = exchange
        self.octets = octets
    }
}

extension Note {
    /// The same without secrets, where the user has written it.
    func without(_ secrets: KeptSecrets) -> Note {
        guard Self.ofUser.contains(id) else { return self }
        return Note(id: id, text: secrets.cut(fromTextOfUser: text), exchange: exchange, octets: octets)
    }

    private static let ofUser: Set<String> = [Note.remark("").id, markID, saved("").id]

    package static let connectedID = "connected"
    package static let closedByServerID = "closed-by-server"
    package static let closedByUsID = "closed-by-us"
    package static let connectionFailedID = "connection-failed"
    package static let unkeptID = "unkept"
    package static let safeModeID = "safe-mode"

    /// What was said before is not known: the session is ready for any command.
    package static let joined = Note(id: "joined", text: "the beginning of the session is not known")

    /// A message or a chunk was sent of which nothing is known.
    package static let missingMessage = Note(id: "missing-message", text: "the message is not in the text")

    /// The text has replies alone, as of a program that shows nothing of what it sends.
    package static let missingCommands = Note(id: "missing-commands", text: "the commands are not in the text")

    /// `after` is in seconds.
    package static func connected(to address: String, after: Double) -> Note {
        Note(id: connectedID, text: "connected to \(address) in \(ElapsedTime.words(after))")
    }

    package static func closedByServer(_ reason: String = "") -> Note {
        Note(id: closedByServerID, text: "the server closed the connection" + (reason.isEmpty ? "" : ": \(reason)"))
    }

    package static let closedByUs = Note(id: closedByUsID, text: "connection closed by smtptui")

    package static func timeout(seconds: Int) -> Note {
        Note(id: "timeout", text: "no complete reply in \(seconds) s; the connection stays open")
    }

    package static let gaveUpID = "gave-up"

    /// smtptui closes the connection because nothing came in time.
    static func gaveUp(afterSeconds seconds: Int) -> Note {
        Note(id: gaveUpID, text: "no complete reply in \(seconds) s")
    }

    /// The same without a greeting on an unencrypted connection; `words` are those of `noGreeting`, with the remedy.
    package static func silence(_ words: String) -> Note {
        Note(id: "timeout", text: "\(words); the connection stays open")
    }

    /// A server that waits for the client's TLS handshake is silent, and so is one that waits for a PROXY header.
    package static func noGreeting(within seconds: Int, afterHeader: Bool) -> String {
        if afterHeader { return "no greeting within \(seconds) s, although a PROXY header was sent" }
        return
            "no greeting within \(seconds) s; the server may expect the PROXY header of a load balancer, or TLS from the "
            + "first byte"
    }

    /// `option` is the name of the option for TLS from the first byte.
    package static func tlsPort(option: String) -> Note {
        Note(
            id: "tls-port",
            text: "port 465 expects TLS from the first byte (RFC 8314 §3.3); if no greeting comes, "
                + "connect with \(option)")
    }

    package static let otherServerID = "other-server"

    /// From now on the address belongs to a server of which nothing is known.
    package static func otherServer(_ words: String) -> Note { Note(id: otherServerID, text: words) }

    /// Something was written to a file.
    package static func saved(_ words: String) -> Note { Note(id: "saved", text: words) }

    /// The user accepts a certificate that was rejected.
    package static func accepted(fingerprint: String) -> Note {
        Note(id: "certificate-accepted", text: "this certificate is accepted until you leave: SHA-256 \(fingerprint)")
    }

    /// The rest of a file that is shown cannot be read.
    package static func unreadable(_ words: String) -> Note { Note(id: "unreadable", text: words) }

    package static func remark(_ text: String) -> Note {
        Note(id: "remark", text: text)
    }

    /// A remark on authentication that the program carries out.
    package static func login(_ text: String) -> Note { Note(id: "login", text: text) }

    /// A script was to be sent in pipelined groups.
    package static let waitsForEachReply = Note(
        id: "no-pipelining", text: "the server does not offer PIPELINING, so each command waits for its reply")

    /// A script waits; `seconds` has at most three decimals.
    package static func sleeps(_ seconds: Double) -> Note {
        Note(id: "sleep", text: "the script waits \(ElapsedTime.words(seconds))")
    }

    /// An optional part of a script is not played.
    package static func leftOut(_ offer: String) -> Note {
        Note(id: "left-out", text: "the server does not offer \(offer); the script leaves out the part for it")
    }

    /// In safe mode this command, and what comes after it, is not sent; the verb is empty for the dot.
    package static func safe(_ verb: Verb) -> Note {
        let name = verb.name == "." || verb.name.isEmpty ? "the final dot" : verb.name
        return Note(id: safeModeID, text: "not sent in safe mode: \(name), and what comes after it")
    }

    /// The session is LMTP, because the user has asked for it.
    package static let lmtp = Note(
        id: "lmtp", text: "LMTP (RFC 2033): LHLO instead of EHLO, and one result per recipient after the message")

    /// LMTP was asked for on the port of SMTP.
    package static let lmtpOnSMTPPort = Note(
        id: "lmtp-port",
        text: "port 25 is for SMTP: LMTP must not be used there (RFC 2033 §5); many LMTP servers listen on port 24")

    /// For whom a message was accepted, and for whom it was not.
    package static func recipients(_ words: String) -> Note { Note(id: "recipients", text: words) }

    /// The commands without a reply, after so many seconds.
    package static func missingReplies(_ commands: String, seconds: Int) -> Note {
        Note(id: "timeout", text: "no complete reply in \(seconds) s; no reply to \(commands). :close ends the wait")
    }

    /// The rest of a large message was sent and is not in the transcript.
    package static func unkept(octets: Int, of name: String) -> Note {
        Note(
            id: unkeptID, text: "\(ByteCount.more(octets)) of \(name) were sent; they are not kept here", octets: octets
        )
    }

    package static let full = Note(
        id: "full", text: "the transcript is full; nothing more is read from the server")
}

extension Note {
    /// The connection could not be opened.
    package static func failed(_ failure: ConnectionFailure) -> Note {
        Note(id: connectionFailedID, text: failure.sentence)
    }
}
