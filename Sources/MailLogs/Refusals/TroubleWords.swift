/// The words by which logs and programs name a trouble: errors of the system, and sentences of servers and libraries.
struct TroubleWords: Sendable {
    private let rows: [(words: [UInt8], trouble: LogTrouble)]

    private init(_ rows: [(String, LogTrouble)]) { self.rows = rows.map { (Array($0.0.utf8), $0.1) } }

    /// The first that occurs; nil where none does.
    func trouble(in text: LogText) -> LogTrouble? { rows.first { text.contains($0.words) }?.trouble }

    /// That of the first row that occurs in any of some lines: the row that says most comes first.
    func trouble(in texts: [LogText]) -> LogTrouble? {
        rows.first { row in texts.contains { $0.contains(row.words) } }?.trouble
    }

    /// The words of mail servers.
    static let ofLogs = TroubleWords(logRows)

    /// The words of programs and libraries besides.
    static let ofPrograms = TroubleWords(programRows + logRows)

    /// Words that say no more than that there was no connection.
    static let vague = TroubleWords(vagueRows)

    private static let logRows: [(String, LogTrouble)] = [
        ("Connection refused", .connectionRefused), ("refused connection", .connectionRefused),
        ("lost connection with", .connectionLost), ("closed connection in response", .connectionLost),
        ("Connection reset by", .connectionLost), ("server closed connection", .connectionLost),
        ("connection closed unexpectedly", .connectionLost), ("connection died", .connectionLost),
        ("Connection closed unexpectedly", .connectionLost), ("Broken pipe", .connectionLost),
        ("conversation with", .replyTimedOut), ("timeout after", .replyTimedOut),
        ("SMTP timeout while", .replyTimedOut), ("read timeout", .replyTimedOut),
        ("Connection timed out", .connectionTimedOut), ("Operation timed out", .connectionTimedOut),
        ("Connection timeout", .connectionTimedOut), ("Timeout connecting", .connectionTimedOut),
        ("wasn't able to establish an SMTP connection", .connectionTimedOut),
        ("Network error on destination", .connectionTimedOut),
        ("No route to host", .unreachable), ("Network is unreachable", .unreachable),
        ("Network unreachable", .unreachable),
        ("Host not found, try again", .lookupFailed), ("host lookup did not complete", .lookupFailed),
        ("lookup failed temporarily", .lookupFailed), ("Temporary lookup failure", .lookupFailed),
        ("Name server: ", .hostNotFound),
        ("Host not found", .hostNotFound), ("Host or domain name not found", .hostNotFound),
        ("Host unknown", .hostNotFound), ("Unrouteable address", .hostNotFound), ("Unroutable address", .hostNotFound),
        ("find any host named", .hostNotFound), ("No MX found for", .hostNotFound),
        ("does not accept mail (nullMX)", .hostNotFound),
        ("all relevant MX records point to non-existent hosts", .hostNotFound),
        ("TLS is required", .tlsFailed), ("Cannot start TLS", .tlsFailed), ("TLS session failed", .tlsFailed),
        ("TLS negotiation failed", .tlsFailed), ("ertificate not trusted", .tlsFailed),
        ("ertificate not verified", .tlsFailed),
        ("ertificate verification failed", .tlsFailed), ("TLS handshake failed", .tlsFailed),
        ("a TLS session is required", .tlsFailed), ("DANE", .tlsFailed),
        ("TLS error on connection", .tlsFailed), ("SSL_connect error", .tlsFailed), ("(gnutls_handshake)", .tlsFailed),
        ("loops back to myself", .loop), ("too many hops", .loop), ("mail forwarding loop", .loop),
        ("Loop detected", .loop),
        ("retry timeout exceeded", .expired), ("been in the queue too long", .expired), ("queue too long", .expired),
        ("delivery time expired", .expired), ("Envelope expired", .expired),
    ]

    private static let programRows: [(String, LogTrouble)] = [
        // Names: Python, Node, Java, Go, .NET, Ruby, PHP, curl, msmtp
        ("Temporary failure in name resolution", .lookupFailed), ("EAI_AGAIN", .lookupFailed),
        ("server misbehaving", .lookupFailed), ("WinError 11002", .lookupFailed),
        ("Name or service not known", .hostNotFound), ("nodename nor servname provided", .hostNotFound),
        ("No address associated with hostname", .hostNotFound), ("ENOTFOUND", .hostNotFound),
        ("UnknownHostException", .hostNotFound), ("no such host", .hostNotFound),
        ("No such host is known", .hostNotFound), ("getaddrinfo failed", .hostNotFound),
        ("WinError 11001", .hostNotFound), ("ould not resolve", .hostNotFound), ("cannot locate host", .hostNotFound),
        ("getaddrinfo: ", .hostNotFound), ("getaddrinfo for ", .hostNotFound),
        ("remote name could not be resolved", .hostNotFound), ("cannot resolve host", .hostNotFound),
        // TLS
        ("CERTIFICATE_VERIFY_FAILED", .tlsFailed), ("certificate verify failed", .tlsFailed),
        ("SSL certificate problem", .tlsFailed), ("SSL: no alternative certificate", .tlsFailed),
        ("PKIX path", .tlsFailed), ("unable to find valid certification path", .tlsFailed),
        ("SSLHandshakeException", .tlsFailed), ("SSLException", .tlsFailed), ("SSLError", .tlsFailed),
        ("x509: ", .tlsFailed), ("tls: ", .tlsFailed), ("elf-signed certificate", .tlsFailed),
        ("elf signed certificate", .tlsFailed), ("unable to verify the first certificate", .tlsFailed),
        ("unable to get local issuer certificate", .tlsFailed), ("ALTNAME_INVALID", .tlsFailed),
        ("match certificate's altnames", .tlsFailed), ("SELF_SIGNED_CERT", .tlsFailed),
        ("CERT_HAS_EXPIRED", .tlsFailed), ("certificate has expired", .tlsFailed),
        ("remote certificate", .tlsFailed), ("RemoteCertificate", .tlsFailed), ("wrong version number", .tlsFailed),
        ("WRONG_VERSION_NUMBER", .tlsFailed), ("SSL routines", .tlsFailed), ("ssl3_get_record", .tlsFailed),
        ("handshake failure", .tlsFailed), ("HandshakeException", .tlsFailed), ("EPROTO", .tlsFailed),
        ("Could not convert socket to TLS", .tlsFailed), ("STARTTLS extension not supported", .tlsFailed),
        ("STARTTLS is required but", .tlsFailed), ("does not support secure connections", .tlsFailed),
        ("establish an SSL or TLS connection", .tlsFailed), ("SSL operation failed", .tlsFailed),
        ("Failed to enable crypto", .tlsFailed), ("enable_crypto", .tlsFailed), ("SSL connect error", .tlsFailed),
        ("OpenSSL::SSL::", .tlsFailed), ("TLS startup failed", .tlsFailed),
        ("TLS certificate verification", .tlsFailed),
        ("Error in the certificate", .tlsFailed), ("PKI verification of server certificate failed", .tlsFailed),
        ("TLS handshake error", .tlsFailed), ("SslStream", .tlsFailed),
        // Connections
        ("onnection refused", .connectionRefused), ("ECONNREFUSED", .connectionRefused),
        ("actively refused it", .connectionRefused), ("WinError 10061", .connectionRefused),
        ("(10061)", .connectionRefused), ("[Errno 111]", .connectionRefused), ("[Errno 61]", .connectionRefused),
        ("ENETUNREACH", .unreachable), ("EHOSTUNREACH", .unreachable), ("network is unreachable", .unreachable),
        ("no route to host", .unreachable), ("WinError 10051", .unreachable), ("WinError 10065", .unreachable),
        ("NoRouteToHostException", .unreachable), ("unreachable host", .unreachable),
        ("unreachable network", .unreachable),
        ("Greeting never received", .replyTimedOut), ("Read timed out", .replyTimedOut),
        ("read timed out", .replyTimedOut), ("ReadTimeout", .replyTimedOut), ("ESOCKETTIMEDOUT", .replyTimedOut),
        ("Data read timed out", .replyTimedOut), ("operation has timed out", .replyTimedOut),
        ("The read operation timed out", .replyTimedOut), ("Operation timed out after", .replyTimedOut),
        ("timed out waiting", .replyTimedOut), ("SMTP server timed out", .replyTimedOut),
        ("ETIMEDOUT", .connectionTimedOut), ("i/o timeout", .connectionTimedOut),
        ("onnect timed out", .connectionTimedOut), ("onnection timed out", .connectionTimedOut),
        ("OpenTimeout", .connectionTimedOut), ("execution expired", .connectionTimedOut),
        ("did not properly respond after a period", .connectionTimedOut), ("WinError 10060", .connectionTimedOut),
        ("(10060)", .connectionTimedOut), ("[Errno 110]", .connectionTimedOut), ("[Errno 60]", .connectionTimedOut),
        ("deadline exceeded", .connectionTimedOut), ("peration timed out", .connectionTimedOut),
        ("TimeoutError", .connectionTimedOut), ("timed out", .connectionTimedOut),
        ("onnection unexpectedly closed", .connectionLost), ("ECONNRESET", .connectionLost),
        ("onnection reset", .connectionLost), ("ECONNABORTED", .connectionLost), ("EPIPE", .connectionLost),
        ("broken pipe", .connectionLost), ("forcibly closed", .connectionLost), ("WinError 10054", .connectionLost),
        ("WinError 10053", .connectionLost), ("unexpectedly disconnected", .connectionLost),
        ("socket hang up", .connectionLost), ("unexpected EOF", .connectionLost), (": EOF", .connectionLost),
        ("EOFError", .connectionLost), ("end of file reached", .connectionLost), ("[EOF]", .connectionLost),
        ("SMTPServerDisconnected", .connectionLost), ("onnection aborted", .connectionLost),
        ("closed connection unexpectedly", .connectionLost), ("response reading failed", .connectionLost),
        ("Remote host closed connection", .connectionLost), ("server closed the connection", .connectionLost),
    ]

    /// What libraries say in front of the reason; alone it says only that there was no connection.
    private static let vagueRows: [(String, LogTrouble)] = [
        ("ouldn't connect to", .connectionRefused), ("ould not connect to host", .connectionRefused),
        ("ailed to connect to", .connectionRefused),
        ("ould not connect to SMTP host", .connectionRefused), ("ailed to connect socket", .connectionRefused),
        ("unable to connect", .connectionRefused), ("Unable to connect", .connectionRefused),
        ("onnection could not be established", .connectionRefused), ("SMTP connect() failed", .connectionRefused),
    ]
}
