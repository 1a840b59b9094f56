/// The scenarios by which the practice server is started, one row each: `--scenario NAME`.
package enum Scenarios {
    /// As they are written; none is read before it is asked for.
    package static let files: [ScenarioFile] = ordinary + refusals + limits + slow + secured + protocols + broken

    package static var names: [String] { files.map(\.name) }

    package static let all: [Scenario] = files.compactMap { named($0.name) }

    package static func named(_ name: String) -> Scenario? { try? ScenarioShelf().scenario(named: name) }

    private static let ordinary: [ScenarioFile] = [.standard, .plain, .submission, .greylisting]

    /// Who or what is refused.
    private static let refusals: [ScenarioFile] = [
        .fullMailbox, .unknownUser, .relayDenied, .senderRefused, .failingSPF, .failingDMARC, .blocklist, .noMailHost,
        .nullMX, .contentRefused, .virus, .spam,
    ]

    /// How much is accepted.
    private static let limits: [ScenarioFile] = [
        .tooLargeAtMail, .tooLargeAfterDot, .tooManyRecipients, .rateLimit, .serverFull, .tooManyConnections,
    ]

    /// When something happens.
    private static let slow: [ScenarioFile] = [.tarpit, .greetingDelay, .earlyTalker, .impatient, .shutdown]

    /// TLS and authentication.
    private static let secured: [ScenarioFile] = [
        .requiringTLS, .failingTLS, .brokenTLS, .vanishedTLS, .injection, .expiredCertificate, .wrongCertificate,
        .requiringLogin, .loginAfterTLS, .slowLogin,
    ]

    /// Other commands, and another protocol.
    private static let protocols: [ScenarioFile] = [
        .verifyOff, .withoutEHLO, .speakingLMTP, .offeringPRDR, .trustingXCLIENT, .behindProxy,
    ]

    /// What no server should do.
    private static let broken: [ScenarioFile] = [.mixedCodes, .bareLF, .endless, .lostReply]
}

extension Scenario {
    /// The server that a session is on when nothing else is said.
    package static let plain = Scenarios.named("plain") ?? Scenario()
    package static let standard = Scenarios.named("standard") ?? Scenario()
}
