import SMTPSyntax

enum SubjectStatusCodes {
    /// The first number: success or failure.
    static let classes: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            class: 2, "success", "Success. The other two numbers say more.",
            advice: "", .rfc(3463, "2"), .rfc(2034, "4")),
        EnhancedStatusFact(
            class: 4, "temporary failure", "It failed now. The same message may be accepted later.",
            advice: "Try again \(.later).", .rfc(3463, "2"), .rfc(2034, "4")),
        EnhancedStatusFact(
            class: 5, "permanent failure",
            "It will fail again: message, address or configuration must change.",
            advice: "Change something before you try again.", .rfc(3463, "2"), .rfc(2034, "4")),
    ]

    /// The second number: the subject.
    static let subjects: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            0, nil, "nothing more specific", nil,
            "No subject is given.",
            advice: "Use the first number and the text.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            1, nil, "about an address", nil,
            "The code concerns the sender's or a recipient's address.",
            advice: "Check the address.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            2, nil, "about a mailbox", nil,
            "The code concerns the recipient's mailbox. Usually the recipient can fix it.",
            advice: "Ask the recipient by other means.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            3, nil, "about the mail system", nil,
            "The code concerns the receiving system. Its administrator can fix it.",
            advice: "Wait\(.time), or contact its postmaster.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            4, nil, "about network and routing", nil,
            "The code concerns the network, DNS or routing between the systems.",
            advice: "Check network and DNS.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            5, nil, "about the protocol", nil,
            "The code concerns the SMTP conversation itself.",
            advice: "Check the commands that were sent.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            6, nil, "about the content", nil,
            "The code concerns the content of the message, or its encoding.",
            advice: "Change the content or its encoding.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            7, nil, "about security or policy", nil,
            "The code concerns authentication, encryption, filters or policy. Details above 30 are newer than this table.",
            advice: "Log in, use TLS, or ask the administrator.", in: [2, 4, 5], .rfc(3463, "2")),
    ]

    /// A detail of 0 says no more than the subject, but is registered separately.
    static let unspecific: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            0, 0, "nothing more specific", nil,
            "Only the first number has a meaning.",
            advice: "Read the text.", in: [2, 4, 5], .rfc(3463, "3.1")),
        EnhancedStatusFact(
            1, 0, "about an address", nil,
            "Something about an address. 2.1.0 is often seen with success after MAIL and RCPT.",
            advice: "Check the addresses.", in: [2, 4, 5], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            2, 0, "about a mailbox", nil,
            "The mailbox exists, but has a problem.",
            advice: "Ask the recipient by other means.", in: [4, 5], .rfc(3463, "3.3")),
        EnhancedStatusFact(
            3, 0, "about the mail system", nil,
            "Something about the receiving system; no details.",
            advice: "Read the text. Try again \(.later) if the code begins with 4.",
            in: [2, 4, 5], with: [221, 250, 421, 451, 550, 554], .rfc(3463, "3.4")),
        EnhancedStatusFact(
            4, 0, "about network and routing", nil,
            "Something failed in the network or in routing.",
            advice: "Try again \(.later).", in: [4, 5], .rfc(3463, "3.5")),
        EnhancedStatusFact(
            5, 0, "about the protocol", nil,
            "Something about the SMTP conversation; no details.",
            advice: "Read the text.",
            in: [2, 4, 5], with: [220, 250, 251, 252, 253, 451, 452, 454, 458, 459, 501, 502, 503, 554],
            .rfc(3463, "3.6")),
        EnhancedStatusFact(
            6, 0, "about the content", nil,
            "Something about the content; no details.",
            advice: "Read the text.", in: [4, 5], .rfc(3463, "3.7")),
        EnhancedStatusFact(
            7, 0, "about security or policy", nil,
            "Something about security; no details.",
            advice: "Read the text.",
            in: [2, 4, 5], with: [220, 235, 450, 454, 500, 501, 503, 504, 530, 535, 550], .rfc(3463, "3.8")),
    ]
}
