import SMTPSyntax

enum AddressStatusCodes {
    /// X.1: about an address.
    static let all: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            1, 1, "bad mailbox address", .unknownUser,
            "The domain has no mailbox of that name.",
            advice: "Correct the recipient's name.", in: [5], with: [451, 550], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 2, "bad destination system address", .noSuchDomain,
            "What stands behind the @ is no domain, or one without mail.",
            advice: "Correct the domain.", in: [5], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 3, "bad syntax of the destination address", .syntaxError,
            "The recipient's address is not written as an address must be.",
            advice: "Correct the syntax.", in: [5], with: [501], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 4, "ambiguous destination address", .unknownUser,
            "The address fits several mailboxes.",
            advice: "Use a more exact address.", in: [4, 5], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 5, "destination address valid", nil,
            "The recipient's address is good. It is sent with success only.",
            advice: "", in: [2], with: [250], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 6, "mailbox moved, no forwarding address", .mailboxDisabled,
            "The mailbox was good once and takes no mail any more; where it went is not said.",
            advice: "Find the new address by another way.", in: [5], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 7, "bad syntax of the sender's address", .syntaxError,
            "The sender's address is not written as an address must be.",
            advice: Advice("Correct MAIL FROM.", .resend(.mail)), in: [5], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 8, "bad system in the sender's address", .senderRejected,
            "The sender's domain does not exist, or could not take a bounce.",
            advice: "Use a sender whose domain is in DNS.", in: [4, 5], with: [451, 501], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 9, "relayed to a server without message tracking", nil,
            "The address was good, but the message went on to a server that does not track messages.",
            advice: "", in: [2], status: .extension, .rfc(3886, "3.3.4")),
        EnhancedStatusFact(
            1, 10, "the recipient's domain takes no mail", .noSuchDomain,
            "The recipient's domain says in DNS, by a null MX record, that it takes no mail.",
            advice: "Check the domain; no mail to it can work.",
            in: [5], with: [556], status: .extension, .rfc(7505, "4.1"), .rfc(7505, "6"), .rfc(7504, "6")),
    ]
}
