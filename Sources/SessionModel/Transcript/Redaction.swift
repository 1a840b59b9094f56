/// Keeps passwords out of everything that is written down.
///
/// Lines of AUTH are cut before they reach the transcript, so that neither a recording nor an export can hold what
/// was in them. The length of what was cut is not kept either.
///
///     AUTH PLAIN AGFsaWNlAHNlY3JldA==   →   AUTH PLAIN <redacted: PLAIN response>
enum Redaction {
    /// The line as it may be written down; nil when it holds no secret.
    static func redacted(_ line: [UInt8], role: SentLine.Role, in session: Session) -> [UInt8]? {
        switch role {
        case .authAnswer: redactedAnswer(line, in: session)
        case .command(let command): redactedCommand(command, in: session)
        case .message, .endOfData, .chunk: nil
        }
    }

    /// An answer to a challenge, all of it; the star that cancels is no secret.
    private static func redactedAnswer(_ line: [UInt8], in session: Session) -> [UInt8]? {
        line == [UInt8(ascii: "*")] ? nil : mark(session.authMechanism)
    }

    private static func redactedCommand(_ command: Command, in session: Session) -> [UInt8]? {
        let trimmed = command.trimmed
        if trimmed.login != nil {
            guard let mechanism = trimmed.words.first, trimmed.words.count > 1, trimmed.words[1] != [UInt8(ascii: "=")]
            else { return nil }
            return Array("\(trimmed.verb) ".utf8) + mechanism + [0x20] + mark(ASCII.uppercased(mechanism))
        }
        // What is typed behind AUTH before its challenge has come is an answer all the same.
        let isAnswer = session.isAuthWaiting && !CommandFacts.isUsual(trimmed.verb)
        return isAnswer ? mark(session.authMechanism) : nil
    }

    /// How the words begin that stand in the place of a secret.
    static let opening = "<redacted:"

    private static func mark(_ mechanism: String) -> [UInt8] {
        Array("\(opening) \(name(mechanism)) response>".utf8)
    }

    /// The name of a mechanism, or AUTH where it can be none.
    static func name(_ mechanism: String) -> String {
        let isName = mechanism.utf8.allSatisfy(ASCII.isPrintable) && (1...20).contains(mechanism.utf8.count)
        return isName ? mechanism : "AUTH"
    }
}
