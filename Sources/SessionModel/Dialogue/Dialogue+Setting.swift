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
            mechanism: isLogin ? exchange.flatMap(login)?.mechanism : nil, software: session.server.software,
            ending: exchange.flatMap(ending) ?? .crlf,
            isEndAtBareFeed: reply.context.isOfMessage && isFound(Finding.endAtBareFeed.id, after: end),
            reader: isWatched ? .watcher : .user)
    }

    /// Whether a finding is among those about the line at an entry.
    private func isFound(_ id: String, after line: Int) -> Bool {
        var entry = line + 1
        while case .finding(let finding) = transcript[entry]?.body {
            if finding.id == id { return true }
            entry += 1
        }
        return false
    }

    /// How many lines of a message are looked at for their ends.
    private static let mostLines = 200

    /// How the line ended that is answered; of a message, the first end that is not CR LF, as far as lines are looked at.
    private func ending(of exchange: Exchange) -> LineEnding? {
        guard let asked = exchange.asked, let first = exchange.sent?.lowerBound,
            case .client(let line) = transcript[asked]?.body
        else { return nil }
        guard line.kind == .data else { return line.ending }
        let endings = (max(first, asked - Self.mostLines)...asked).lazy.compactMap { entry -> LineEnding? in
            if case .client(let line) = transcript[entry]?.body { line.ending } else { nil }
        }
        return endings.first { $0 == .lf } ?? .crlf
    }

    /// The command of an exchange; nil for a message, an answer to a challenge, and where nothing was sent.
    func command(of exchange: Exchange) -> Command? { transcript.command(of: exchange).map { Command($0.line) } }

    /// The same where no secret was cut out of it.
    func wholeCommand(of exchange: Exchange) -> Command? {
        transcript.command(of: exchange).flatMap { $0.isRedacted ? nil : Command($0.line) }
    }
}
