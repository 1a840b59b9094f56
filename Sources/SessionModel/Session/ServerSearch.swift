import SMTPSyntax

/// The search for a mail server that serves, as a session sees it.
///
/// A server that greets with 4yz or 5yz, closes before its greeting, or sends none in time, is left for the next one, as
/// senders do (RFC 5321 §5.1): as long as nothing was said to it, and others are left.
package struct ServerSearch: Hashable, Sendable {
    /// The server that was tried last; nil where it was not found by a domain.
    package private(set) var row: MailServerList.Row?
    /// How many addresses are left after it.
    private var others = 0

    package init() {}

    package mutating func take(_ step: ConnectionStep) {
        if case .trying(let row, let others) = step { (self.row, self.others) = (row, others) }
    }

    /// Whether the server that is connected to may still be left for another one.
    package func mayGoOn(_ session: Session) -> Bool {
        others > 0 && session.phase == .connecting && session.hasSentNothing
    }

    /// What the greeting says against the server; nil where it stays, or has not come. `events` are the newest ones.
    package func failure(after events: [SessionEvent], in session: Session) -> ConnectionFailure? {
        guard others > 0, session.hasSentNothing else { return nil }
        for case .reply(let reply, to: .greeting) in events {
            guard reply.severity == .transient || reply.severity == .permanent else { return nil }
            return failure(.refused(reply.code, text: reply.lines.first?.text ?? []))
        }
        return nil
    }

    /// The server has closed the connection; nil where it had greeted. It is asked before the session learns of that.
    package func failure(atEnd reason: String, of session: Session) -> ConnectionFailure? {
        mayGoOn(session) ? failure(.closed(reason)) : nil
    }

    /// No greeting has come in so many seconds.
    package func failure(afterSeconds seconds: Int, in session: Session) -> ConnectionFailure? {
        mayGoOn(session) ? failure(.silent(seconds: seconds)) : nil
    }

    private func failure(_ greeting: GreetingFailure) -> ConnectionFailure? {
        row.map { ConnectionFailure(.greeting(greeting), $0.endpoint) }
    }
}
