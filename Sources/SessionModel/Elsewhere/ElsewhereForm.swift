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
            decoding: SavedScript.text(of: dialogue.transcript, title: endpoint.description).dropLast(), as: UTF8.self)
    }

    private static let swaks = ElsewhereForm(name: "swaks", help: "a command line of swaks") {
        SwaksCommand(SpokenSession($0, at: $1)).text
    }

    private static let curl = ElsewhereForm(name: "curl", help: "a command line of curl") {
        CurlCommand(SpokenSession($0, at: $1)).text
    }

    private static let openssl = ElsewhereForm(
        name: "openssl", help: "openssl s_client, and the lines to type into it"
    ) { TypedSession($0, at: $1).underTLS }

    private static let telnet = ElsewhereForm(name: "telnet", help: "telnet, and the lines to type into it") {
        TypedSession($0, at: $1).withoutTLS
    }
}
