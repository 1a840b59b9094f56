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
    /// Where it was said; nil for what is not a command.
    let place: ServerKnowledge.Place?
    /// The replies still due: more than one only for a message in LMTP (RFC 2033 §4.2).
    package internal(set) var due = 1
    /// Whether one of several replies has come.
    var isPartlyAnswered = false
    /// The secrets that were removed from the line before it was recorded.
    private(set) var secrets = KeptSecrets()

    init(
        tag: Int, context: ReplyContext, command: Command, ending: LineEnding = .crlf,
        _ verdict: Verdict = .expected, at place: ServerKnowledge.Place? = nil
    ) {
        self.tag = tag
        self.context = context
        self.command = command
        self.ending = ending
        self.verdict = verdict
        self.place = place
    }

    /// The line with a single dot.
    static func endOfData(tag: Int) -> OutstandingCommand {
        OutstandingCommand(tag: tag, context: .endOfData, command: Command(MessageContent.end))
    }

    /// Keeps what was cut out of the line only to find it in the reply.
    mutating func hide(_ secrets: KeptSecrets, behind written: [UInt8]) {
        self.secrets = secrets
        guard case .command = context, command.login == nil else { return }
        // The first word may be the secret itself, which must not be named as what a reply answers.
        command = Command(written)
        context = .command(command.verb)
    }

    /// The command that a server has read in a line that is none, and accepted: ` QUIT`, or QUIT with a second CR.
    func reading(of context: ReplyContext, _ code: ReplyCode) -> Command? {
        guard case .command(let verb) = context, code.severity.isSuccess, CommandFacts.fact(for: verb) == nil,
            CommandFacts.fact(for: command.asRead.verb) != nil
        else { return nil }
        return command.asRead
    }

    /// Whether it is AUTH, or an answer to a challenge.
    var isOfLogin: Bool { command.login != nil || context == .authAnswer }

    /// The refusals that speak of a verb and its moment, and of no recipient.
    static let refusalsOfVerb: Set<ReplyCode> = [500, 501, 502, 503, 504]

    /// Whether a code refuses a last chunk as a command: then it is the only reply, also in LMTP.
    func isRefusedAsCommand(by code: ReplyCode) -> Bool {
        command.chunk?.isLast == true && !isPartlyAnswered && Self.refusalsOfVerb.contains(code)
    }

    /// Whether it ends a message, should it turn out to be message text.
    var isEndOfMessage: Bool { command.line == MessageContent.end && ending == .crlf }

    /// The octets of it on the wire.
    var octets: Int { command.line.count + ending.bytes.count }
}
