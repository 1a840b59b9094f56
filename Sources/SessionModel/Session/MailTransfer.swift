import SMTPSyntax

/// The open mail transaction, and how much of its message has been sent.
///
///     MAIL, 250      open, the phase is mail
///     RCPT, 250      the phase is rcpt
///     BDAT 20        20 octets of a chunk are still to be sent
struct MailTransfer: Hashable, Sendable {
    /// Nil when none is open.
    private(set) var transaction: MailTransaction?
    /// Octets of a BDAT chunk that are still to be sent.
    private(set) var chunkRemaining = 0
    /// Whether the end of a message was sent and is not answered.
    private(set) var isMessageEnded = false
    /// The place in the message: a dot ends it only on a line of its own.
    private(set) var places = MessagePlaces()
    /// The tag of the newest line that ends the message only where LF alone ends a line, too; nil for none.
    private(set) var endInDoubt: Int?
    /// Whether a line of the message ended with LF alone.
    private var hasBareFeed = false

    /// The place in it as the standard has it.
    var place: MessagePlace { places.strict }

    /// The phase between two commands; nil when no transaction is open.
    var phase: Phase? { transaction.map { $0.acceptedCount > 0 ? .rcpt : .mail } }

    // Questions about the open transaction, which is not copied for them.

    /// Whether MAIL announced binary data.
    var isBinary: Bool { transaction?.isBinary ?? false }

    /// The sender of the open transaction.
    var sender: String? { transaction?.sender }

    /// Whether a transaction is open and no recipient has been accepted.
    var hasNoRecipient: Bool { transaction.map { $0.acceptedCount == 0 } ?? false }

    /// The same without its recipients, which are only counted: as it is imagined.
    var withoutRecipients: MailTransfer {
        var transfer = self
        transfer.transaction = transaction?.withoutRecipients
        return transfer
    }

    /// MAIL was accepted.
    mutating func open(by command: Command?) {
        transaction = MailTransaction(sender: Self.address(in: command), parameters: command?.path?.parameters ?? [])
    }

    /// RCPT was accepted. A server that does so without MAIL has opened a transaction, whatever its sender is.
    ///
    /// Where that is only imagined the recipient is counted and not listed: it is imagined with every command.
    mutating func accept(_ command: Command?, _ code: ReplyCode, isImagined: Bool = false) {
        if transaction == nil { transaction = MailTransaction(sender: "") }
        if isImagined {
            transaction?.countOneMore()
        } else {
            transaction?.add(MailTransaction.Recipient(address: Self.address(in: command), code: code))
        }
    }

    /// RCPT was refused. Where that is only imagined nothing is to be remembered.
    mutating func refuse(_ command: Command?, _ code: ReplyCode) {
        let isSlip = command?.path?.problem != nil
        transaction?.add(MailTransaction.Recipient(address: Self.address(in: command), code: code, isSlip: isSlip))
    }

    /// A result for one recipient came.
    mutating func add(result code: ReplyCode, isInDoubt: Bool) {
        transaction?.add(result: code, isInDoubt: isInDoubt)
    }

    /// The message was answered, or RSET aborted the transaction.
    mutating func end() {
        transaction = nil
        isMessageEnded = false
        beginLine()
    }

    /// The server has kept a transaction that seemed to be aborted.
    mutating func resume(_ kept: MailTransaction) { transaction = kept }

    /// EHLO or HELO, or a restart such as XCLIENT, aborts the transaction.
    mutating func drop() { transaction = nil }

    /// A command was sent, so that a message can only begin with a line of its own.
    mutating func beginLine() {
        places = MessagePlaces()
        endInDoubt = nil
        hasBareFeed = false
    }

    /// Notes how a line of the message ended; returns whether it is the first one that ended with LF alone.
    mutating func noteEnding(_ ending: LineEnding) -> Bool {
        guard ending == .lf, place == .text, !hasBareFeed else { return false }
        hasBareFeed = true
        return true
    }

    /// Octets of the message were sent, up to a place. `tag` is the number of their last line.
    mutating func send(octets: Int, upTo places: MessagePlaces = MessagePlaces(), tag: Int = 0) {
        transaction?.messageOctets += octets
        self.places = places
        if places.isEndInDoubt { endInDoubt = tag }
    }

    /// The same for lines that have turned out to be text; `endInDoubt` is the tag of the one that may have ended it.
    mutating func send(_ text: CommandQueue.Text) {
        transaction?.messageOctets += text.octets
        places = text.places
        endInDoubt = text.endInDoubt
    }

    /// The line with a single dot was sent. What of it was sent before is not of the message either.
    mutating func endMessage() {
        transaction?.messageOctets -= places.strict.octetsOfEnd
        isMessageEnded = true
    }

    /// BDAT was sent.
    mutating func beginChunk(_ octets: Int) { chunkRemaining = octets }

    /// A line of a chunk was sent; returns whether it was longer than what was due.
    mutating func sendInChunk(octets: Int) -> Bool {
        let isTooLong = octets > chunkRemaining
        chunkRemaining = max(0, chunkRemaining - octets)
        return isTooLong
    }

    /// What is sent next does not go into the chunk, whatever is missing of it.
    mutating func abandonChunk() { chunkRemaining = 0 }

    /// The address in MAIL or RCPT, or what was typed when it cannot be read.
    private static func address(in command: Command?) -> String {
        guard let command, let argument = command.argument else { return "" }
        return command.path?.path?.address ?? String(decoding: argument, as: UTF8.self)
    }
}
