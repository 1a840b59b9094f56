import SMTPSyntax
import SessionModel

// Marks on exchanges: a mark is a note in the transcript, so that a recording shows it again.
extension AppModel {
    /// The longest name of a mark, in characters.
    private static let longestName = 60

    /// Marks the exchange of the explained reply, or the newest one.
    mutating func mark(_ name: String) -> [Effect] {
        guard source == .live else {
            notice = "A recording is only read; marks are made while it is written."
            return []
        }
        guard let end = explainedReply, let exchange = dialogue.transcript.exchange(at: end) else {
            notice = "There is no reply yet, so nothing can be marked."
            return []
        }
        guard !name.isEmpty || !dialogue.transcript.marked.contains(exchange.number) else {
            notice = "It is marked already; :mark NAME adds a name."
            return []
        }
        let subject = dialogue.reply(endingAt: end).map { "\($0.reply.code) \($0.context.label)" } ?? ""
        dialogue.note(
            .mark(
                exchange.number, number: dialogue.transcript.marked.count + 1, of: subject,
                name: String(dialogue.withoutSecrets(name).prefix(Self.longestName))), at: now)
        return []
    }

    /// Chooses the next marked exchange after the chosen one, round and round.
    mutating func goToMark() -> [Effect] {
        let marked = dialogue.transcript.marked
        let current = shown.chosen.flatMap(dialogue.transcript.exchange(at:))?.number ?? -1
        guard let next = marked.filter({ $0 > current }).min() ?? marked.min() else {
            notice =
                source == .live
                ? "Nothing is marked yet: :mark [NAME], or m while you choose a reply." : "Nothing is marked."
            return []
        }
        guard let end = dialogue.transcript.endOfFirstReply(toExchange: next) else {
            notice = "The marked exchange is not there any more."
            return []
        }
        shown.search = nil
        shown.pane = .reply
        choose(end)
        return []
    }
}
