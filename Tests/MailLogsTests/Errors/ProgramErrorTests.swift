import Testing

@testable import MailLogs
@testable import SMTPSyntax

@Suite("Errors of programs without a reply")
struct ProgramErrorTests {
    private func error(_ text: String) -> ProgramError? {
        ProgramError(text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) })
    }

    static let errors: [(String, LogTrouble, String)] = [
        // Python
        (
            "Traceback (most recent call last):\n  File \"/usr/lib/python3.11/socket.py\", line 836, in create_connection\n    sock.connect(sa)\nConnectionRefusedError: [Errno 111] Connection refused",
            .connectionRefused, "an exception of Python"
        ),
        ("TimeoutError: [Errno 110] Connection timed out", .connectionTimedOut, "an exception of Python"),
        ("Traceback (most recent call last):\nTimeoutError: timed out", .connectionTimedOut, "an exception of Python"),
        ("socket.gaierror: [Errno -2] Name or service not known", .serverNotFound, "an exception of Python"),
        ("socket.gaierror: [Errno -3] Temporary failure in name resolution", .lookupFailed, "an exception of Python"),
        (
            "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1006)",
            .certificateUntrusted, "an exception of Python"
        ),
        (
            "ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)", .tlsWrongPort,
            "an exception of Python"
        ),
        ("smtplib.SMTPServerDisconnected: Connection unexpectedly closed", .connectionLost, "an exception of Python"),
        (
            "smtplib.SMTPNotSupportedError: STARTTLS extension not supported by server.", .tlsNotOffered,
            "an exception of Python"
        ),
        ("OSError: [Errno 101] Network is unreachable", .unreachable, "an exception of Python"),
        (
            "ConnectionRefusedError: [WinError 10061] No connection could be made because the target machine actively refused it",
            .connectionRefused, "an error message"
        ),
        (
            "SMTPNotSupportedError: SMTP AUTH extension not supported by server.", .authNotOffered,
            "an exception of Python"
        ),
        (
            "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'mx'. (_ssl.c:1006)",
            .certificateName, "an exception of Python"
        ),
        (
            "ssl.SSLError: [SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version (_ssl.c:1006)", .tlsVersion,
            "an exception of Python"
        ),
        ("x509: certificate has expired or is not yet valid: current time", .certificateExpired, "an error of Go"),
        ("x509: certificate is valid for mx.example.net, not mail", .certificateName, "an error of Go"),
        ("tls: first record does not look like a TLS handshake", .tlsWrongPort, "an error of Go"),
        ("curl: (60) SSL certificate problem: certificate has expired", .certificateExpired, "an error of curl"),
        (
            "msmtp: TLS certificate verification failed: the certificate is NOT trusted. The certificate issuer is unknown.",
            .certificateUntrusted, "an error of msmtp"
        ),
        (
            "msmtp: the server does not support TLS via the STARTTLS command", .tlsNotOffered, "an error of msmtp"
        ),
        ("msmtp: the server does not support authentication", .authNotOffered, "an error of msmtp"),
        // Java
        (
            "jakarta.mail.MessagingException: Couldn't connect to host, port: mx, 25; timeout -1;\n  nested exception is:\n\tjava.net.ConnectException: Connection refused\n\tat org.eclipse.angus.mail.smtp.SMTPTransport.openServer(SMTPTransport.java:2231)",
            .connectionRefused, "an exception of Jakarta Mail"
        ),
        (
            "com.sun.mail.util.MailConnectException: Couldn't connect to host, port: mx, 25;\n  nested exception is:\n\tjava.net.SocketTimeoutException: connect timed out",
            .connectionTimedOut, "an exception of Jakarta Mail"
        ),
        (
            "javax.mail.MessagingException: Unknown SMTP host: mx;\n  nested exception is:\n\tjava.net.UnknownHostException: mx",
            .serverNotFound, "an exception of Jakarta Mail"
        ),
        (
            "javax.mail.MessagingException: Could not convert socket to TLS;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: PKIX path building failed",
            .certificateUntrusted, "an exception of Jakarta Mail"
        ),
        ("java.net.SocketTimeoutException: Read timed out", .replyTimedOut, "an exception of Java"),
        // Node.js
        (
            "Error: connect ECONNREFUSED 127.0.0.1:25\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16) {\n  errno: -111,\n  code: 'ESOCKET',",
            .connectionRefused, "an error of Node.js"
        ),
        (
            "Error: getaddrinfo ENOTFOUND mx.example.invalid\n    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:107:26)",
            .serverNotFound, "an error of Node.js"
        ),
        ("Error: queryA EAI_AGAIN mx\n  syscall: 'queryA'", .lookupFailed, "an error of Node.js"),
        (
            "Error: Greeting never received\n    at SMTPConnection._formatError (node:internal)\n  code: 'ETIMEDOUT'",
            .replyTimedOut, "an error of Node.js"
        ),
        (
            "Error: self-signed certificate\n    at TLSSocket.onConnectSecure (node:_tls_wrap:1674:34)\n  code: 'ESOCKET'",
            .certificateUntrusted, "an error of Node.js"
        ),
        (
            "Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames\n at node:tls",
            .certificateName, "an error of Node.js"
        ),
        (
            "Error: read ECONNRESET\n    at TCP.onStreamRead (node:internal/stream_base_commons:217:20)",
            .connectionLost, "an error of Node.js"
        ),
        // PHP
        (
            "SMTP ERROR: Failed to connect to server: Connection refused (111)\nSMTP connect() failed. https://github.com/PHPMailer/PHPMailer/wiki/Troubleshooting",
            .connectionRefused, "an error of PHPMailer"
        ),
        (
            "PHP Warning:  stream_socket_client(): php_network_getaddresses: getaddrinfo for mx failed: Name or service not known",
            .serverNotFound, "an error of PHP"
        ),
        (
            "Connection could not be established with host \"mx:25\": stream_socket_client(): Unable to connect to mx:25 (Connection timed out)\nSymfony\\Component\\Mailer\\Exception\\TransportException",
            .connectionTimedOut, "an exception of Symfony or Laravel"
        ),
        (
            "stream_socket_enable_crypto(): SSL operation failed with code 1. OpenSSL Error messages:\nerror:0A000086:SSL routines::certificate verify failed",
            .certificateUntrusted, "an error of PHP"
        ),
        // .NET
        (
            "System.Net.Mail.SmtpException: Failure sending mail.\n ---> System.Net.Sockets.SocketException (10061): No connection could be made because the target machine actively refused it.",
            .connectionRefused, "an exception of .NET"
        ),
        ("System.Net.Sockets.SocketException (11001): No such host is known.", .serverNotFound, "an exception of .NET"),
        ("System.Net.Mail.SmtpException: The operation has timed out.", .replyTimedOut, "an exception of .NET"),
        (
            "System.Security.Authentication.AuthenticationException: The remote certificate is invalid according to the validation procedure.",
            .certificateUntrusted, "an exception of .NET"
        ),
        (
            "MailKit.Net.Smtp.SmtpProtocolException: The SMTP server has unexpectedly disconnected.", .connectionLost,
            "an exception of .NET"
        ),
        (
            "MailKit.Security.SslHandshakeException: An error occurred while attempting to establish an SSL or TLS connection.",
            .tlsFailed, "an exception of .NET"
        ),
        (
            "A connection attempt failed because the connected party did not properly respond after a period of time",
            .connectionTimedOut, "an error message"
        ),
        // Go
        ("dial tcp 192.0.2.1:25: connect: connection refused", .connectionRefused, "an error of Go"),
        ("dial tcp: lookup mx.example.invalid on 192.0.2.53:53: no such host", .serverNotFound, "an error of Go"),
        ("dial tcp 192.0.2.1:25: i/o timeout", .connectionTimedOut, "an error of Go"),
        (
            "tls: failed to verify certificate: x509: certificate signed by unknown authority", .certificateUntrusted,
            "an error of Go"
        ),
        ("2026/11/30 10:00:00 send: EOF", .connectionLost, "an error message"),
        ("dial tcp 192.0.2.1:25: connect: no route to host", .unreachable, "an error of Go"),
        // Ruby
        (
            "Errno::ECONNREFUSED: Connection refused - connect(2) for \"mx\" port 25", .connectionRefused,
            "an exception of Ruby"
        ),
        (
            "/usr/lib/ruby/3.1.0/net/smtp.rb:650:in `initialize': execution expired (Net::OpenTimeout)",
            .connectionTimedOut, "an exception of Ruby"
        ),
        ("Net::ReadTimeout: Net::ReadTimeout with #<TCPSocket:(closed)>", .replyTimedOut, "an exception of Ruby"),
        ("SocketError: getaddrinfo: Name or service not known\nsmtp.rb:1", .serverNotFound, "an exception of Ruby"),
        (
            "OpenSSL::SSL::SSLError: SSL_connect returned=1 errno=0 state=error: certificate verify failed (self-signed certificate)",
            .certificateUntrusted, "an exception of Ruby"
        ),
        ("EOFError: end of file reached\nnet/protocol.rb:237", .connectionLost, "an exception of Ruby"),
        // Programs
        (
            "curl: (7) Failed to connect to mx port 25 after 0 ms: Couldn't connect to server", .connectionRefused,
            "an error of curl"
        ),
        (
            "curl: (28) Failed to connect to mx port 25 after 2000 ms: Connection timed out", .connectionTimedOut,
            "an error of curl"
        ),
        ("curl: (6) Could not resolve host: nowhere.invalid", .serverNotFound, "an error of curl"),
        (
            "curl: (60) SSL certificate problem: unable to get local issuer certificate", .certificateUntrusted,
            "an error of curl"
        ),
        ("msmtp: cannot connect to mx, port 25: Connection refused", .connectionRefused, "an error of msmtp"),
        ("msmtp: cannot locate host mx: Name or service not known", .serverNotFound, "an error of msmtp"),
        (
            "*** Error connecting to localhost:1:\n*** \tIO::Socket::INET: connect: Connection refused",
            .connectionRefused, "an error message"
        ),
        ("telnet: Unable to connect to remote host: Connection timed out", .connectionTimedOut, "an error message"),
    ]

    @Test("is recognized as what it is", arguments: errors)
    func trouble(_ text: String, _ trouble: LogTrouble, _ source: String) throws {
        let found = try #require(error(text))
        #expect(found.trouble == trouble, "\(text)")
        #expect(found.source == source, "\(text)")
    }

    @Test("is said once, with the line that says it; the other lines are notes")
    func once() throws {
        let found = try #require(error(Self.errors[0].0))
        #expect(found.line == "ConnectionRefusedError: [Errno 111] Connection refused")
        let text = ErrorForm.text(found)
        #expect(text.hasPrefix("E: ConnectionRefusedError"))
        #expect(text.split(separator: "\n").filter { $0 == "connection-refused" }.count == 1)
        #expect(text.contains("  Note: sock.connect(sa)"))
        let json = try JSONText(reading: Array(ErrorForm.json(found).utf8))
        #expect(json["cause"]?.string == "connection-refused")
        #expect(json["source"]?.string == "an exception of Python")
    }

    @Test("many lines are cut, and what they contain has no effect on the terminal")
    func bounded() throws {
        let text = "Connection refused\n" + String(repeating: "at x.y \u{1B}[31m\n", count: 5000)
        let found = try #require(error(text))
        #expect(found.others.count == 20 && found.leftOut > 1000)
        #expect(!ErrorForm.text(found).unicodeScalars.contains("\u{1B}"))
    }

    @Test("other text is none", arguments: ["", "Hello", "Mail was sent.", "no error", "port 25", "timeout = 300"])
    func none(_ text: String) { #expect(error(text) == nil) }
}
