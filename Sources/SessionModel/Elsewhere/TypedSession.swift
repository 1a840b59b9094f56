import SMTPSyntax

/// A connection of a session as it is typed by hand into a program that only connects.
struct TypedSession {
    private let session: SpokenSession
    private let lines: [String]

    init(_ session: SpokenSession, of transcript: Transcript) {
        self.session = session
        lines = session.entries.compactMap { entry in
            guard case .client(let line) = transcript[entry]?.body else { return nil }
            // A backslash is typed as it is; what no key types is escaped.
            return VisibleText(String(decoding: line.line, as: UTF8.self)).string
        }
    }

    /// In `openssl s_client`, which sends EHLO and STARTTLS itself.
    var underTLS: String {
        var command = ElsewhereCommand("openssl s_client")
        if case .unix(let path) = session.endpoint {
            command.add("-unix", path)
        } else {
            command.add("-connect", session.endpoint.description)
        }
        command.warn(aboutWayOf: session, knowsSockets: true)
        if !session.beginsWithTLS {
            command.add("-starttls", "smtp")
            if let hello = session.hello { command.add("-name", hello.name) }
            if !session.usesStartTLS { command.warn("The session had no TLS; openssl does nothing without it.") }
        }
        if let name = session.otherServerName { command.add("-servername", name) }
        command.add("-crlf")
        command.add("-quiet")
        if session.isVerified { command.add("-verify_return_error") }
        command.warn(aboutTrustIn: session, "-CAfile")
        warn(&command)
        var rest = lines[...]
        if session.usesStartTLS, let handshake = rest.firstIndex(where: { Command($0).verb == .starttls }) {
            rest = rest[(handshake + 1)...]
        }
        return text(command, rest)
    }

    var withoutTLS: String {
        var command = ElsewhereCommand("telnet")
        command.add(ShellWord.quoted(session.endpoint.host))
        if let port = session.endpoint.port { command.add("\(port)") }
        command.warn(aboutWayOf: session, knowsSockets: false)
        if session.usesStartTLS || session.beginsWithTLS {
            command.warn("The session used TLS; telnet has none, and what is typed can be read on the way.")
        }
        warn(&command)
        return text(command, lines[...])
    }

    private func warn(_ command: inout ElsewhereCommand) {
        if session.mechanism != nil, !session.keepsSecrets {
            command.warn("Passwords and the answers of AUTH are left out.")
        }
        if session.isGrouped { command.warn("Commands were sent together; paste these lines to do the same.") }
        if session.hasOddEndings { command.warn("Some lines did not end with CR LF; here all lines do.") }
    }

    private func text(_ command: ElsewhereCommand, _ lines: ArraySlice<String>) -> String {
        ([command.text, "# Then type:"] + lines.map { $0.isEmpty ? "#" : "#   \($0)" }).joined(separator: "\n")
    }
}
