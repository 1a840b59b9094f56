import SMTPSyntax

enum SecurityStatusCodes {
    /// X.7, to 16: about authentication, encryption and policy.
    static let security: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            7, 1, "not authorized, message refused", nil,
            """
            You may not send there, or a filter rejects the message. With a 4 it is mostly \
            greylisting.
            """,
            advice: "Log in, check your reputation, or ask the recipient by other means.",
            in: [4, 5], with: [451, 454, 502, 503, 533, 550, 551], .rfc(3463, "3.8")),
        EnhancedStatusFact(
            7, 2, "list expansion forbidden", .policyOther,
            "You may not send to that list.",
            advice: "Ask the owner of the list.", in: [5], with: [550], .rfc(3463, "3.8")),
        EnhancedStatusFact(
            7, 3, "security conversion not possible", .policyOther,
            "A conversion between secure mail protocols was required and is not possible.",
            advice: "Protect the message in another way.", in: [5], .rfc(3463, "3.8")),
        EnhancedStatusFact(
            7, 4, "security feature not supported", .notImplemented,
            "The message requires an unsupported security feature.",
            advice: "Send it without, or use another mechanism.", in: [5], with: [504], .rfc(3463, "3.8")),
        EnhancedStatusFact(
            7, 5, "cryptographic failure", .systemError,
            "Keys for verification or decryption are missing or invalid.",
            advice: "Check keys and certificates.", in: [4, 5], .rfc(3463, "3.8")),
        EnhancedStatusFact(
            7, 6, "cryptographic algorithm not supported", .notImplemented,
            "The receiver does not support the algorithm.",
            advice: "Use another algorithm.", in: [5], .rfc(3463, "3.8")),
        EnhancedStatusFact(
            7, 7, "message was changed in transit", .policyOther,
            "The message was altered or damaged in transit.",
            advice: "Send it again.", in: [2, 4, 5], .rfc(3463, "3.8")),
        EnhancedStatusFact(
            7, 8, "credentials invalid", .authFailed,
            "The user name, the password or the token is wrong.",
            advice: "Check the credentials.",
            in: [5], with: [535, 554], status: .extension, .rfc(4954, "6"), .rfc(4954, "4")),
        EnhancedStatusFact(
            7, 9, "mechanism too weak", .authFailed,
            "This user must use a stronger mechanism.",
            advice: "Choose a stronger mechanism.", in: [5], with: [534], status: .extension, .rfc(4954, "6")),
        EnhancedStatusFact(
            7, 10, "encryption needed", .tlsRequired,
            "Strong encryption is required, for this mechanism or for REQUIRETLS.",
            advice: Advice("Send STARTTLS first.", .send(.starttls)),
            in: [5], with: [523], status: .extension, .rfc(5248, "2.4"), .rfc(8689, "4.2.1")),
        EnhancedStatusFact(
            7, 11, "encryption needed for this mechanism", .tlsRequired,
            "The mechanism is allowed only under encryption. Kept for old servers.",
            advice: Advice("Send STARTTLS first.", .send(.starttls)),
            in: [5], with: [524, 538], status: .extension, .rfc(4954, "6"), .rfc(5248, "2.4")),
        EnhancedStatusFact(
            7, 12, "password transition needed", .authFailed,
            "The account must log in once with PLAIN before this mechanism can be used.",
            advice: "Log in once with PLAIN under TLS.",
            in: [4], with: [422, 432], status: .extension, .rfc(4954, "6"), .rfc(5248, "2.4")),
        EnhancedStatusFact(
            7, 13, "account disabled", .authFailed,
            "Name and password are right, but the account is disabled.",
            advice: "Ask the administrator.", in: [5], with: [525], status: .extension, .rfc(5248, "2.4")),
        EnhancedStatusFact(
            7, 14, "trust relationship needed", .authRequired,
            "To fetch the content, the server needs a trust relationship with a third server.",
            advice: "Ask the administrator.", in: [5], with: [535, 554], status: .extension, .rfc(5248, "2.4")),
        EnhancedStatusFact(
            7, 15, "priority too low", .policyOther,
            "The server accepts only messages of a higher priority now.",
            advice: "Raise the priority, or wait.",
            in: [4, 5], with: [450, 550], status: .extension, .rfc(6710, "10"), .rfc(6710, "4.1")),
        EnhancedStatusFact(
            7, 16, "message too big for its priority", .messageTooLarge,
            "The message is too large for its priority. RFC 4865 used the number for a quota of one user.",
            advice: "Make it smaller, or change the priority.",
            in: [4, 5], with: [552], status: .extension, .rfc(6710, "10"), .rfc(6710, "5")),
    ]

    /// X.7, from 17: about the mailbox's owner and the sender's proofs.
    static let checks: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            7, 17, "mailbox has a new owner", .mailboxDisabled,
            "Since the date of RRVS the mailbox has a new owner. RFC 4865 used the number for a quota of the system.",
            advice: "Ask the person for the right address.", in: [5], status: .extension, .rfc(7293, "15.3")),
        EnhancedStatusFact(
            7, 18, "domain has a new owner", .mailboxDisabled,
            "Since the date of RRVS the domain has a new owner.",
            advice: "Ask the person for the right address.", in: [5], status: .extension, .rfc(7293, "15.3")),
        EnhancedStatusFact(
            7, 19, "owner could not be verified", .policyOther,
            "The server does not know since when the mailbox has its current owner.",
            advice: Advice("Send it without RRVS, if you accept that.", .leaveOut("RRVS")), in: [5], status: .extension,
            .rfc(7293, "15.3")),
        EnhancedStatusFact(
            7, 20, "no passing DKIM signature", .dkimFail,
            "No DKIM signature of the message could be verified.",
            advice: "Sign the message with a valid key.",
            in: [5], with: [550], status: .extension, .rfc(7372, "3.1")),
        EnhancedStatusFact(
            7, 21, "no acceptable DKIM signature", .dkimFail,
            "Signatures were verified, but policy accepts none of them.",
            advice: "Sign with a domain and a key that are accepted.",
            in: [5], with: [550], status: .extension, .rfc(7372, "3.1")),
        EnhancedStatusFact(
            7, 22, "no DKIM signature of the author's domain", .dkimFail,
            "No verified signature belongs to the domain in From.",
            advice: "Sign with the domain in From.", in: [5], with: [550], status: .extension, .rfc(7372, "3.1")),
        EnhancedStatusFact(
            7, 23, "SPF check failed", .spfFail,
            "SPF says that this host may not send for the domain.",
            advice: "Add the host to the domain's SPF record.",
            in: [5], with: [550], status: .extension, .rfc(7372, "3.2"), .rfc(7208, "8.4")),
        EnhancedStatusFact(
            7, 24, "SPF check failed with an error", .spfFail,
            "The SPF check could not be completed.",
            advice: "Fix the domain's SPF record, or its DNS.",
            in: [4, 5], with: [451, 550], status: .extension, .rfc(7372, "3.2"), .rfc(7208, "8.6"), .rfc(7208, "8.7")),
        EnhancedStatusFact(
            7, 25, "reverse DNS check failed", .noReverseDNS,
            "The client's address has no name in DNS that resolves back to it.",
            advice: "Set a PTR record that matches.", in: [5], with: [550], status: .extension, .rfc(7372, "3.3")),
        EnhancedStatusFact(
            7, 26, "several checks failed", .dmarcFail,
            "More than one check of the sender failed: SPF, DKIM, DMARC or others.",
            advice: "Fix the SPF and DKIM records of the domain.",
            in: [5], with: [550], status: .extension, .rfc(7372, "3.4")),
        EnhancedStatusFact(
            7, 27, "the sender's domain accepts no mail", .senderRejected,
            "The sender's domain has a null MX record: it accepts no mail, so a bounce would have nowhere to go.",
            advice: "Use a sender whose domain accepts mail.",
            in: [5], with: [550], status: .extension, .rfc(7505, "4.1"), .rfc(7505, "6")),
        EnhancedStatusFact(
            7, 28, "mail flood", .rateLimited,
            "The message seems to be part of a flood. No RFC defines the code; it is only in the registry.",
            advice: "Slow down, or contact the receiver.",
            in: [4, 5], status: .extension, .iana, .draft("levine-mailbomb-header")),
        EnhancedStatusFact(
            7, 29, "ARC check failed", .dmarcFail,
            "The ARC chain of the message could not be verified.",
            advice: "Find the forwarder that broke it.",
            in: [5], with: [550], status: .extension, .rfc(8617, "10.4")),
        EnhancedStatusFact(
            7, 30, "REQUIRETLS not supported", .tlsRequired,
            "The message requires REQUIRETLS, and no next server offers it.",
            advice: Advice("Send it without REQUIRETLS, if you accept that.", .leaveOut("REQUIRETLS")),
            in: [5], with: [550], status: .extension, .rfc(8689, "7"), .rfc(8689, "4.2.1")),
    ]

    /// Numbers assigned by RFC 4865; the registry never listed them and later gave them another meaning.
    /// A lookup does not find these: the number means what the registry says.
    static let superseded: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            7, 16, "user quota of held messages", .policyOther,
            """
            RFC 4865: the user has too many messages held for later release. The registry gave the number to \
            RFC 6710.
            """,
            advice: "Wait until some held messages are sent.",
            in: [5], with: [552], status: .superseded, .rfc(4865, "6")),
        EnhancedStatusFact(
            7, 17, "system quota of held messages", .policyOther,
            """
            RFC 4865: the system holds too many messages for later release. The registry gave the number to \
            RFC 7293.
            """,
            advice: "Wait until the system has sent some held messages.",
            in: [5], with: [552], status: .superseded, .rfc(4865, "6")),
    ]
}
