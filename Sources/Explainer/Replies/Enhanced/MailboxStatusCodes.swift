import SMTPSyntax

enum MailboxStatusCodes {
    /// X.2: about a mailbox.
    static let all: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            2, 1, "mailbox disabled", .mailboxDisabled,
            "The mailbox exists but accepts no mail, temporarily or permanently.",
            advice: "Ask the recipient by other means, or try \(.later).", in: [4, 5], .rfc(3463, "3.3")),
        EnhancedStatusFact(
            2, 2, "mailbox full", .mailboxFull,
            "The mailbox is over its quota.",
            advice: "The recipient must free space; then send it again.", in: [4, 5], with: [552], .rfc(3463, "3.3")),
        EnhancedStatusFact(
            2, 3, "message too long for the mailbox", .messageTooLarge,
            "The message exceeds the limit of this mailbox.",
            advice: "Send a smaller message.", in: [5], with: [552], .rfc(3463, "3.3")),
        EnhancedStatusFact(
            2, 4, "mailing list expansion problem", .systemError,
            "The address is a list, and its members could not be determined.",
            advice: "Ask the owner of the list.", in: [4, 5], with: [450, 452], .rfc(3463, "3.3")),
    ]
}
