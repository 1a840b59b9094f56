import SMTPSyntax

enum SystemStatusCodes {
    /// X.3: about the receiving mail system.
    static let all: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            3, 1, "mail system full", .storage,
            "The system has no storage left.",
            advice: "Try again \(.later).", in: [4], with: [452], .rfc(3463, "3.4")),
        EnhancedStatusFact(
            3, 2, "system accepts no mail", nil,
            "The host accepts no mail: it is shutting down, overloaded or in maintenance, or never accepts any.",
            advice: "Try again \(.later), unless the code begins with 5.",
            in: [4, 5], with: [453, 521], .rfc(3463, "3.4"), .rfc(7504, "6")),
        EnhancedStatusFact(
            3, 3, "feature not supported", .notImplemented,
            "The system does not support a requested feature.",
            advice: "Send it without that feature.", in: [5], .rfc(3463, "3.4")),
        EnhancedStatusFact(
            3, 4, "message too big for the system", .messageTooLarge,
            "The message exceeds the limit of the system.",
            advice: Advice("Send a smaller message; EHLO may name the limit with SIZE.", .consult(.ehlo)),
            in: [5], with: [552, 554], .rfc(3463, "3.4")),
        EnhancedStatusFact(
            3, 5, "system misconfigured", .systemError,
            "The system's configuration prevents delivery; often the mail would loop back to it.",
            advice: "Contact its administrator.", in: [4, 5], .rfc(3463, "3.4")),
        EnhancedStatusFact(
            3, 6, "requested priority changed", nil,
            "The message was accepted, but not with the requested priority. The text begins with the new one.",
            advice: "", in: [2], with: [250, 251], status: .extension, .rfc(6710, "10"), .rfc(6710, "4.1")),
    ]
}
