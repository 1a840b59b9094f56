import SMTPSyntax

// Replies that answer no command, although one waits: what they answer was not sent as a command.
extension Session {
    /// Whether the reply that comes now is one.
    var isStray: Bool { proxyAnswers.isCurrent || extraResults.isCurrent }

    /// A reply begins.
    mutating func judgeStray(_ wire: WireLine) {
        guard proxyAnswers.isPossible || extraResults.isPossible, !parser.isInsideReply, phase != .connecting,
            let line = ReplyLine(wire.bytes)
        else { return }
        if proxyAnswers.isPossible, phase == .greeted { proxyAnswers.beginReply(line, before: queue.first?.command) }
        if extraResults.isPossible { extraResults.beginReply(line.code, before: queue.firstContext) }
    }

    /// A reply is complete; `answered` is the command that it answers, if any.
    mutating func endStray(_ answered: OutstandingCommand?) {
        if answered != nil, proxyAnswers.isPossible { proxyAnswers.end() }
        if answered != nil, answered?.context.isOfMessage != true, extraResults.isPossible { extraResults.end() }
        proxyAnswers.endReply()
        extraResults.endReply()
    }

    /// Whether the text of a result names a recipient that was refused, and not the one whose turn it is.
    func namesRefused(_ reply: Reply, _ context: ReplyContext) -> Bool {
        // Nothing is copied for replies to other things.
        guard context.isOfRecipient, let transaction, let turn = result(to: context),
            transaction.recipients.count > transaction.acceptedCount
        else { return false }
        let text = ASCII.uppercased(reply.lines.flatMap { $0.text.prefix(512) }.prefix(4096))
        guard !OctetSearch.contains(Self.path(turn.address), in: text) else { return false }
        return transaction.recipients.prefix(Self.mostNamed).contains {
            !$0.isAccepted && !$0.address.isEmpty && OctetSearch.contains(Self.path($0.address), in: text)
        }
    }

    private static let mostNamed = 1000

    private static func path(_ address: String) -> String { "<\(ASCII.uppercased(address.utf8))>" }
}
