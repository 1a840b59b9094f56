import Testing

@testable import Explainer
@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// What the practice server says, read by the client: no reply of a scenario leaves the user without an explanation.
@Suite("Explanations of the scenarios")
struct ScenarioExplanationTests {
    /// The replies of a dialogue with what the client reads in them, up to a handshake.
    private static func explanations(of dialogue: ServerDialogue) -> [Explanation] {
        var client = Session()
        var found: [Explanation] = []
        let outputs = dialogue.outputs()
        for (number, output) in outputs.enumerated() {
            let sent = number == 0 ? [] : dialogue.steps[number - 1].sent
            if !sent.isEmpty { _ = client.submit(Array(sent.dropLast(2)), tag: number) }
            for event in client.receive(output.bytes) {
                if case .reply(let reply, let context) = event { found.append(Explanation(of: reply, in: context)) }
            }
            if output.contains(.startTLS) { break }
        }
        return found
    }

    @Test(
        "every reply has a meaning, and every refusal a cause and a step to try", arguments: ServerDialogues.scenarios)
    func meanings(_ dialogue: ServerDialogue) {
        for explanation in Self.explanations(of: dialogue) {
            let name = "\(dialogue.name): \(explanation.code) in reply to \(String(describing: explanation.context))"
            #expect(!explanation.meaning.isEmpty, "\(name)")
            #expect(explanation.enhancedMeaning?.contains("not registered") != true, "\(name)")
            guard !explanation.code.severity.isSuccess else { continue }
            #expect(explanation.label != .success && !explanation.likely.isEmpty, "\(name)")
        }
    }

    /// What a scenario is about, and the label that its refusal gets.
    private static let subjects: [(file: ScenarioFile, label: Cause)] = [
        (.greylisting, .greylisted), (.fullMailbox, .mailboxFull), (.unknownUser, .unknownUser),
        (.relayDenied, .relayDenied), (.senderRefused, .senderRejected), (.failingSPF, .spfFail),
        (.failingDMARC, .dmarcFail), (.blocklist, .dnsblListed), (.noMailHost, .noSuchDomain), (.nullMX, .noSuchDomain),
        (.virus, .contentVirus), (.spam, .contentSpam), (.tooLargeAtMail, .messageTooLarge),
        (.tooLargeAfterDot, .messageTooLarge), (.tooManyRecipients, .tooManyRecipients), (.rateLimit, .rateLimited),
        (.serverFull, .storage), (.tooManyConnections, .rateLimited), (.impatient, .timeout),
        (.requiringTLS, .tlsRequired), (.requiringLogin, .authRequired), (.loginAfterTLS, .tlsRequired),
        (.slowLogin, .authFailed), (.vanishedTLS, .notImplemented), (.withoutEHLO, .notImplemented),
        (.verifyOff, .notImplemented), (.speakingLMTP, .mailboxFull),
    ]

    @Test("the refusal of a scenario is explained as what it is about", arguments: subjects.map(\.file.name))
    func labels(_ name: String) throws {
        let label = try #require(Self.subjects.first { $0.file.name == name }?.label)
        let dialogues = ServerDialogues.scenarios.filter { $0.name == name }
        let found = dialogues.flatMap(Self.explanations).map(\.label)
        #expect(found.contains(label), "\(found)")
    }
}
