import Explainer

/// What is said of a trouble without a reply: one row per trouble.
package struct LogTroubleFact: Hashable, Sendable {
    package let trouble: LogTrouble
    package let meaning: String
    package let likely: String
    package let move: Move
    package let permanence: Permanence
    package let advice: String

    static func of(_ trouble: LogTrouble) -> LogTroubleFact { all.first { $0.trouble == trouble } ?? all[0] }

    static let all: [LogTroubleFact] = [
        LogTroubleFact(
            .connectionRefused, .server, .transient, "The host answered, but no server listens on this port.",
            "the mail server is not running, or a firewall refuses connections",
            "Check the host and the port, and connect to them by hand. A mail server tries again by itself."),
        LogTroubleFact(
            .connectionTimedOut, .server, .transient, "The host did not answer: no connection was made.",
            "a firewall drops the packets, or the host is down; many providers block outgoing port 25",
            "Connect to the same port of another server: if that fails, too, outgoing port 25 is blocked."),
        LogTroubleFact(
            .unreachable, .client, .transient, "There is no route to the host.",
            "the network of this host, often IPv6 that is configured but does not work",
            "Test the route; prefer IPv4 if IPv6 does not work here."),
        LogTroubleFact(
            .connectionLost, .server, .transient, "The connection ended before the reply came.",
            "the server or a device on the path closed it: an overloaded server, or a filter that gives no reply",
            "Send the same by hand and see at which command the connection ends."),
        LogTroubleFact(
            .replyTimedOut, .server, .transient, "The reply did not come in time.",
            "a slow scan or lookup at the server, or packets that are lost on the path (MTU)",
            "A mail server tries again by itself. The message may arrive twice if it was lost after the final dot."),
        LogTroubleFact(
            .hostNotFound, .address, .permanent, "DNS has no mail server for the domain.",
            "a misspelled domain, or a domain that receives no mail",
            "Check the spelling of the domain and its MX record."),
        LogTroubleFact(
            .serverNotFound, .client, .permanent, "DNS has no address for the name of the server.",
            "a misspelled name in the settings of the client, or a DNS resolver that does not know the name",
            "Check the name of the server in the settings, and look it up by hand."),
        LogTroubleFact(
            .nullMX, .address, .permanent, "The domain accepts no mail: its MX record is the null MX (RFC 7505).",
            "a domain that is used only for a website, or a misspelled domain",
            "Check the spelling of the domain. Use another address of the recipient."),
        LogTroubleFact(
            .lookupFailed, .server, .transient, "The lookup of the server in DNS gave no answer.",
            "the DNS resolver of this host, or the name servers of the domain",
            "Look up the name by hand with the resolver of this host: the MX record of a domain, the address of a server."
        ),
        LogTroubleFact(
            .certificateUntrusted, .server, .transient, "The certificate of the server is not trusted here.",
            "a self-signed certificate, a CA that this host does not know, or a missing intermediate certificate",
            "Connect with TLS by hand and read the certificate chain. Install a complete chain on the server, or trust its CA here."
        ),
        LogTroubleFact(
            .certificateExpired, .server, .transient, "The certificate of the server is not valid at this time.",
            "a certificate that was not renewed or not reloaded, or a wrong clock on this host",
            "Compare the dates of the certificate with the clock. Renew the certificate and reload the server."),
        LogTroubleFact(
            .certificateName, .client, .transient, "The certificate of the server is for another name.",
            "the client connects by an address, an alias or an old name that the certificate does not contain",
            "Connect by a name that the certificate contains, or get a certificate for this name."),
        LogTroubleFact(
            .tlsWrongPort, .client, .permanent,
            "The client began a TLS handshake, and the other side did not answer in TLS.",
            "implicit TLS on a port that uses STARTTLS, such as 587 or 25; implicit TLS is for port 465",
            "Use STARTTLS on ports 587 and 25, and implicit TLS on port 465."),
        LogTroubleFact(
            .tlsNotOffered, .server, .transient, "The client requires TLS, and the server offers no STARTTLS.",
            "a server without TLS, a port that uses implicit TLS, or a device on the path that removes STARTTLS",
            "Send EHLO by hand and see whether the reply lists STARTTLS; try port 465 with implicit TLS."),
        LogTroubleFact(
            .tlsVersion, .server, .permanent, "Client and server have no TLS version or cipher in common.",
            "one side that is old and has only TLS 1.0 or 1.1, or one that is restricted to few ciphers",
            "Connect with TLS by hand and read the versions that are offered. Update the older side."),
        LogTroubleFact(
            .tlsFailed, .client, .transient, "The TLS that the configuration requires could not be established.",
            "the text does not name the reason: the certificate, the TLS version or the port",
            "Connect with TLS by hand and read what the handshake reports."),
        LogTroubleFact(
            .authNotOffered, .client, .permanent,
            "The client has a password to send, and the server does not offer AUTH.",
            "AUTH is often offered only after STARTTLS, and often not on port 25",
            "Start TLS first, use port 587 or 465, or send without authentication."),
        LogTroubleFact(
            .loop, .client, .permanent, "The message returned to a host that had it before.",
            "the domain is not listed as local, or two hosts forward to each other",
            "Check which domains this host considers its own, and its forwarding."),
        LogTroubleFact(
            .expired, .server, .permanent, "The message was in the queue too long and was returned.",
            "an earlier error that did not go away; the lines before show it",
            "Search the log for earlier lines of the same message."),
        LogTroubleFact(
            .clientTimedOut, .client, .transient, "The client sent nothing for too long; the connection was closed.",
            "a client that hangs, or packets that are lost on the path (MTU)",
            "If messages are missing, look at the log of the client."),
        LogTroubleFact(
            .clientLost, .client, .transient, "The client closed the connection in the middle of a message.",
            "a client that ended, or packets that are lost on the path (MTU)",
            "If messages are missing, look at the log of the client."),
        LogTroubleFact(
            .clientTLSFailed, .client, .transient, "The TLS handshake with the client failed.",
            "the client does not trust the certificate, or has no TLS version or cipher in common with this server",
            "Read what the client reports of the handshake, and check the certificate of this server."),
        LogTroubleFact(
            .tooManyErrors, .client, .transient, "The connection was closed after too many refused commands.",
            "a client that does not speak SMTP, or one that guesses addresses or passwords",
            "See which replies the client got before; often nothing has to be done."),
        LogTroubleFact(
            .spokeTooEarly, .client, .permanent, "The client sent commands without waiting for the reply.",
            "a client that sends spam, or one that pipelines where it is not allowed",
            "A client of your own must wait for the greeting and for each reply."),
        LogTroubleFact(
            .notSMTP, .client, .permanent, "The client did not speak SMTP.",
            "a scanner, or a program of the web that was pointed at this port",
            "Nothing has to be done, unless the client is yours."),
    ]

    private init(
        _ trouble: LogTrouble, _ move: Move, _ permanence: Permanence, _ meaning: String, _ likely: String,
        _ advice: String
    ) {
        self.trouble = trouble
        self.move = move
        self.permanence = permanence
        self.meaning = meaning
        self.likely = likely
        self.advice = advice
    }
}
