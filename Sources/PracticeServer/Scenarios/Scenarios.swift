/// The scenarios by which the practice server is started, one row each: `--scenario NAME`.
package enum Scenarios {
    package static let all: [Scenario] = ordinary + refusals + limits + slow + secured + protocols + broken

    package static func named(_ name: String) -> Scenario? { all.first { $0.name == name } }

    private static let ordinary: [Scenario] = [.standard, .submission, .greylisting]

    /// Who or what is refused.
    private static let refusals: [Scenario] = [
        .fullMailbox, .unknownUser, .relayDenied, .senderRefused, .failingSPF, .failingDMARC, .blocklist, .noMailHost,
        .nullMX, .contentRefused, .virus, .spam,
    ]

    /// How much is accepted.
    private static let limits: [Scenario] = [
        .tooLargeAtMail, .tooLargeAfterDot, .tooManyRecipients, .rateLimit, .serverFull, .tooManyConnections,
    ]

    /// When something happens.
    private static let slow: [Scenario] = [.tarpit, .greetingDelay, .earlyTalker, .impatient, .shutdown]

    /// TLS and authentication.
    private static let secured: [Scenario] = [
        .requiringTLS, .failingTLS, .brokenTLS, .vanishedTLS, .injection, .expiredCertificate, .wrongCertificate,
        .requiringLogin, .loginAfterTLS, .slowLogin,
    ]

    /// Other commands, and another protocol.
    private static let protocols: [Scenario] = [
        .verifyOff, .withoutEHLO, .speakingLMTP, .trustingXCLIENT, .behindProxy,
    ]

    /// What no server should do.
    private static let broken: [Scenario] = [.mixedCodes, .bareLF, .endless, .lostReply]
}
