import SMTPSyntax

enum MailboxStatusCodes {
    /// X.2: about a mailbox.
    static let all: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            2, 1, "mailbox disabled", .mailboxDisabled,
            "The mailbox exists but takes nothing, for a time or for good.",
            advice: "Ask the recipient by another way, or try \(.later).", in: [4, 5], .rfc(3463, "3.3")),
        EnhancedStatusFact(
            2, 2, "mailbox full", .mailboxFull,
            "The mailbox is over its quota. The code is meant for failures that pass, yet is registered with 552.",
            advice: "The recipient must free space; then send it again.", in: [4, 5], with: [552], .rfc(3463, "3.3")),
        EnhancedStatusFact(
            2, 3, "message too long for the mailbox", .messageTooLarge,
            "The message is larger than this mailbox's own limit.",
            advice: "Send a smaller message.", in: [5], with: [552], .rfc(3463, "3.3")),
        EnhancedStatusFact(
            2, 4, "trouble expanding a mailing list", .systemError,
            "The address is a list, and its members could not be found out.",
            advice: "Ask the owner of the list.", in: [4, 5], with: [450, 452], .rfc(3463, "3.3")),
    ]
}
