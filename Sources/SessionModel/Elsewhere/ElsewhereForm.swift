import SMTPSyntax

/// A form in which a session is carried to another program; one row per form.
package struct ElsewhereForm: Sendable {
    /// As it is asked for.
    package let name: String
    package let help: String
    /// The lines for a session that was held with a server.
    package let text: @Sendable (Dialogue, _ with: Endpoint) -> String

    package static let all = [script, swaks, curl, openssl, telnet]

    package static func named(_ name: String) -> ElsewhereForm? { all.first { $0.name == name } }

    package static let script = ElsewhereForm(
        name: "script", help: "a script that does the same, and expects the same replies"
    ) { dialogue, endpoint in
        String(
            decoding: SavedScript.text(
                of: dialogue.transcript, title: endpoint.description, keepsSecrets: dialogue.session.keepsSecrets
            ).dropLast(), as: UTF8.self)
    }

    private static let swaks = commands("swaks", "a command line of swaks") { session, _ in SwaksCommand(session).text }

    private static let curl = commands("curl", "a command line of curl") { session, _ in CurlCommand(session).text }

    private static let openssl = commands("openssl", "openssl s_client, and the lines to type into it") {
        TypedSession($0, of: $1).underTLS
    }

    private static let telnet = commands("telnet", "telnet, and the lines to type into it") {
        TypedSession($0, of: $1).withoutTLS
    }

    /// The host in place of a server that is not known.
    package static let unknownHost = "SERVER"

    /// A form with a command line per connection, each after a comment that says which one it is.
    private static func commands(
        _ name: String, _ help: String, _ command: @escaping @Sendable (SpokenSession, Transcript) -> String
    ) -> ElsewhereForm {
        ElsewhereForm(name: name, help: help) { dialogue, endpoint in
            let sessions = SpokenSession.connections(of: dialogue, at: endpoint)
            let texts = sessions.enumerated().map { number, session in
                let place =
                    "# Connection \(number + 1) of \(sessions.count), to \(VisibleText(endpoint.description).string):\n"
                return (sessions.count > 1 ? place : "") + command(session, dialogue.transcript)
            }
            let secrets = dialogue.session.keepsSecrets ? "# \(RecordingHeader.secretsWarning)\n" : ""
            let isUnknown = endpoint.host == unknownHost
            let remark = "# The server is not known; replace \(unknownHost) by its name.\n"
            return secrets + (isUnknown ? remark : "") + texts.joined(separator: "\n\n")
        }
    }
}
