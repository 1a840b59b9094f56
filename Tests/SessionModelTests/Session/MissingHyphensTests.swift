import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Separators after the code")
struct MissingHyphensTests {
    static let scenes = [
        Scene(
            "every line of the EHLO reply as if it were the last",
            """
            S: 220 mx
            C: EHLO a
            S: 250 mx <- EHLO 1
            S: 250 SIZE 1000 <- EHLO 1
            S: 250 STARTTLS <- EHLO 1
            ! hyphens-missing
            = ready
            C: NOOP
            S: 250 Ok <- NOOP 2
            """),
        Scene(
            "what is no extension is unsolicited, and so is what comes after a command",
            """
            S: 220 mx
            C: EHLO a
            S: 250 mx
            S: 250 Ok <- unsolicited
            ! unasked-reply
            C: NOOP
            S: 250 SIZE 1000 <- NOOP 2
            S: 250 SIZE 1000 <- unsolicited
            ! unasked-reply
            """),
        Scene(
            "a code that runs into its text",
            """
            S: 220mx ESMTP <- greeting
            ! odd-separator
            = greeted
            C: EHLO a
            S: 250OK <- EHLO 1
            ! odd-separator
            = ready
            C: MAIL FROM:<a@b.example>
            S: 250\tOK <- MAIL 2
            ! odd-separator
            = mail
            C: RCPT TO:<a@b.example>
            S: 550_no <- RCPT 3
            ! odd-separator
            = mail
            """),
        Scene(
            "a fourth digit, and digits outside the grammar, are no code",
            """
            S: 220 mx
            C: NOOP
            S: 2500 x <- NOOP 1
            ! not-a-reply-line
            S: 680x
            S: 250 Ok <- NOOP 1
            """),
        Scene(
            "control characters",
            """
            S: 220 mx \u{1B}[31mred
            ! control-characters
            C: NOOP
            S: 250 a\u{0}b
            ! control-characters
            C: NOOP
            S: 250 a\tb
            """),
    ]

    @Test("as a dialogue", arguments: scenes)
    func play(_ scene: Scene) {
        var talk = Talk()
        talk.play(scene.text)
    }

    @Test("the offers are those of all lines, in the session and in the explanation")
    func offers() {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        dialogue.receive(Array("250 mx\r\n250 SIZE 1000\r\n250 STARTTLS\r\n".utf8), at: 0)
        #expect(dialogue.session.extensions.map(\.keyword) == ["SIZE", "STARTTLS"])
        let newest = dialogue.newestReply ?? 0
        #expect(dialogue.extensions(inReplyEndingAt: newest).map(\.keyword) == ["mx", "SIZE", "STARTTLS"])
        #expect(dialogue.newestOffers == newest)
    }

    @Test("NUL is named, and an escape sequence shown")
    func words() {
        #expect(Finding.controlCharacters(0).text.contains("NUL"))
        #expect(Finding.controlCharacters(0x1B).text.contains(#"\x1b"#))
    }
}
