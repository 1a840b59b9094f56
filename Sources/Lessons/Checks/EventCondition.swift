import SMTPSyntax

/// Something that must be true of an event for a check to count it.
package enum EventCondition: Hashable, Sendable {
    /// The argument of the command fits; of a message, that of its MAIL.
    case argument(TextPattern)
    /// The reply has one of these codes.
    case codes([CodePattern])
    case enhanced(EnhancedStatusCode)
    /// A line of the reply fits.
    case text(TextPattern)
    /// The command is at least the nth that was sent without a reply in between.
    case group(Int)
    /// The command is the same line as the one before it.
    case again(Bool)
    /// A transaction is open.
    case transaction(Bool)
    case underTLS(Bool)
    case authenticated(Bool)
    /// It happened on the connection with this number, or on a later one.
    case connection(Int)
    /// It is at least the nth message that was accepted on its connection.
    case place(Int)
    /// The sender in the envelope fits; `<>` is the empty one.
    case sender(TextPattern)
    /// So many recipients were accepted, or more.
    case recipients(Int)
    /// An accepted recipient fits.
    case recipient(TextPattern)
    /// A header field of this name fits.
    case field(String, TextPattern)
    /// The header has no field of this name.
    case noField(String)
    /// No address in a header field of this name is a recipient that fits.
    case unnamed(TextPattern)
    /// From: has another address than the envelope.
    case otherSender
    /// A line of the body fits; empty ones do not count.
    case body(TextPattern)
    /// The message has MIME parts, and one of them has these fields and a content that is encoded as it says.
    case part([PartField])
    /// The message was sent by BDAT.
    case chunks(Bool)

    func holds(of event: SeenEvent) -> Bool {
        switch self {
        case .argument(let pattern): pattern.matches(event.argument)
        case .codes(let codes): event.reply.map { reply in codes.contains { $0.matches(reply.code) } } ?? false
        case .enhanced(let status): event.reply?.lines.contains { $0.enhanced == status } ?? false
        case .text(let pattern): event.reply?.lines.contains { pattern.matches($0.text) } ?? false
        case .group(let count): event.group >= count
        case .again(let isOn): event.isRepeated == isOn
        case .transaction(let isOn): event.isInTransaction == isOn
        case .place(let number): event.acceptedCount >= number
        case .underTLS(let isOn): event.isUnderTLS == isOn
        case .authenticated(let isOn): event.isAuthenticated == isOn
        case .connection(let number): event.connection >= number
        default: event.message.map(holds) ?? false
        }
    }

    private func holds(of message: SeenMessage) -> Bool {
        switch self {
        case .sender(let pattern): pattern.matches((message.sender.isEmpty ? "<>" : message.sender).utf8)
        case .recipients(let count): message.recipients.count >= count
        case .recipient(let pattern): message.recipients.contains { pattern.matches($0.utf8) }
        case .field(let name, let pattern): message.values(of: name).contains { pattern.matches($0) }
        case .noField(let name): message.values(of: name).isEmpty
        case .unnamed(let pattern): message.hasUnnamedRecipient(pattern)
        case .otherSender: message.hasOtherSender
        case .body(let pattern): message.body.contains { !$0.isEmpty && pattern.matches($0) }
        case .part(let fields): MessageParts(message).hasPart(fields)
        case .chunks(let isOn): message.isInChunks == isOn
        default: false
        }
    }
}

extension SeenMessage {
    /// Whether a recipient that fits is in no field of the header that readers see.
    fileprivate func hasUnnamedRecipient(_ pattern: TextPattern) -> Bool {
        let shown = ["To", "Cc", "Bcc"].flatMap(values).map { ASCII.uppercased($0) }
        return recipients.contains { recipient in
            pattern.matches(recipient.utf8) && !shown.contains { $0.contains(ASCII.uppercased(recipient.utf8)) }
        }
    }

    /// Whether there is a From: field, and the sender of the envelope is not in it.
    fileprivate var hasOtherSender: Bool {
        let fields = values(of: "From").map { ASCII.uppercased($0) }
        return !fields.isEmpty && !fields.contains { $0.contains(ASCII.uppercased(sender.utf8)) }
    }
}
