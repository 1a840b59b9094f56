import Explainer
import SMTPStandard
import SMTPSyntax

/// Judges lines before they are sent, given all that is known about the session and its server.
///
/// It judges a session as it is when the judge is made, and never changes it; one that is kept judges correctly until
/// something is sent or received.
///
///     let judge = Judge(session)
///     judge.verdict(on: Array("RCPT TO:<bob@example.test>".utf8)).kind      // .outOfSequence: MAIL must come first
///     judge.nextCommands.first?.verb                                        // EHLO
package struct Judge: Sendable {
    package let session: Session
    /// The session as it would be if every outstanding command got its expected reply; nil where none is outstanding.
    private let anticipated: Session?

    package init(_ session: Session) {
        self.init(session, Anticipation(of: session))
    }

    /// The same where the anticipation is at hand; it must include all outstanding commands.
    init(_ session: Session, _ anticipation: Anticipation) {
        self.session = session
        anticipated = anticipation.session
    }

    /// The judge of the session as it will be once the outstanding commands get their expected replies.
    package var ahead: Judge { anticipated.map { Judge($0) } ?? self }

    /// The verdict on a line.
    ///
    /// Outstanding commands are assumed to get their expected replies, so that a pipelined group is
    /// judged as a whole.
    package func verdict(on line: [UInt8]) -> Verdict {
        Self.verdict(on: line, session.command(in: line), in: session, anticipated)
    }

    /// The same for a session that is not copied; `command` is the line where the server reads it as a command, whatever
    /// it is.
    static func verdict(
        on line: [UInt8], _ command: Command?, in session: Session, _ anticipated: Session?
    ) -> Verdict {
        if command == nil, let verdict = verdict(onText: line, in: session) { return verdict }
        if session.isProxyHeader(command?.line ?? line) { return onProxyHeader }
        if session.phase == .reversed, ReplyLine(line)?.code.isInGrammar == true { return onReply }
        guard anticipated?.isInMessage != true else {
            return Verdict(
                .outOfSequence, "There is no 354 to DATA yet; once it comes, this is message text.", .rfc(2920, "3.1"))
        }
        let isEarly = anticipated != nil && session.hello != nil && !session.offered.hasPipelining
        return Judge(only: anticipated ?? session).verdict(
            on: command ?? Command(session.whole(line)), isEarly: isEarly)
    }

    /// The verdict on a line that the server does not read as a command; nil where it may.
    static func verdict(onText line: [UInt8], in session: Session) -> Verdict? {
        if session.isInAuth || session.isOfChunk(line) { return .expected }
        return session.isInMessage ? verdict(onMessageLineOf: line.count) : nil
    }

    /// The judge of a session in which nothing is outstanding.
    private init(only session: Session) {
        self.session = session
        anticipated = nil
    }

    /// The same for a command when nothing is outstanding; `isEarly` says that it is sent before a reply that the server
    /// wants awaited.
    private func verdict(on command: Command, isEarly: Bool) -> Verdict {
        withWarning(weighed(objections(to: command, isEarly: isEarly), to: command), of: command.verb)
    }

    /// EHLO in a transaction is allowed, and aborts it (RFC 5321 §4.1.4).
    private func withWarning(_ verdict: Verdict, of verb: Verb) -> Verdict {
        guard verb.isHello, session.phase.isInTransaction, verdict.foreseesSuccess else { return verdict }
        guard !session.server.keepsTransaction(at: .helloInTransaction) else { return verdict }
        return verdict.warning("\(verb) aborts the open transaction, like RSET.", .rfc(5321, "4.1.4"))
    }

    private static let onProxyHeader = Verdict(
        .expected, remark: "A header of the PROXY protocol. A server that awaits it greets now; another refuses it.")

    private static let onReply = Verdict(
        .expected,
        remark: "A reply to the other host, which sends the commands now. smtptui receives no mail; :close ends it.")

    /// A piece is judged with the rest of its line.
    static let onPiece = Verdict(.expected, remark: "The line has no end yet; the server waits for the rest of it.")

    /// The verdict on a line of a message, given its length in octets without its end.
    package static func verdict(onMessageLineOf octets: Int) -> Verdict {
        guard octets + 2 > 1000 else { return .expected }
        return Verdict(
            .malformed, "The line has \(octets + 2) bytes; the limit is 1000.", .rfc(5321, "4.5.3.1.6"),
            likely: [500, 554])
    }
}
