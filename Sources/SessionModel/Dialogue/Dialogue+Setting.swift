import Explainer
import SMTPSyntax

// What was so when a reply came, as its exchange knows it.
extension Dialogue {
    /// The setting of the reply that ends at an entry; nil when the entry is not a line of a reply.
    func setting(ofReplyEndingAt end: Int) -> ReplySetting? {
        guard let reply = transcript.reply(at: end) else { return nil }
        let exchange = transcript.exchange(numbered: reply.exchange)
        let isLogin = reply.context.factKey == .auth
        return ReplySetting(
            reply.context, amid: reply.amid,
            parameters: exchange.flatMap(command)?.path?.parameters.map(\.keyword) ?? [],
            mechanism: isLogin ? exchange.flatMap(login)?.mechanism : nil, software: session.server.software)
    }

    /// The command of an exchange; nil for a message, an answer to a challenge, and where nothing was sent.
    func command(of exchange: Exchange) -> Command? { entry(of: exchange).map { Command($0.line) } }

    /// The same where no secret was cut out of it.
    func wholeCommand(of exchange: Exchange) -> Command? {
        entry(of: exchange).flatMap { $0.isRedacted ? nil : Command($0.line) }
    }

    private func entry(of exchange: Exchange) -> ClientEntry? {
        guard let asked = exchange.asked, case .client(let entry) = transcript[asked]?.body,
            case .command = entry.kind
        else { return nil }
        return entry
    }
}
