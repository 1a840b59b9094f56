/// Who writes an error message: one row per sign, the first that occurs.
enum ErrorSource {
    private static let rows: [(sign: [UInt8], name: String)] = [
        ("Traceback (most recent call last)", "an exception of Python"), ("[Errno ", "an exception of Python"),
        ("smtplib.", "an exception of Python"), ("SMTPNotSupportedError", "an exception of Python"),
        ("ssl.SSLCert", "an exception of Python"),
        ("ssl.SSLError", "an exception of Python"),
        ("socket.gaierror", "an exception of Python"), ("System.Net.", "an exception of .NET"),
        ("MailKit.", "an exception of .NET"), ("System.Security.", "an exception of .NET"),
        ("jakarta.mail", "an exception of Jakarta Mail"), ("javax.mail", "an exception of Jakarta Mail"),
        ("com.sun.mail", "an exception of Jakarta Mail"), ("org.eclipse.angus", "an exception of Jakarta Mail"),
        ("java.", "an exception of Java"), ("javax.", "an exception of Java"), ("node:", "an error of Node.js"),
        ("syscall:", "an error of Node.js"), ("errno: -", "an error of Node.js"),
        ("Error: connect E", "an error of Node.js"),
        ("PHPMailer", "an error of PHPMailer"), ("SMTP connect() failed", "an error of PHPMailer"),
        ("Symfony\\", "an exception of Symfony or Laravel"), ("Swift_", "an exception of Symfony or Laravel"),
        ("stream_socket_", "an error of PHP"), ("fsockopen", "an error of PHP"), ("php_network_", "an error of PHP"),
        ("PHP ", "an error of PHP"), ("dial tcp", "an error of Go"), ("x509: ", "an error of Go"),
        ("tls: ", "an error of Go"),
        ("Errno::", "an exception of Ruby"), ("Net::", "an exception of Ruby"), ("OpenSSL::", "an exception of Ruby"),
        (".rb:", "an exception of Ruby"), ("curl: (", "an error of curl"), ("msmtp: ", "an error of msmtp"),
        ("lettre", "an error of lettre"),
    ].map { (Array($0.0.utf8), $0.1) }

    static func name(of texts: [LogText]) -> String {
        rows.first { row in texts.contains { $0.contains(row.sign) } }?.name ?? "an error message"
    }
}
