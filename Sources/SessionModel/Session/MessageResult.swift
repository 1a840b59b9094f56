import SMTPSyntax

/// For whom a message was accepted, and for whom it was not: known once the message is answered, or never will be.
///
///     C: RCPT TO:<bob@example.test>         250
///     C: RCPT TO:<carol@example.test>       550
///     C: .                                  250: accepted for 1 of 2
package struct MessageResult: Hashable, Sendable {
    /// How a message is answered.
    package enum Kind: Hashable, Sendable {
        /// With one reply (RFC 5321 §4.1.1.4).
        case whole
        /// With one reply for each recipient (RFC 2033 §4.2).
        case each
        /// With one reply for each recipient, and then one that decides (PRDR).
        case checked
    }

    package struct Refused: Hashable, Sendable {
        package let address: String
        package let code: ReplyCode
    }

    package let kind: Kind
    /// Their addresses as they were typed, without brackets.
    package private(set) var accepted: [String] = []
    /// The same, with the codes.
    package private(set) var refused: [Refused] = []
    /// Those whose results never came, or cannot be told from other replies.
    package private(set) var unanswered: [String] = []

    /// Whether each recipient had a result of its own.
    package var isPerRecipient: Bool { kind != .whole }

    package var count: Int { accepted.count + refused.count + unanswered.count }

    /// `whole` is the reply for the whole message; nil where there is none. `isCut` says that results are missing.
    init(of transaction: MailTransaction, _ kind: Kind, _ whole: ReplyCode?, isCut: Bool = false) {
        self.kind = kind
        let results = isCut ? transaction.certainResults : transaction.results[...]
        var place = 0
        for recipient in transaction.recipients where recipient.isAccepted || !recipient.isSlip {
            guard recipient.isAccepted else {
                refused.append(Refused(address: recipient.address, code: recipient.code))
                continue
            }
            add(recipient.address, place < results.count ? results[place] : nil, whole)
            place += 1
        }
        leaveOutRetried()
    }

    private mutating func add(_ address: String, _ own: ReplyCode?, _ whole: ReplyCode?) {
        let code: ReplyCode? =
            switch kind {
            case .whole: whole
            case .each: own
            // A refusal of the whole message outweighs the acceptance for a recipient.
            case .checked: own.map(Self.isRefusal) == true || whole?.severity == .positive ? own : whole
            }
        switch code?.severity {
        case .positive: accepted.append(address)
        case .transient, .permanent: refused.append(Refused(address: address, code: code ?? 0))
        case .intermediate, .outside, nil: unanswered.append(address)
        }
    }

    private static func isRefusal(_ code: ReplyCode) -> Bool {
        code.severity == .transient || code.severity == .permanent
    }

    /// Leaves out the refusals of those who were accepted at another try, and all but the last of those who were refused
    /// repeatedly.
    private mutating func leaveOutRetried() {
        guard !refused.isEmpty else { return }
        var told = Set(isPerRecipient ? [] : accepted)
        refused = refused.reversed().filter { told.insert($0.address).inserted }.reversed()
    }
}
