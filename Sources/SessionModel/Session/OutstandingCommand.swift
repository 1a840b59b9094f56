import SMTPStandard
import SMTPSyntax

/// A command that was sent and is not answered yet.
package struct OutstandingCommand: Hashable, Sendable {
    /// The number its sender gave it; it comes back with the reply.
    package let tag: Int
    package internal(set) var context: ReplyContext
    /// The line as a command; empty for the greeting and the final dot.
    package private(set) var command: Command
    /// How the line ended.
    let ending: LineEnding
    /// The verdict before it was sent.
    let verdict: Verdict
    /// What was so when it was said; nil for what is not a command.
    let moment: ServerKnowledge.Moment?
    /// The replies still due: more than one only for a message in LMTP (RFC 2033 §4.2).
    package internal(set) var due = 1
    /// How many results for recipients follow a 353; nil where no 353 may come (PRDR).
    package internal(set) var announceable: Int?
    /// Whether one of several replies has come.
    var isPartlyAnswered = false
    /// Whether it is a dot that ends a message only where LF alone ends a line, too.
    private(set) var isAtBareFeed = false
    /// Whether the line is AUTH.
    private var isLogin: Bool
    private var hidden = Hidden()

    init(
        tag: Int, context: ReplyContext, command: Command, ending: LineEnding = .crlf,
        _ verdict: Verdict = .expected, at moment: ServerKnowledge.Moment? = nil
    ) {
        self.tag = tag
        self.context = context
        self.command = command
        self.ending = ending
        self.verdict = verdict
        self.moment = moment
        isLogin = command.login != nil
    }

    /// The line with a single dot.
    static func endOfData(tag: Int, isAtBareFeed: Bool = false) -> OutstandingCommand {
        var end = OutstandingCommand(tag: tag, context: .endOfData, command: Command(MessageContent.end))
        end.isAtBareFeed = isAtBareFeed
        return end
    }

    /// The secrets that were removed from the line before it was recorded.
    var secrets: KeptSecrets { hidden.secrets?.wrappedValue ?? KeptSecrets() }

    var hasSecrets: Bool { hidden.secrets != nil }

    /// Keeps what was cut out of the line only to find it in the reply.
    mutating func hide(_ secrets: KeptSecrets, behind written: [UInt8]) {
        hidden.secrets = secrets.isEmpty ? nil : Shared(wrappedValue: secrets)
        guard case .command = context, !isLogin else { return }
        // The first word may be the secret itself, which must not be named as what a reply answers.
        command = Command(written)
        context = .command(command.verb)
        isLogin = command.login != nil
    }

    /// Where it was said; nil for what is not a command.
    var place: ServerKnowledge.Place? { moment.map { ServerKnowledge.Place(command, at: $0) } }

    /// The command that a server has read in a line that is none, and accepted: ` QUIT`, or QUIT with a second CR.
    func reading(of context: ReplyContext, _ code: ReplyCode) -> Command? {
        guard case .command(let verb) = context, code.severity.isSuccess, !CommandFacts.isKnown(verb),
            CommandFacts.isKnown(command.asRead.verb)
        else { return nil }
        return command.asRead
    }

    /// Whether it is AUTH, or an answer to a challenge.
    var isOfLogin: Bool { isLogin || context == .authAnswer }

    /// Whether a refusal speaks of a verb and its moment, and of no recipient.
    static func isAboutVerb(_ code: ReplyCode) -> Bool { code >= 500 && code <= 504 }

    /// Whether a code refuses the last part of a message as a command: then it is the only reply, also in LMTP.
    func isRefusedAsCommand(by code: ReplyCode) -> Bool {
        Self.isAboutVerb(code) && !isPartlyAnswered && command.isLastPart
    }

    /// Whether a code says that a reply for each recipient follows (PRDR).
    func isAnnounced(by code: ReplyCode) -> Bool { code == 353 && announceable != nil && !isPartlyAnswered }

    /// The context of a command that has no result for each recipient.
    static func context(of command: Command) -> ReplyContext {
        guard command.isLastPart else { return .command(command.verb) }
        return command.verb == .burl ? .lastURL : .lastChunk
    }

    /// The results that are due to it: the last reply of PRDR is for no recipient.
    var dueResults: Int { context == .prdrResult ? due - 1 : due }

    /// The octets of it on the wire.
    var octets: Int { command.line.count + ending.bytes.count }
}

/// What was cut out of a line. A replayed recording has nothing of it, but its commands are equal.
private struct Hidden: Hashable, Sendable {
    var secrets: Shared<KeptSecrets>?

    static func == (left: Hidden, right: Hidden) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}
