import SMTPSyntax

enum NetworkStatusCodes {
    /// X.4: about network and routing.
    static let all: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            4, 1, "no answer from the host", .systemError,
            "The next server did not answer.",
            advice: "Try again \(.later).", in: [4], with: [451], .rfc(3463, "3.5")),
        EnhancedStatusFact(
            4, 2, "bad connection", .timeout,
            "The connection was lost or timed out.",
            advice: "Connect and try again.", in: [4], with: [421], .rfc(3463, "3.5")),
        EnhancedStatusFact(
            4, 3, "directory server failed", .systemError,
            "A query to DNS or another directory failed.",
            advice: "Try again \(.later).", in: [4], with: [451, 550], .rfc(3463, "3.5")),
        EnhancedStatusFact(
            4, 4, "no route to the destination", .noSuchDomain,
            "No next server was found for the domain.",
            advice: "Check the domain's DNS records.", in: [4, 5], .rfc(3463, "3.5")),
        EnhancedStatusFact(
            4, 5, "mail system congested", .systemError,
            "The system is overloaded at the moment.",
            advice: "Try again \(.later).", in: [4], with: [451], .rfc(3463, "3.5")),
        EnhancedStatusFact(
            4, 6, "mail loop", .routingLoop,
            "The message was forwarded too many times. Meant for 4yz; 5yz is seen too.",
            advice: "Look for a forwarding loop.", in: [4, 5], .rfc(3463, "3.5")),
        EnhancedStatusFact(
            4, 7, "delivery time expired", .systemError,
            "The message expired in transit, or missed its deliver-by time.",
            advice: "Find out what delayed it.", in: [4, 5], .rfc(3463, "3.5"), .rfc(2852, "4.1.3")),
    ]
}
