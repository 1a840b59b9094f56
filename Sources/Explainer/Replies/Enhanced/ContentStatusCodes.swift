import SMTPSyntax

enum ContentStatusCodes {
    /// X.6: about the content of the message.
    static let all: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            6, 1, "media not supported", .policyOther,
            "The receiver does not support this kind of content.",
            advice: "Send it in another format.", in: [5], .rfc(3463, "3.7")),
        EnhancedStatusFact(
            6, 2, "conversion needed but forbidden", .policyOther,
            "The content must be converted, but conversion is forbidden.",
            advice: "Send it in a form that needs no conversion.", in: [5], .rfc(3463, "3.7")),
        EnhancedStatusFact(
            6, 3, "conversion needed but not possible", .policyOther,
            "The content must be converted and cannot be, for example from 8 bits to 7.",
            advice: "Encode it in 7 bits yourself.", in: [5], with: [554], .rfc(3463, "3.7")),
        EnhancedStatusFact(
            6, 4, "converted with loss", nil,
            "Delivered, but the conversion lost something. An error where loss was forbidden.",
            advice: "Check what arrived.", in: [2, 5], with: [250], .rfc(3463, "3.7")),
        EnhancedStatusFact(
            6, 5, "conversion failed", .systemError,
            "A required conversion failed.",
            advice: "Send it in another format.", in: [4, 5], .rfc(3463, "3.7")),
        EnhancedStatusFact(
            6, 6, "content not available", .systemError,
            "The server could not fetch the content named in BURL.",
            advice: "Check the URL and its access rights.",
            in: [4, 5], with: [554], status: .extension, .rfc(4468, "6"), .rfc(4468, "5")),
        EnhancedStatusFact(
            6, 7, "address outside ASCII not allowed", .notImplemented,
            "This sender or recipient does not allow addresses outside ASCII. 550 for MAIL, 553 for RCPT.",
            advice: "Use an ASCII address.",
            in: [5], with: [550, 553], status: .extension, .rfc(6531, "3.5"), .rfc(6531, "4.2")),
        EnhancedStatusFact(
            6, 8, "reply would need UTF-8", .notImplemented,
            "The reply would contain UTF-8, and the command did not allow it.",
            advice: Advice("Send VRFY or EXPN again with SMTPUTF8.", .send(.vrfy), .send(.expn)),
            in: [2, 5], with: [252, 550, 553], status: .extension, .rfc(6531, "3.7.4.2"), .rfc(6531, "4.2")),
        EnhancedStatusFact(
            6, 9, "UTF-8 headers cannot be forwarded", .notImplemented,
            """
            A recipient cannot accept UTF-8 header fields, so the message is refused for all. RFC 6531 says 554, \
            the registry 550.
            """,
            advice: "Send that recipient a message in ASCII only.",
            in: [5], with: [550, 554], status: .extension, .rfc(6531, "3.5"), .rfc(6531, "4.2")),
        EnhancedStatusFact(
            6, 10, "the same as 6.8, no longer used", .notImplemented,
            "Withdrawn, as a second number for X.6.8.",
            advice: "Treat it as X.6.8.", in: [2, 5], status: .deprecated, .rfc(6531, "4.2")),
    ]
}
