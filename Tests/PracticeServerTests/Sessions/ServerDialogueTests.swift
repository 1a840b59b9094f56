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
        // The greeting is no answer to anything that is sent; those of STARTTLS are in `ServerTLSTests`.
        var sent: Set<ServerReply.Kind> = [.greeting, .startTLS, .tlsIsOn]
        for dialogue in ServerDialogues.all {
            var server = dialogue.server
            sent.formUnion(server.replies(to: dialogue.steps.flatMap(\.sent)).map(\.kind))
        }
        for kind in ServerReply.Kind.allCases {
            #expect(sent.contains(kind), "no dialogue makes the server send \(kind)")
        }
    }

    @Test("The same dialogue twice gives the same octets", arguments: ServerDialogues.all)
    func deterministic(_ dialogue: ServerDialogue) {
        let runs = (1...2).map { _ in
            var server = dialogue.server
            return server.start() + server.receive(dialogue.steps.flatMap(\.sent))
        }
        #expect(runs[0] == runs[1])
    }
}
