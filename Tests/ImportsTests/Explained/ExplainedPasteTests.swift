import Testing

@testable import Explainer
@testable import Imports
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("The replies of a pasted session, explained")
struct ExplainedPasteTests {
    private func replies(_ text: String) throws -> [ExplainedReply] {
        ExplainedPaste.replies(of: try #require(ImportedPaste(PasteText(text))))
    }

    private static let greeting = "220 mx.example.test ESMTP\n"
    private static let hello = """
        EHLO client.example
        250-mx.example.test
        250-SIZE 10240000
        250-AUTH PLAIN LOGIN
        250 HELP
        """

    @Test("the reply to EHLO has its list, in a session and in a part of one", arguments: ["", greeting])
    func offers(_ before: String) throws {
        let reply = try #require(try replies(before + Self.hello).last)
        #expect(reply.offers.map(\.keyword) == ["mx.example.test", "SIZE", "AUTH", "HELP"])
        #expect(ExplanationForm.json(reply.explanation, offers: reply.offers).contains(#""extensions":["#))
    }

    @Test("a list whose EHLO was left out is taken for a reply to it")
    func withoutCommand() throws {
        let pasted = "250-mx.example.test\n250 STARTTLS\nMAIL FROM:<a@example.org>\n530 5.7.0 TLS first"
        let found = try replies(pasted)
        #expect(found.map(\.explanation.context) == [.command(.ehlo), .command(.mail)])
        #expect(found.first?.offers.map(\.keyword) == ["mx.example.test", "STARTTLS"])
    }

    @Test("two refusals of the same kind are told apart by what they answer")
    func quoted() throws {
        let found = try replies(
            "RCPT TO:<a@example.net>\n454 4.7.1 one\nRCPT TO:<b\u{1b}@example.net>\n454-4.7.1 two\n454 4.7.1 three")
        #expect(
            found.map(\.quoted) == [
                ["C: RCPT TO:<a@example.net>", "S: 454 4.7.1 one"],
                [#"C: RCPT TO:<b\x1b@example.net>"#, "S: 454-4.7.1 two"],
            ])
    }

    @Test("a greeting answers nothing, and a message is quoted by its dot")
    func ends() throws {
        let found = try replies("220 mx\nDATA\n354 go on\nSubject: x\n\ntext\n.\n250 2.0.0 Ok: queued as 4F2A1C0B3D")
        #expect(found.first?.quoted == ["S: 220 mx"])
        #expect(found.last?.quoted == ["C: .", "S: 250 2.0.0 Ok: queued as 4F2A1C0B3D"])
    }

    @Test("secrets are cut as in a session", arguments: ["", greeting])
    func secrets(_ before: String) throws {
        let found = try replies(
            before + Self.hello + "\n"
                + """
                AUTH PLAIN AGFsaWNlAHNlY3JldA==
                535 5.7.8 not AGFsaWNlAHNlY3JldA==
                AUTH LOGIN
                334 VXNlcm5hbWU6
                YWxpY2U=
                334 UGFzc3dvcmQ6
                c2VjcmV0
                535 5.7.8 no
                """)
        let told = found.flatMap(\.quoted).joined(separator: "\n")
        #expect(told.contains("C: AUTH PLAIN") && told.contains("S: 535 5.7.8"))
        for secret in ["AGFsaWNlAHNlY3JldA", "c2VjcmV0"] { #expect(!told.contains(secret), "\(told)") }
    }

    @Test("a recording without a reply is explained by what was noted, one with replies by its failed handshake")
    func remarks() throws {
        func recording(_ dialogue: Dialogue) throws -> ImportedPaste {
            try #require(ImportedPaste(recording: PasteText(dialogue.recording)))
        }
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "127.0.0.1:465", after: 0), startsWithTLS: true, at: 0)
        dialogue.handshakeFailed(TLSFailure("The certificate has expired.", isOpen: false), at: 1)
        dialogue.close(at: 1)
        let silent = try recording(dialogue)
        #expect(silent.isRecording)
        let said = silent.sessions.flatMap(ExplainedPaste.remarks)
        #expect(said.contains("-- no TLS: The certificate has expired."))
        #expect(said.first?.hasPrefix("-- connected") == true)
        dialogue.connect(.connected(to: "127.0.0.1:465", after: 0), at: 2)
        dialogue.receive(Array("220 mx\r\n".utf8), at: 2)
        #expect(
            try recording(dialogue).sessions.flatMap(ExplainedPaste.remarks)
                == ["-- no TLS: The certificate has expired."])
    }
}
