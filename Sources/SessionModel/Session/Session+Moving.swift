import Explainer
import SMTPStandard
import SMTPSyntax

// The rows of `Transitions`, carried out.
extension Session {
    /// Moves the session by a reply to `context`, given in answer to `command`.
    ///
    /// `reply` is nil where the reply is only imagined, as by `Judge`.
    package mutating func move(by context: ReplyContext, _ code: ReplyCode, _ command: Command?, _ reply: Reply? = nil)
    {
        if context == .greeting, let reply, Self.isLMTP(greeting: reply) { speaksLMTP = true }
        guard phase != .closed else { return }
        let before = phase
        if let row = Transitions.row(for: context, code, in: phase) {
            apply(row.effect, code, command, reply)
            phase = row.to == .ready ? resting : row.to
        }
        judgeCertainty(after: context, code, from: before)
        judgeSize(after: context, code, command)
    }

    /// A SIZE stands in the way of other messages until a reset, or until MAIL is taken (seen in Postfix).
    private mutating func judgeSize(after context: ReplyContext, _ code: ReplyCode, _ command: Command?) {
        switch context {
        case .command(.mail) where code == 552:
            // Without SIZE the one that was refused before may be what is refused again.
            let size = command?.path?.parameters.last { $0.keyword == "SIZE" }
            if let size { refusedSize = size.value.flatMap { Int($0) } }
        case .command(.mail), .command(.rset), .command(.ehlo), .command(.helo), .command(.lhlo):
            if code.severity == .positive { refusedSize = nil }
        default: break
        }
    }

    private mutating func judgeCertainty(after context: ReplyContext, _ code: ReplyCode, from before: Phase) {
        if let left = Uncertainty.left(by: context, code, in: before) {
            uncertainty = isSettled(left) ? nil : left
        } else if phase == .closed || Uncertainty.isSettled(by: context, code) {
            uncertainty = nil
        }
    }

    /// Whether a login is taken by a reply, but not with 235, which alone is named for it (RFC 4954 §6).
    static func isOddLogin(_ code: ReplyCode, _ context: ReplyContext) -> Bool {
        context.isOfLogin && code.severity == .positive && code != 235
    }

    /// Whether the server's software is known to do there what the standard says.
    func isSettled(_ uncertainty: Uncertainty) -> Bool {
        server.software.map { Habits.dropsTransaction($0, at: uncertainty) } ?? false
    }

    /// The word stands behind the server's name, which may be lmtp.example.org all the same.
    private static func isLMTP(greeting: Reply) -> Bool {
        ASCII.uppercased(greeting.text.utf8.drop { !ASCII.isBlank($0) }).contains("LMTP")
    }

    /// The phase that fits what is known, when no dialogue of its own is going on.
    var resting: Phase {
        if let transaction { return transaction.acceptedCount > 0 ? .rcpt : .mail }
        return hello == nil ? .greeted : .ready
    }

    private mutating func apply(
        _ effect: Transition.Effect, _ code: ReplyCode, _ command: Command?, _ reply: Reply?
    ) {
        switch effect {
        case .nothing: break
        case .hello:
            transaction = nil
            hello = command?.verb
            if let reply { offered(command?.verb == .helo ? nil : ServiceExtension.list(in: reply)) }
        case .openTransaction:
            transaction = MailTransaction(sender: address(in: command), parameters: command?.path?.parameters ?? [])
        case .acceptRecipient, .refuseRecipient:
            // A server that accepts a recipient without MAIL has opened a transaction, whatever its sender is.
            if transaction == nil && effect == .acceptRecipient { transaction = MailTransaction(sender: "") }
            let recipient = MailTransaction.Recipient(address: address(in: command), code: code)
            transaction?.add(recipient)
        case .endTransaction:
            transaction = nil
            isMessageEnded = false
        case .authenticated:
            isAuthenticated = true
            isBehindLogin = false
            hasTriedLogin = false
        case .restart:
            hello = nil
            extensions = []
            transaction = nil
        case .close:
            forget()
        }
    }

    /// The newest offers take the place of those before; after HELO there are none.
    private mutating func offered(_ offers: [ServiceExtension]?) {
        extensions = offers ?? []
        guard let offers else { return }
        previousExtensions = newestExtensions
        newestExtensions = offers
    }

    /// Nothing is open and nothing waits at the end of a session.
    mutating func forget() {
        transaction = nil
        chunkRemaining = 0
        forgetOutstanding()
    }

    /// No reply is waited for any more.
    mutating func forgetOutstanding() { outstanding = [] }

    /// The address in MAIL or RCPT, or what was typed when it cannot be read.
    private func address(in command: Command?) -> String {
        guard let command, let argument = command.argument else { return "" }
        return command.path?.path?.address ?? String(decoding: argument, as: UTF8.self)
    }
}
