import Testing

@testable import PracticeServer

@Suite("Dialogues with the practice server")
struct ServerDialogueTests {
    @Test("A dialogue goes the same way however its octets arrive", arguments: ServerDialogues.all, Delivery.allCases)
    func dialogue(_ dialogue: ServerDialogue, _ delivery: Delivery) {
        dialogue.play(delivery)
    }

    @Test("Every reply in the table is sent in one of the dialogues")
    func everyReplyIsSent() {
        // The greeting is no answer to anything that is sent, and what comes after one that refuses is played in the
        // dialogues; TLS is on only in `ServerTLSTests`, and no command makes the server lose its patience,
        // its disk or its room for sessions.
        var sent: Set<ServerReply.Kind> = [
            .greeting, .turnedAway, .tlsIsOn, .timedOut, .earlyTalker, .tooManySessions, .storageFull,
        ]
        for dialogue in ServerDialogues.all {
            var server = dialogue.server
            let sentOctets: [UInt8] = dialogue.steps.flatMap { $0.sent }
            var octets = sentOctets[...]
            while let answer = server.nextAnswer(&octets) { sent.formUnion(answer.replies.compactMap { $0.kind }) }
        }
        for kind in ServerReply.Kind.allCases {
            #expect(sent.contains(kind), "no dialogue makes the server send \(kind)")
        }
    }

    @Test("The same dialogue twice gives the same octets", arguments: ServerDialogues.all)
    func deterministic(_ dialogue: ServerDialogue) {
        let runs = (1...2).map { _ in dialogue.outputs() }
        #expect(runs[0] == runs[1])
    }
}
