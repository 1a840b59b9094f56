import SMTPSyntax

/// Safe mode: everything may be sent but what gives a message away.
///
///     MAIL, RCPT, RSET      sent
///     DATA, BDAT, BURL      not sent
package enum SafeMode {
    /// What would give a message away.
    package enum Stop: Hashable, Sendable {
        /// A verb after which the server accepts message text, or fetches it (RFC 5321 §4.1.1.4, RFC 3030, RFC 4468).
        case verb(Verb)
        /// The dot that ends the message.
        case dot
    }

    package static let verbs: Set<Verb> = [.data, .bdat, .burl]

    /// What a line would do if it were sent now; nil where it gives no message away.
    ///
    /// A line that was begun before and has no end yet belongs to it.
    package static func stop(of line: [UInt8], in dialogue: Dialogue) -> Stop? {
        stop(of: dialogue.session.readsCommand ? dialogue.unfinishedCommand + line : line, in: dialogue.session)
    }

    /// Whether a line that begins and ends by itself would give a message away.
    static func stops(_ line: [UInt8], in session: Session) -> Bool { stop(of: line, in: session) != nil }

    private static func stop(of line: [UInt8], in session: Session) -> Stop? {
        if session.isInMessage { return line == MessageContent.end ? .dot : nil }
        guard session.readsCommand else { return nil }
        // Some servers end a line, or a verb, at a bare CR or LF or at a NUL.
        for part in line.split(whereSeparator: { [0x00, 0x0A, 0x0D].contains($0) }) {
            let command = Command(Array(part))
            if let verb = [command.verb, command.trimmed.verb, command.asRead.verb].first(where: verbs.contains) {
                return .verb(verb)
            }
        }
        return nil
    }
}

extension Dialogue {
    /// The pieces of a command line that were sent without an end, newest last; empty where none was.
    fileprivate var unfinishedCommand: [UInt8] {
        var pieces: [[UInt8]] = []
        var entry = transcript.count - 1
        while pieces.count < 64, case .client(let line) = transcript[entry]?.body, line.ending == .none,
            case .command = line.kind
        {
            pieces.append(line.line)
            entry -= 1
        }
        return Array(pieces.reversed().joined())
    }
}
