import SMTPSyntax
import SessionModel

extension Page {
    /// What `:mailbox` shows.
    static let mailbox = Page(
        name: "mailbox", title: { _ in "Mailbox" }, lines: { MailboxPage.lines($0.practice.messages, $1) })
}

/// The messages that the practice server accepted, the newest first, with the lines that it put in front.
enum MailboxPage {
    /// The most octets of a message that are shown.
    private static let most = 20_000

    static func lines(_ messages: [PracticeMessage], _ width: Int) -> [StyledLine] {
        guard !messages.isEmpty else {
            return ReplyPane.paragraph("The practice server has not accepted any message yet.", .dim, width)
        }
        return messages.reversed().flatMap { heading($0, width) + text($0, width) + [StyledLine()] }
    }

    private static func heading(_ message: PracticeMessage, _ width: Int) -> [StyledLine] {
        let recipients = message.recipients.joined(separator: ", ")
        return VisibleText("\(message.name) for \(recipients), \(ByteCount.words(message.octets.count))").wrapped(width)
            .map {
                StyledLine($0.string, .key)
            }
    }

    private static func text(_ message: PracticeMessage, _ width: Int) -> [StyledLine] {
        var splitter = LineSplitter()
        let whole = splitter.push(message.octets.prefix(most)) + [splitter.finish()].compactMap(\.self)
        let lines = whole.flatMap { line in
            line.bytes.isEmpty
                ? [StyledLine()] : VisibleText(line.bytes).folded(width).map { StyledLine($0.string, .plain) }
        }
        let rest = message.octets.count - most
        return lines + (rest > 0 ? [StyledLine(ByteCount.more(rest), .dim)] : [])
    }
}
