import SMTPSyntax

enum SubjectStatusCodes {
    /// The first number: whether it worked.
    static let classes: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            class: 2, "success", "It worked. The other two numbers tell more.",
            advice: "", .rfc(3463, "2"), .rfc(2034, "4")),
        EnhancedStatusFact(
            class: 4, "failure for now", "It did not work now. The same message may get through later.",
            advice: "Try again \(.later).", .rfc(3463, "2"), .rfc(2034, "4")),
        EnhancedStatusFact(
            class: 5, "failure for good",
            "It will not work as it is: message, address or set-up have to change.",
            advice: "Change something before you try again.", .rfc(3463, "2"), .rfc(2034, "4")),
    ]

    /// The second number: what it is about.
    static let subjects: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            0, nil, "nothing more specific", nil,
            "No subject is given.",
            advice: "Go by the first number and the text.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            1, nil, "about an address", nil,
            "It is about the sender's address or a recipient's.",
            advice: "Check the address.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            2, nil, "about a mailbox", nil,
            "It is about the recipient's mailbox. Mostly the recipient can mend it.",
            advice: "Ask the recipient, by another way.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            3, nil, "about the mail system", nil,
            "It is about the receiving system. Its administrator can mend it.",
            advice: "Wait\(.time), or tell its postmaster.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            4, nil, "about network and routing", nil,
            "It is about the network, DNS or the way between the systems.",
            advice: "Check network and DNS.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            5, nil, "about the protocol", nil,
            "It is about the SMTP conversation itself.",
            advice: "Check the commands that were sent.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            6, nil, "about the content", nil,
            "It is about what the message contains, or how that is encoded.",
            advice: "Change the content or its encoding.", in: [2, 4, 5], .rfc(3463, "2")),
        EnhancedStatusFact(
            7, nil, "about security or policy", nil,
            "It is about login, encryption, filters or another rule. A detail above 30 may be newer than this table.",
            advice: "Log in, use TLS, or ask the administrator.", in: [2, 4, 5], .rfc(3463, "2")),
    ]

    /// A detail of 0 says no more than the subject, but is registered on its own.
    static let unspecific: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            0, 0, "nothing more specific", nil,
            "Only the first number tells something.",
            advice: "Read the text.", in: [2, 4, 5], .rfc(3463, "3.1")),
        EnhancedStatusFact(
            1, 0, "about an address", nil,
            "Something about an address. After MAIL and RCPT, 2.1.0 is often seen with success.",
            advice: "Check the addresses.", in: [2, 4, 5], .rfc(3463, "3.2")),
        EnhancedStatusFact(
            2, 0, "about a mailbox", nil,
            "The mailbox exists, but something is wrong with it.",
            advice: "Ask the recipient, by another way.", in: [4, 5], .rfc(3463, "3.3")),
        EnhancedStatusFact(
            3, 0, "about the mail system", nil,
            "Something about the receiving system; no more is said.",
            advice: "Read the text. Try again \(.later) if the code begins with 4.",
            in: [2, 4, 5], with: [221, 250, 421, 451, 550, 554], .rfc(3463, "3.4")),
        EnhancedStatusFact(
            4, 0, "about network and routing", nil,
            "Something went wrong in the network or on the way.",
            advice: "Try again \(.later).", in: [4, 5], .rfc(3463, "3.5")),
        EnhancedStatusFact(
            5, 0, "about the protocol", nil,
            "Something about the SMTP conversation; no more is said.",
            advice: "Read the text.",
            in: [2, 4, 5], with: [220, 250, 251, 252, 253, 451, 452, 454, 458, 459, 501, 502, 503, 554],
            .rfc(3463, "3.6")),
        EnhancedStatusFact(
            6, 0, "about the content", nil,
            "Something about the content; no more is said.",
            advice: "Read the text.", in: [4, 5], .rfc(3463, "3.7")),
        EnhancedStatusFact(
            7, 0, "about security or policy", nil,
            "Something about security; why is not said.",
            advice: "Read the text.",
            in: [2, 4, 5], with: [220, 235, 450, 454, 500, 501, 503, 504, 530, 535, 550], .rfc(3463, "3.8")),
    ]
}
