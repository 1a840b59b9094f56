import SMTPStandard
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
        stop(of: line, in: dialogue.session)
    }

    /// What lines would do that are sent together; the first goes on with what was begun.
    package static func stop(ofAny lines: [[UInt8]], in dialogue: Dialogue) -> Stop? {
        var session = dialogue.session
        for line in lines {
            if let stop = stop(of: line, in: session) { return stop }
            session.begun = BegunLine()
        }
        return nil
    }

    /// Whether a line would give a message away.
    static func stops(_ line: [UInt8], in session: Session) -> Bool { stop(of: line, in: session) != nil }

    private static func stop(of line: [UInt8], in session: Session) -> Stop? {
        if session.isInMessage { return session.endsMessage(line) ? .dot : nil }
        // The server may read message text although it was not asked to.
        if session.uncertainty == .textAwaited, line == MessageContent.end { return .dot }
        guard session.readsCommand else { return nil }
        // Some servers end a line, or a verb, at a bare CR or LF or at a NUL.
        for part in session.whole(line).split(whereSeparator: { [0x00, 0x0A, 0x0D].contains($0) }) {
            let command = Command(Array(part))
            if let verb = [command.verb, command.trimmed.verb, command.asRead.verb].first(where: verbs.contains) {
                return .verb(verb)
            }
        }
        return nil
    }
}
