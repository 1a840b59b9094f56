import SMTPSyntax

/// The command line of swaks that does the same as a session, as far as swaks can.
struct SwaksCommand {
    private var command = ElsewhereCommand("swaks")

    init(_ session: SpokenSession) {
        if case .unix(let path) = session.endpoint {
            command.add("--socket", path)
        } else {
            command.add("--server", session.endpoint.host)
        }
        if let port = session.endpoint.port { command.add("--port", "\(port)") }
        addHello(of: session)
        addTLS(of: session)
        if let mechanism = session.mechanism {
            command.add("--auth", mechanism)
            command.warn("swaks asks for the user name and the password; --auth-user NAME gives the name.")
        }
        if session.isGrouped { command.add("--pipeline") }
        command.warn(aboutWayOf: session, knowsSockets: true)
        command.warn(about: session, pipelines: true)
        addMail(of: session)
    }

    var text: String { command.text }

    private mutating func addHello(of session: SpokenSession) {
        guard let hello = session.hello else {
            if session.isLMTPDemanded { command.add("--protocol", "LMTP") }
            return
        }
        command.add("--helo", hello.name)
        switch hello.verb {
        case .lhlo: command.add("--protocol", "LMTP")
        case .helo: command.add("--protocol", "SMTP")
        default: break
        }
    }

    private mutating func addTLS(of session: SpokenSession) {
        guard session.usesStartTLS || session.beginsWithTLS else { return }
        command.add(session.beginsWithTLS ? "--tls-on-connect" : "--tls")
        if session.isVerified { command.add("--tls-verify") }
        if let name = session.serverName { command.add("--tls-sni", name) }
        command.warn(aboutTrustIn: session, "--tls-ca-path")
    }

    private mutating func addMail(of session: SpokenSession) {
        guard let mail = session.mail else {
            command.add("--quit-after", session.mechanism != nil ? "AUTH" : session.usesStartTLS ? "TLS" : "HELO")
            return
        }
        command.add("--from", mail.sender.isEmpty ? "<>" : mail.sender)
        if mail.hasParameters || mail.recipients.contains(where: \.hasParameters) {
            command.warn("Parameters of MAIL and RCPT are left out; swaks cannot send them.")
        }
        guard !mail.recipients.isEmpty else { return command.add("--quit-after", "MAIL") }
        command.add("--to", mail.recipients.map(\.address).joined(separator: ","))
        if mail.recipients.contains(where: { $0.address.contains(",") }) {
            command.warn("A recipient contains a comma, which swaks reads as the end of an address.")
        }
        guard let message = mail.message else { return command.add("--quit-after", "RCPT") }
        addMessage(message)
    }

    private mutating func addMessage(_ message: [[UInt8]]) {
        if message.first?.starts(with: "From ".utf8) == true { command.add("--no-strip-from") }
        command.add("--data", "-")
        if message.contains(where: Self.isChanged) {
            command.warn(#"swaks replaces %NAME% and \n in the message, which has such text."#)
        }
        let hasBody = message.contains([])
        if !hasBody { command.warn("The message has no empty line after its header; swaks adds one.") }
        if message.first?.first == UInt8(ascii: ".") {
            command.warn("swaks does not double the dot in the first line.")
        }
        // Without a dot as the last line swaks would add an empty one.
        if !command.read(message + (hasBody ? [[UInt8(ascii: ".")]] : [])) {
            command.warn("The message has bytes that a command line cannot show; write it to the standard input.")
        }
    }

    /// Whether swaks may read something else in a line.
    private static func isChanged(_ line: [UInt8]) -> Bool {
        let hasToken = line.count { $0 == UInt8(ascii: "%") } > 1
        return hasToken || OctetSearch.firstRange(of: Array(#"\n"#.utf8), in: line) != nil
    }
}
