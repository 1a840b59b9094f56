import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// Some servers read a command in a line that is none by the standard; the session goes where they go.
@Suite("A command in a line that is none")
struct LenientReadingTests {
    @Test("with a space in front of it")
    func space() {
        var talk = Talk()
        talk.play(
            """
            S: 220 mx ESMTP
            C:  EHLO a ?= unknown
            S: 250-mx
            S: 250 SIZE 1000
            = ready
            C:  MAIL FROM:<a@b.example> ?= unknown
            S: 250 ok
            = mail
            C:  RSET
            S: 500 unknown
            = mail
            C:  QUIT
            S: 221 bye
            = closed
            """)
        #expect(talk.session.offers("SIZE"))
    }

    @Test("with a second CR")
    func carriageReturn() {
        var talk = Talk.ready()
        talk.play("C: QUIT\r ?= malformed\nS: 221 bye\n= closed")
    }

    @Test("software that is known to ignore the space is believed, and the rest of the line is still judged")
    func software() {
        var talk = Talk()
        talk.play(
            """
            S: 220 mx ESMTP Postfix
            C:  EHLO a ?= expected
            S: 250 mx
            C:  MAIL FROM:<a@b.example> FOO=1 ?= not-offered
            S: 555 5.5.4 Unsupported option
            C:  RCPT TO:<a@b.example> ?= out-of-sequence
            S: 503 5.5.1 Error: need MAIL command
            C:  FOO ?= unknown
            S: 500 5.5.2 Error: command not recognized
            """)
    }
}
