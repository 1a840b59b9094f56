// Libraries by which programs send mail.
extension Dialect {
    static let libraries: [Dialect] = [
        Dialect(
            "debug output of PHPMailer",
            [
                .server("SERVER -> CLIENT:", anywhere: true), .client("CLIENT -> SERVER:", anywhere: true),
                .server("SMTP -> FROM SERVER:", anywhere: true),
            ],
            beginnings: ["Connection: opening to"],
            notes: ["SMTP INBOUND:", "SMTP ERROR:", "SMTP Error:", "SMTP NOTICE:", "Connection:", "Auth method"]
        ).with { $0.quoting = .glued },
        Dialect(
            "debug output of Python's smtplib", [.server("reply:"), .client("send:")],
            beginnings: ["connect: to ("],
            notes: ["reply: retcode", "connect:", "data:", "Traceback", ">>>"]
        ).with { $0.quoting = .literal },
        Dialect(
            "debug output of Ruby's Net::SMTP", [.incoming("->"), .outgoing("<-")], beginnings: ["Connection opened:"],
            notes: ["writing message", "wrote ", "Connection "]
        ).with { $0.quoting = .literal },
        Dialect(
            "debug output of Perl's Net::SMTP", [.server(")<<<", anywhere: true), .client(")>>>", anywhere: true)],
            beginnings: ["Net::SMTP>>> Net::SMTP("], notes: ["Net::SMTP>>>"]
        )
        .with { $0.repeats = Array("(decoded)".utf8) },
        Dialect(
            "a nodemailer log", [.server("S:"), .client("C:")],
            beginnings: ["DEBUG Creating transport: nodemailer", "INFO  Creating transport: nodemailer"],
            notes: [
                "Resolved ", "Connection established", "Connection upgraded", "SMTP handshake finished", "User \"",
                "DEBUG Sending mail", "INFO  Sending message", "Closing connection", "Connection closed", "ERROR ",
                "Secure connection established", "<",
            ]
        ).with {
            $0.unmarked = .message
            $0.isTalkative = true
        },
        Dialect("a protocol log of MailKit", [.server("S:"), .client("C:")], beginnings: ["Connected to smtp"]),
        Dialect(
            "a JavaMail debug log",
            beginnings: ["DEBUG: setDebug:", "DEBUG SMTP: trying to connect to host"],
            openings: ["DEBUG: JavaMail version", "DEBUG: Jakarta Mail version"],
            notes: ["DEBUG SMTP", "DEBUG:", "DEBUG "]
        ).with {
            $0.unmarked = .bare
            $0.isTalkative = true
        },
        Dialect(
            "a log of go-mail",
            [
                .client("C --> S:", anywhere: true), .server("C <-- S:", anywhere: true),
                .server("S <-- C:", anywhere: true),
            ]),
        Dialect(
            "a trace of lettre", [.client("Wrote:", anywhere: true), .server("<<", anywhere: true)]
        ).with { $0.quoting = .tags },
    ]
}
