import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("A challenge where none is left")
struct LoginStepScenesTests {
    private static let opening = """
        S: 220 mx
        C: EHLO a
        S: 250-mx
        S: 250 AUTH PLAIN LOGIN CRAM-MD5 XOAUTH2

        """

    static let scenes = [
        Scene("PLAIN with its response", "C: AUTH PLAIN AGEAYg==\nS: 334 \n! needless-challenge\n= auth"),
        Scene("PLAIN with its answer", "C: AUTH PLAIN\nS: 334 \nC: AGEAYg==\nS: 334 again\n! needless-challenge"),
        Scene("PLAIN without a response", "C: AUTH PLAIN\nS: 334 \n= auth"),
        Scene("LOGIN with a name", "C: AUTH LOGIN YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: c2VjcmV0\nS: 235 ok\n= ready"),
        Scene(
            "LOGIN with name and password",
            "C: AUTH LOGIN\nS: 334 x\nC: YQ==\nS: 334 x\nC: Yg==\nS: 334 x\n! needless-challenge"),
        Scene("a refused token", "C: AUTH XOAUTH2 dXNlcj1h\nS: 334 eyJzdGF0dXMi\nC:\nS: 535 no\n= ready"),
        Scene(
            "a token that is refused twice",
            "C: AUTH XOAUTH2 dXNlcj1h\nS: 334 eyJzdGF0dXMi\nC:\nS: 334 eyJz\n! needless-challenge"),
        Scene("an unknown mechanism", "C: AUTH FOO abc\nS: 334 x\nC: x\nS: 334 x\n= auth"),
        Scene("a second AUTH", "C: AUTH PLAIN AGEAYg==\nS: 535 no\nC: AUTH LOGIN\nS: 334 x\n= auth"),
    ]

    @Test("is the server's mistake", arguments: scenes)
    func played(_ scene: Scene) {
        var talk = Talk()
        talk.play(Self.opening + scene.text)
    }

    @Test("is explained as one")
    func explained() throws {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        for (line, reply) in [("EHLO a", "250-mx\r\n250 AUTH PLAIN"), ("AUTH PLAIN AGEAYg==", "334 ")] {
            _ = dialogue.send(Array(line.utf8), at: 0)
            dialogue.receive(Array("\(reply)\r\n".utf8), at: 0)
        }
        let end = try #require(dialogue.newestReply)
        let explanation = try #require(dialogue.explanation(ofReplyEndingAt: end))
        #expect(explanation.meaning.contains("only 235 or a refusal") && explanation.advice.sentence.contains("*"))
    }

    @Test("after AUTH with all in it, the next command of a group is judged as logged in")
    func group() {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        dialogue.receive(Array("250-mx\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n".utf8), at: 0)
        var group = CommandGroup()
        group.add(Array("AUTH PLAIN AGEAYg==".utf8), after: dialogue, revision: 0)
        group.add(Array("AUTH PLAIN AGEAYg==".utf8), after: dialogue, revision: 0)
        #expect(group.problems(in: dialogue.session).isEmpty)
        _ = dialogue.send(Array("AUTH PLAIN AGEAYg==".utf8), at: 1)
        #expect(dialogue.judge.verdict(on: Array("AUTH PLAIN AGEAYg==".utf8)).objection == .loggedIn)
    }
}
