import SMTPSyntax
import SessionModel

// Marks on exchanges: a mark is a note in the transcript, so that a recording shows it again.
extension AppModel {
    /// The longest name of a mark, in characters.
    private static let longestName = 60

    /// Marks the exchange of the explained reply, or the newest one.
    mutating func mark(_ name: String) -> [Effect] {
        guard let end = explainedReply, let exchange = dialogue.transcript.exchange(at: end) else {
            notice = "There is no reply yet, so nothing can be marked."
            return []
        }
        guard source != .recording else { return markHere(exchange) }
        guard !name.isEmpty || !dialogue.transcript.marked.contains(exchange.number) else {
            notice = "It is marked already; :mark NAME adds a name."
            return []
        }
        let subject = dialogue.reply(endingAt: end).map { "\($0.reply.code) \($0.context.label)" } ?? ""
        confirm(
            .mark(
                exchange.number, number: dialogue.transcript.marked.count + 1, of: subject,
                name: String(dialogue.withoutSecrets(name).prefix(Self.longestName))))
        return []
    }

    /// Marks an exchange of a recording, or unmarks it; the file stays as it is.
    private mutating func markHere(_ exchange: Exchange) -> [Effect] {
        let isMarked = dialogue.toggleMark(onExchange: exchange.number)
        report(isMarked ? "Marked until you leave; the file is not changed." : "No longer marked.")
        return []
    }

    /// Chooses the next marked exchange after the explained one, or the previous one, round and round.
    mutating func goToMark(back: Bool = false) -> [Effect] {
        let marked = dialogue.transcript.marked
        let looked = source == .live ? shown.chosen : explainedReply
        let current = looked.flatMap(dialogue.transcript.exchange(at:))?.number ?? -1
        let found =
            back
            ? marked.filter { $0 < current }.max() ?? marked.max()
            : marked.filter { $0 > current }.min() ?? marked.min()
        guard let next = found else {
            notice =
                source == .live
                ? "Nothing is marked yet: :mark [NAME], or m while you choose a reply."
                : "Nothing is marked yet: m marks the explained reply."
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
