import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Secrets in what the user writes")
struct NoteSecretsTests {
    private static func loggedIn(_ line: String) -> Dialogue {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        dialogue.receive(Array("250-mx\r\n250 AUTH PLAIN\r\n".utf8), at: 0)
        _ = dialogue.send(Array(line.utf8), at: 0)
        dialogue.receive(Array("535 no\r\n".utf8), at: 0)
        return dialogue
    }

    private static func texts(_ dialogue: Dialogue) -> String {
        (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0] }
            .map { RecordingCodec.line($0) + (TextForm.line($0) ?? "") }.joined()
    }

    @Test(
        "no note, no name of a mark and no name of a file has a password that was sent",
        arguments: [
            Note.remark("the password is hunter22, really"), .mark(1, number: 1, of: "535", name: "hunter22 fails"),
            .saved("Saved to hunter22.txt"),
        ])
    func cut(_ note: Note) {
        var dialogue = Self.loggedIn("AUTH PLAIN AGFsaWNlAGh1bnRlcjIy")
        dialogue.note(note, at: 1)
        #expect(!Self.texts(dialogue).contains("hunter22"))
        #expect(Self.texts(dialogue).contains("<redacted:"))
    }

    @Test("a short password counts there, and one of an earlier connection")
    func short() {
        var dialogue = Self.loggedIn("AUTH PLAIN AGEAczNjcg==")
        dialogue.note(.remark("it was s3cr"), at: 1)
        dialogue.receiveEOF(at: 2)
        dialogue.connect(.connected(to: "mx", after: 0), at: 3)
        dialogue.note(.remark("S3CR again"), at: 4)
        #expect(!Self.texts(dialogue).lowercased().contains("s3cr"))
    }

    @Test("of a text with a short password nothing is left: the words around a word give it away")
    func guessable() {
        var dialogue = Self.loggedIn("AUTH PLAIN AGEAY2F0cw==")
        dialogue.note(.remark("it rains cats and dogs"), at: 1)
        #expect(!Self.texts(dialogue).contains("rains") && !Self.texts(dialogue).contains("dogs"))
        #expect(Self.texts(dialogue).contains("<redacted:"))
    }

    @Test("other notes stay as they are")
    func others() {
        var dialogue = Self.loggedIn("AUTH PLAIN AGEAczNjcg==")
        dialogue.note(.remark("nothing to hide"), at: 1)
        #expect(Self.texts(dialogue).contains("nothing to hide"))
    }

    @Test("a password of which no line had anything is kept out, too")
    func computed() {
        var dialogue = Self.loggedIn("NOOP")
        dialogue.keepSecret("pencil77")
        dialogue.note(.remark("pencil77"), at: 1)
        #expect(!Self.texts(dialogue).contains("pencil77"))
    }
}
