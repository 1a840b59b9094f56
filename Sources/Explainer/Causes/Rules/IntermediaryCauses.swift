/// Replies that something between client and server has written, or caused.
enum IntermediaryCauses {
    static let all: [CauseRule] = [
        CauseRule(.badSequence, proxyHeader, seen: .seen("421 Invalid PROXY format", in: "Haraka")),
        CauseRule(
            .notImplemented, overwritten, code: 500...502,
            seen: .seen("500 5.5.1 Command unrecognized: \"XXXXXXXX\"", in: "Cisco ASA")),
        CauseRule(
            .systemError, unreached,
            seen: .seen(
                "421 Cannot connect to SMTP server 192.0.2.1 (192.0.2.1:25), connect error 10061",
                in: "antivirus software")),
        CauseRule(
            .systemError, balancer,
            seen: "450 4.7.0 Proxy session setup failed on Frontend with '4.4.1 Connection timed out'"),
    ]

    /// The header that a load balancer sends before anything else (PROXY protocol).
    static let proxyHeader = [
        "proxy protocol", "proxy header", "proxy line", "proxy required", "proxy command", "expected proxy",
        "expecting proxy", "invalid proxy", "missing proxy", "bad proxy", "proxy not allowed",
    ]

    /// SMTP inspection replaces verbs that it does not know.
    static let overwritten = ["xxxx"]

    /// A scanner or a proxy that could not go on to the server.
    static let unreached = [
        "connect to smtp server", "connect to the smtp server", "connect to remote smtp server",
        "connecting to smtp server", "connecting to the smtp server", "connection to smtp server",
        "connection to the smtp server", "reach the smtp server", "contact the smtp server", "contact smtp server",
        "connect to mail server", "connect to the mail server", "connect to destination server",
        "connect to the destination", "connect to remote server", "connect error",
    ]

    /// A load balancer, a gateway or a proxy without a server to go on to.
    static let balancer = [
        "no backend", "backend server", "backend unavailable", "backend is down", "backend not", "backend connection",
        "no upstream", "upstream server", "upstream connection", "upstream failed", "upstream unavailable",
        "load balancer", "gateway timeout", "gateway time-out", "bad gateway",
        "gateway unavailable", "gateway error", "gateway failure", "proxy session", "proxy error", "proxy failed",
        "proxy failure", "proxy timeout", "mail proxy", "smtp proxy",
    ]
}
