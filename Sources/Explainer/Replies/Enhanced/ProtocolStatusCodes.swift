import SMTPSyntax

enum ProtocolStatusCodes {
    /// X.5: about the SMTP conversation.
    static let all: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            5, 1, "invalid command", nil,
            "The command is not supported, or came in the wrong order.",
            advice: "See Next for the allowed commands.",
            in: [5], with: [430, 500, 501, 503, 530, 550, 554, 555], .rfc(3463, "3.6")),
        EnhancedStatusFact(
            5, 2, "syntax error", .syntaxError,
            "The command could not be understood.",
            advice: "Correct the command.", in: [5], with: [500, 501, 502, 550, 555], .rfc(3463, "3.6")),
        EnhancedStatusFact(
            5, 3, "too many recipients", .tooManyRecipients,
            """
            The message has more recipients than the limit. Registered with 451, but RFC 5321 and \
            most servers have 452.
            """,
            advice: "Send to the rest in another transaction.",
            in: [4, 5], with: [451, 452], .rfc(3463, "3.6"), .rfc(5321, "4.5.3.1.10")),
        EnhancedStatusFact(
            5, 4, "invalid arguments", nil,
            "The server knows the command, but cannot accept its argument.",
            advice: "Correct the argument, or omit the parameter.",
            in: [5], with: [451, 501, 502, 503, 504, 550, 555], .rfc(3463, "3.6")),
        EnhancedStatusFact(
            5, 5, "wrong protocol version", .notImplemented,
            "Client and server use incompatible versions.",
            advice: "Use another version of the protocol.", in: [4, 5], .rfc(3463, "3.6")),
        EnhancedStatusFact(
            5, 6, "authentication line too long", .syntaxError,
            "A base64 line of AUTH is too long for the server.",
            advice: "Use a shorter token, or another mechanism.",
            in: [4, 5], with: [500], status: .extension, .rfc(4954, "6"), .rfc(4954, "4")),
    ]
}
