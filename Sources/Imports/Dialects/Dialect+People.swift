// What people type and write.
extension Dialect {
    /// The text form of this program: its first line, and what only it has.
    static let own = Dialect(
        "a transcript of smtptui",
        [.server("S:"), .server("S~", tls: true), .client("C:"), .client("C~", tls: true)],
        beginnings: ["# smtptui transcript"], notes: ["--", "#", ":"]
    ).with {
        $0.quoting = .fileForm
        $0.marksTLS = true
        $0.isScript = true
    }

    static let telnet = Dialect(
        "a telnet session", beginnings: ["Trying …...", "Escape character is"], openings: ["Connected to "],
        notes: ["Connection closed", "Connection to ", "telnet> "]
    ).with { $0.unmarked = .bare }

    static let sClient = Dialect(
        "a session of openssl s_client", beginnings: ["CONNECTED("],
        openings: ["depth=", "Can't use SSL_get_servername"],
        notes: [
            "read R BLOCK", "read:errno", "closed", "DONE", "RENEGOTIATING", "KEYUPDATE", "---", "verify ", "depth=",
            "Can't use", "Server certificate", "Certificate chain", "No client certificate", "SSL-Session",
            "Post-Handshake", "-----",
        ]
    ).with {
        $0.unmarked = .bare
        $0.isUnderTLS = true
        $0.isTalkative = true
    }

    static let bare = Dialect("a session without marks").with { $0.unmarked = .bare }

    /// Marks that many programs and people use.
    static let common: [Dialect] = [
        Dialect(
            "a transcript with S: and C:",
            [.server("S:"), .server("S~", tls: true), .client("C:"), .client("C~", tls: true)], notes: ["#", "--"]
        ).with { $0.isScript = true },
        Dialect("a transcript with Server: and Client:", [.server("Server:"), .client("Client:")]),
        Dialect("a transcript with In: and Out:", [.incoming("In:"), .outgoing("Out:")]),
        Dialect("a transcript with recv: and sent:", [.server("recv:"), .client("sent:")]),
        Dialect("a transcript with arrows", [.incoming("<<<"), .outgoing(">>>")]),
        Dialect("a transcript with arrows", [.incoming("<<"), .outgoing(">>")]),
        Dialect("a transcript with arrows", [.incoming("<"), .outgoing(">")]),
    ]

    /// A trace has the address of a session in front of its arrows.
    static let smtpctl = Dialect(
        "a trace of smtpctl", [.incoming("<<<", anywhere: true), .outgoing(">>>", anywhere: true)]
    ).talkative

    /// All. Where several read the same, the first one counts.
    static let all = [bare] + common + [own] + programs + libraries + [telnet, sClient, smtpctl]
}
