import Testing

@testable import SessionModel

@Suite("What is typed behind a 334 is never written down")
struct RedactionTests {
    @Test(
        "whatever verb the server answers with it",
        arguments: ["AUTH LOGIN", " AUTH LOGIN", "X-EXPS LOGIN", "NOOP", "FROBNICATE"])
    func challenge(_ line: String) throws {
        var dialogue = Dialogue()
        for said in ["220 mx", "250 mx"] {
            if said == "250 mx" { _ = dialogue.send(Array("EHLO a".utf8), at: 0) }
            dialogue.receive(Array("\(said)\r\n".utf8), at: 0)
        }
        _ = dialogue.send(Array(line.utf8), at: 0)
        dialogue.receive(Array("334 VXNlcm5hbWU6\r\n".utf8), at: 0)
        #expect(dialogue.session.phase == .auth)
        #expect(dialogue.send(Array("c2VjcmV0".utf8), at: 0) == Array("c2VjcmV0\r\n".utf8))
        let written = (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0].map(RecordingForm.line) }
        #expect(!written.joined().contains("c2VjcmV0"))
    }
}
