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
            print(
                "LABEL", dialogue.name, explanation.code, explanation.label, explanation.cause,
                explanation.context as Any)
        }
    }
}
