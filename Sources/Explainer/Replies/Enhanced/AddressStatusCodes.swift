import SMTPSyntax

enum AddressStatusCodes {
    /// X.1: about an address.
    static let all: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            1, 1, "bad mailbox address", .unknownUser,
            "The domain has no mailbox of that name.",
            advice: "Check the spelling of the address, most of all before the @.", in: [5], with: [451, 550],
            .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 2, "bad destination system address", .noSuchDomain,
            "The part after the @ is not a domain, or accepts no mail.",
            advice: "Correct the domain.", in: [5], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 3, "bad syntax of the destination address", .syntaxError,
            "The recipient's address has invalid syntax.",
            advice: "Correct the syntax.", in: [5], with: [501], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 4, "ambiguous destination address", .unknownUser,
            "The address matches several mailboxes.",
            advice: "Use a more exact address.", in: [4, 5], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 5, "destination address valid", nil,
            "The recipient's address is valid. Sent only with success.",
            advice: "", in: [2], with: [250], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 6, "mailbox moved, no forwarding address", .mailboxDisabled,
            "The mailbox was valid once and no longer accepts mail, and mail is not forwarded.",
            advice: "Use the new address, if the text has one and you trust it; else find it by other means.", in: [5],
            .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 7, "bad syntax of the sender's address", .syntaxError,
            "The sender's address has invalid syntax.",
            advice: Advice("Correct MAIL FROM.", .resend(.mail)), in: [5], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 8, "bad system in the sender's address", .senderRejected,
            "The sender's domain does not exist, or could not accept a bounce.",
            advice: "Use a sender whose domain is in DNS.", in: [4, 5], with: [451, 501], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            1, 9, "relayed to a server without message tracking", nil,
            "The address was valid, but the next server does not track messages.",
            advice: "", in: [2], status: .extension, .rfc(3886, "3.3.4")),
        EnhancedStatusFact(
            1, 10, "the recipient's domain accepts no mail", .noSuchDomain,
            "A null MX record in DNS says that the recipient's domain accepts no mail.",
            advice: "Check the domain; mail to it cannot work.",
            in: [5], with: [556], status: .extension, .rfc(7505, "4.1"), .rfc(7505, "6"), .rfc(7504, "6")),
    ]
}
