import SMTPSyntax

/// The command line of curl that does the same as a session, as far as curl can.
struct CurlCommand {
    private var command = ElsewhereCommand("curl")

    init(_ session: SpokenSession) {
        command.add("--verbose")
        command.add("--url", Self.url(of: session))
        if session.usesStartTLS { command.add("--ssl-reqd") }
        if !session.isVerified { command.add("--insecure") }
        addServerName(of: session)
        command.warn(aboutTrustIn: session, "--cacert")
        if let mechanism = session.mechanism {
            command.add("--login-options", "AUTH=\(mechanism)")
            command.add("--user", unquoted: #""$SMTP_USER""#)
            command.warn("Set SMTP_USER to the user name; curl asks for the password.")
        }
        if session.hello?.verb == .helo {
            command.warn("The session used HELO; curl sends EHLO, and HELO only if that is refused.")
        }
        if session.hello?.verb == .lhlo { command.warn("The session used LMTP; curl speaks SMTP only.") }
        command.warn(aboutWayOf: session, knowsSockets: false)
        command.warn(about: session, pipelines: false)
        addMail(of: session)
    }

    var text: String { command.text }

    /// The name for EHLO is the path of the address.
    private static func url(of session: SpokenSession) -> String {
        let name = session.hello.map { "/" + percentEncoded($0.name) } ?? ""
        let host = hostName(session.otherServerName.flatMap(plainName) ?? session.endpoint.host)
        let port = session.endpoint.port.map { ":\($0)" } ?? ""
        return "\(session.beginsWithTLS ? "smtps" : "smtp")://\(host)\(port)\(name)"
    }

    /// curl sends the host of the address as the server name, and connects to another host where it is told to.
    private mutating func addServerName(of session: SpokenSession) {
        guard let other = session.otherServerName else { return }
        guard let name = Self.plainName(other) else {
            command.warn("The server name of the TLS handshake is not a host name; curl sends the host.")
            return
        }
        let port = session.endpoint.port.map { "\($0)" } ?? ""
        command.add("--connect-to", "\(name):\(port):\(Self.hostName(session.endpoint.host)):\(port)")
    }

    /// A name that can be the host of an address; nil for any other text.
    private static func plainName(_ name: String) -> String? {
        let isPlain = !name.isEmpty && name.utf8.allSatisfy { ASCII.isAlphanumeric($0) || ".-_".utf8.contains($0) }
        return isPlain ? name : nil
    }

    /// An IPv6 address is in brackets.
    private static func hostName(_ host: String) -> String { host.contains(":") ? "[\(host)]" : host }

    private static func percentEncoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { result, octet in
            if ASCII.isAlphanumeric(octet) || ".-_~".utf8.contains(octet) {
                result.unicodeScalars.append(Unicode.Scalar(octet))
            } else {
                result += "%" + Hexadecimal.text(octet, digits: 2).uppercased()
            }
        }
    }

    private mutating func addMail(of session: SpokenSession) {
        guard let mail = session.mail else {
            command.warn("Without a transaction curl sends only EHLO and HELP.")
            return
        }
        command.add("--mail-from", mail.sender)
        if mail.hasParameters || mail.recipients.contains(where: \.hasParameters) {
            command.warn("Parameters of MAIL and RCPT are left out; curl sends SIZE itself.")
        }
        for recipient in mail.recipients { command.add("--mail-rcpt", recipient.address) }
        if mail.recipients.contains(where: { !$0.isAccepted }), mail.message != nil {
            command.add("--mail-rcpt-allowfails")
        }
        guard let message = mail.message else {
            command.warn("The session had no message; curl sends an empty one unless the server refuses DATA.")
            command.add("--upload-file", "/dev/null")
            return
        }
        command.add("--crlf")
        command.add("--upload-file", "-")
        if !command.read(message) {
            command.warn("The message has bytes that a command line cannot show; write it to the standard input.")
        }
    }
}
