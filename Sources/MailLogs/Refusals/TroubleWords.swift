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
    static let ofLogs = TroubleWords(logRows + tlsRows)

    /// The words of programs and libraries besides.
    static let ofPrograms = TroubleWords(nameRows + tlsRows + tlsProgramRows + programRows + logRows)

    /// Words that say no more than that there was no connection.
    static let vague = TroubleWords(vagueRows)

    /// Why TLS failed; `tlsFailed` where the text names no reason.
    static let ofTLS = TroubleWords(tlsRows)

    private static let logRows: [(String, LogTrouble)] = [
        ("nullMX", .nullMX), ("null MX", .nullMX), ("Null MX", .nullMX), ("NULL MX", .nullMX),
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
        ("all relevant MX records point to non-existent hosts", .hostNotFound),
        ("loops back to myself", .loop), ("too many hops", .loop), ("mail forwarding loop", .loop),
        ("Loop detected", .loop),
        ("retry timeout exceeded", .expired), ("been in the queue too long", .expired), ("queue too long", .expired),
        ("delivery time expired", .expired), ("Envelope expired", .expired),
    ]

    /// The names of hosts: Python, Node, Java, Go, .NET, Ruby, PHP, curl, msmtp. The name is that of the configured server.
    private static let nameRows: [(String, LogTrouble)] = [
        ("Temporary failure in name resolution", .lookupFailed), ("EAI_AGAIN", .lookupFailed),
        ("server misbehaving", .lookupFailed), ("WinError 11002", .lookupFailed),
        ("Name or service not known", .serverNotFound), ("nodename nor servname provided", .serverNotFound),
        ("No address associated with hostname", .serverNotFound), ("ENOTFOUND", .serverNotFound),
        ("UnknownHostException", .serverNotFound), ("no such host", .serverNotFound),
        ("No such host is known", .serverNotFound), ("getaddrinfo failed", .serverNotFound),
        ("WinError 11001", .serverNotFound), ("ould not resolve", .serverNotFound),
        ("cannot locate host", .serverNotFound),
        ("getaddrinfo: ", .serverNotFound), ("getaddrinfo for ", .serverNotFound),
        ("remote name could not be resolved", .serverNotFound), ("cannot resolve host", .serverNotFound),
    ]

    private static let programRows: [(String, LogTrouble)] = [
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
