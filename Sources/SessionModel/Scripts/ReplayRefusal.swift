import SMTPSyntax

/// Why a recording cannot be played again.
package enum ReplayRefusal: Error, Hashable, Sendable {
    /// A part of a message was sent and is not in the recording.
    case isIncomplete
    /// A secret was removed from the line of an event, which is not a line of AUTH.
    case lacksSecret(event: Int)
    /// The program does not perform the mechanism of an AUTH, whose answers were removed.
    case unknownMechanism(String, event: Int)
    /// A user name or a password has to be given, because the recording has none.
    case needs(Remedy, mechanism: String)

    package var sentence: String {
        switch self {
        case .isIncomplete:
            "The recording does not have the whole text of a message, so the session cannot be repeated. Nothing was sent."
        case .lacksSecret(let event):
            "A secret was removed from event \(event), so the session cannot be repeated. Nothing was sent."
        case .unknownMechanism(let name, let event):
            "smtptui cannot carry out AUTH \(VisibleText(name).string) of event \(event). Nothing was sent."
        case .needs(let remedy, let name): Self.words(remedy, name, "is in the recording without its secrets")
        }
    }

    /// The same for a recording that has its secrets, which are not sent again.
    package var sentenceForKeptSecrets: String {
        guard case .needs(let remedy, let name) = self else { return sentence }
        return Self.words(remedy, name, "is in the recording with its secrets, which are not sent again")
    }

    private static func words(_ remedy: Remedy, _ name: String, _ state: String) -> String {
        let missing = remedy == .user ? "user name" : SASLLogin.secretName(for: name)
        return "AUTH \(VisibleText(name).string) \(state), and the \(missing) is missing"
    }

    /// What helps, where the user can give it to the program.
    package var remedy: Remedy? {
        if case .needs(let remedy, _) = self { remedy } else { nil }
    }
}
