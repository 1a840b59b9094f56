import Testing

@testable import Imports
@testable import SMTPSyntax
@testable import SessionModel

@Suite("Secrets of a paste")
struct PasteSecretsTests {
    private func cut(_ line: String, _ secrets: inout PasteSecrets) -> String? {
        secrets.cut(command: Array(line.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "the initial response is cut out of AUTH, and nothing else",
        arguments: [
            ("AUTH PLAIN AGFsaWNlAHNlY3JldA==", "AUTH PLAIN <redacted: PLAIN response>"), ("AUTH LOGIN", "AUTH LOGIN"),
            ("auth login YWxpY2U=", "auth login <redacted: LOGIN response>"), ("AUTH PLAIN =", "AUTH PLAIN ="),
            ("AUTH AGFsaWNlAHNlY3JldHNlY3JldA==", "AUTH <redacted: AUTH response>"), ("AUTH", "AUTH"),
            ("AUTH X-OWN AGFsaWNlAHNlY3JldA==", "AUTH X-OWN <redacted: AUTH response>"),
        ])
    func commands(_ line: String, _ written: String) {
        var secrets = PasteSecrets()
        #expect(cut(line, &secrets) == written)
    }

    @Test("other commands have none")
    func others() {
        var secrets = PasteSecrets()
        #expect(cut("MAIL FROM:<a@b.example>", &secrets) == nil)
    }

    @Test("what was in them is cut wherever it appears, before and after")
    func elsewhere() {
        var secrets = PasteSecrets()
        _ = cut("AUTH PLAIN AGFsaWNlAHNlY3JldHNlY3JldA==", &secrets)
        let events: [RecordedEvent] = [
            .note(Note(id: "paste-remark", text: "password is secretsecret, of alice"), at: 0),
            .server(WireLine("535 not AGFsaWNlAHNlY3JldHNlY3JldA=="), at: 0),
        ]
        let cleaned = secrets.cleaned(events)
        #expect(cleaned.first == .note(Note(id: "paste-remark", text: "password is <redacted: echo>, of alice"), at: 0))
        #expect(cleaned.last == .server(WireLine("535 not <redacted: echo>"), at: 0))
    }

    @Test("the answers to challenges; the user name of LOGIN is no secret elsewhere, and the star is none")
    func answers() {
        var secrets = PasteSecrets()
        _ = cut("AUTH LOGIN", &secrets)
        #expect(secrets.cut(answer: Array("YWxpY2U=".utf8)) == Array("<redacted: LOGIN response>".utf8))
        #expect(secrets.cut(answer: Array("c2VjcmV0c2VjcmV0".utf8)) == Array("<redacted: LOGIN response>".utf8))
        #expect(secrets.cut(answer: Array("*".utf8)) == Array("*".utf8))
        let note = RecordedEvent.note(Note(id: "paste-remark", text: "alice and secretsecret"), at: 0)
        #expect(
            secrets.cleaned([note]) == [.note(Note(id: "paste-remark", text: "alice and <redacted: echo>"), at: 0)])
    }

    @Test("an answer is recognized by its looks", arguments: ["d3JvbmcgcG9ueQ==", "YWxpY2U=", "AGFsaWNlAHNlY3JldA"])
    func looks(_ text: String) { #expect(AnswerShape.isLikely(Array(text.utf8)[...])) }

    @Test(
        "a word is none",
        arguments: ["STARTTLS", "starttls", "Starttls", "QUIT", "", "a b", "mx.example.test", "12345678"])
    func words(_ text: String) { #expect(!AnswerShape.isLikely(Array(text.utf8)[...])) }

    @Test("a response that a program shows decoded")
    func decoded() {
        var secrets = PasteSecrets()
        #expect(cut(#"AUTH PLAIN \0alice\0wrong pony"#, &secrets) == "AUTH PLAIN <redacted: PLAIN response>")
        let note = RecordedEvent.note(Note(id: "paste-remark", text: "the wrong pony"), at: 0)
        #expect(secrets.cleaned([note]) == [.note(Note(id: "paste-remark", text: "the <redacted: echo>"), at: 0)])
    }
}
