import Explainer
import SMTPSyntax

/// The replies that an error message of a program quotes, as in a stack trace.
///
///     smtplib.SMTPRecipientsRefused: {'bob@example.test': (550, b'5.1.1 no such user')}
///     Error: Invalid login: 535 5.7.8 authentication failed
///     Expected response code "250" but got code "550", with message "550 5.1.1 no such user".
package struct ErrorMessage: Hashable, Sendable {
    /// A reply, and what it answers as far as the message says so.
    package struct Quoted: Hashable, Sendable {
        package let reply: Reply
        package let context: ReplyContext?
        /// The recipient that it is about, where the message says so.
        package internal(set) var recipient: String?
    }

    /// Who writes such messages, with an article.
    package private(set) var source = "an error message"
    package private(set) var replies: [Quoted] = []

    /// Nil where no reply is quoted.
    package init?(_ text: PasteText) {
        var source: String?
        // A line may say what failed, and the next ones quote the reply.
        var context: (value: ReplyContext, line: Int)?
        var listed = FailedRecipients()
        var index = -1
        while index + 1 < text.count, replies.count < Self.most {
            index += 1
            let phrase = Self.phrase(in: text[index])
            if let found = phrase?.phrase.context { context = (found, index) }
            if let recipient = QuotedRecipient.named(in: text[index]) { nameLast(recipient) }
            let next = index + 1 < text.count ? text[index + 1] : []
            listed.read(text[index])
            let found =
                PHPMailerDetail.reply(in: text[index]).map { listed.replies(with: $0) }
                ?? QuotedReply.all(in: text[index], after: phrase?.end, followedBy: next)
            guard !found.isEmpty else { continue }
            source = source ?? phrase?.phrase.source
            let near = context.flatMap { index - $0.line <= Self.farthest ? $0.value : nil }
            for one in found {
                add(Quoted(reply: one.reply, context: phrase?.phrase.context ?? near, recipient: one.recipient))
            }
            if found.last?.reply.lines.count == 2, ReplyLine(ASCII.trimmed(next)) != nil { index += 1 }
        }
        dropRepeated()
        guard !replies.isEmpty else { return nil }
        if let source { self.source = source }
    }

    package var sentence: String { "Read as \(source)." }

    /// So many lines may be between what failed and the reply.
    private static let farthest = 3
    private static let most = 1000

    /// The same reply is often quoted twice, and for another recipient it may be the same again.
    private mutating func add(_ quoted: Quoted) {
        guard quoted.recipient != nil || replies.last?.reply != quoted.reply || replies.last?.recipient != nil else {
            return
        }
        replies.append(quoted)
    }

    /// A line after a reply says whose it is: `recipient: 'bob@example.test'`.
    private mutating func nameLast(_ recipient: String) {
        guard let last = replies.indices.last, replies[last].recipient == nil else { return }
        replies[last].recipient = recipient
    }

    /// Without those that only repeat another: the whole error quotes the reply to the last recipient.
    private mutating func dropRepeated() {
        var seen: Set<Quoted> = []
        let named = Set(replies.filter { $0.recipient != nil }.map(\.reply))
        replies = replies.filter { quoted in
            guard quoted.recipient != nil || !named.contains(quoted.reply) else { return false }
            let isNew = quoted.recipient != nil || !seen.contains { $0.reply == quoted.reply }
            return seen.insert(quoted).inserted && isNew
        }
    }

    /// The phrase in a line, and where it ends.
    private static func phrase(in line: ArraySlice<UInt8>) -> (phrase: ErrorPhrase, end: Int)? {
        let text = Array(line)
        for phrase in ErrorPhrase.all {
            if let place = OctetSearch.firstRange(of: phrase.text, in: text) {
                return (phrase, line.startIndex + place.upperBound)
            }
        }
        return nil
    }
}
