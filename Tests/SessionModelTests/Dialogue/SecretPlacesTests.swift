import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Places of secrets")
struct SecretPlacesTests {
    private static func places(_ lines: [String], given: String, greeting: String = "220 mx") -> [SecretPlace] {
        var dialogue = Dialogue()
        dialogue.receive(Array("\(greeting)\r\n".utf8), at: 0)
        for line in lines { _ = dialogue.send(Array(line.utf8), at: 1) }
        return dialogue.secretPlaces(in: dialogue.transcript, given: [Array(given.utf8)])
    }

    @Test(
        "a given secret is found as it is, in base64, and inside of base64",
        arguments: [
            "NOOP hunter22", "NOOP HUNTER22", "NOOP xhunter22x", "NOOP aHVudGVyMjI=", "NOOP AGFsaWNlAGh1bnRlcjIy",
        ])
    func found(_ line: String) { #expect(Self.places([line], given: "hunter22").map(\.kind) == [.command]) }

    @Test("a short one counts as a whole word, and one of fewer than four bytes never")
    func short() {
        #expect(Self.places(["NOOP test"], given: "test").count == 1)
        #expect(Self.places(["NOOP testing, attest"], given: "test").isEmpty)
        #expect(Self.places(["NOOP abc"], given: "abc").isEmpty)
    }

    @Test("in a reply, in a remark, and in the text of a message")
    func kinds() {
        #expect(Self.places([], given: "hunter22", greeting: "220 hunter22").map(\.kind) == [.reply])
        var dialogue = Dialogue()
        dialogue.note(.remark("the password is hunter22"), at: 0)
        #expect(
            dialogue.secretPlaces(in: dialogue.transcript, given: [Array("hunter22".utf8)]).map(\.kind) == [.remark])
    }

    @Test("nothing is found where no secret is known")
    func nothing() {
        let dialogue = DialogueTests.eventful()
        #expect(dialogue.secretPlaces(in: dialogue.transcript, given: []).isEmpty)
        #expect(Dialogue().secretPlaces(in: dialogue.transcript, given: []).isEmpty)
    }
}
