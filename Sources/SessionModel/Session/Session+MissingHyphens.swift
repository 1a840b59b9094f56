import SMTPStandard
import SMTPSyntax

// Servers that write every line of the EHLO reply as if it were the last.
extension Session {
    /// An accepted EHLO or LHLO with a reply of one line, until something is sent.
    struct ShortHello: Hashable, Sendable {
        let tag: Int
        let context: ReplyContext
        var isContinued = false
    }

    /// A hello was answered, or something else.
    mutating func noteHello(_ answered: OutstandingCommand?, _ law: ReplyLaw, _ reply: Reply) {
        shortHello = nil
        guard reply.code == 250, reply.lineCount == 1, law.isOfHello, law.context != .command(.helo) else { return }
        shortHello = answered.map { ShortHello(tag: $0.tag, context: law.context) }
    }

    /// Reads a line as a further one of the hello's reply: nothing else waits for it, and it names an extension.
    ///
    ///     250 mx.example.test
    ///     250 SIZE 1000000
    mutating func takeFurtherOffer(_ wire: WireLine, _ outcome: ReplyParser.Outcome) -> [SessionEvent]? {
        guard let hello = shortHello, outstanding.isEmpty, let reply = outcome.reply, reply.code == 250,
            reply.lines.count == 1, let offer = ServiceExtension(reply.lines[0].text),
            offer.keyword != "OK", ExtensionFacts.fact(for: offer.keyword) != nil
        else { return nil }
        shortHello?.isContinued = true
        offered.add(offer)
        let line = ServerLine(
            wire: wire, reply: outcome.line, answers: hello.tag, context: hello.context, amid: circumstances)
        return [.line(line)] + outcome.findings.map { .finding($0) }
            + (hello.isContinued ? [] : [.finding(.hyphensMissing)])
    }
}
