import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// A header of the PROXY protocol comes before SMTP; no reply is due to it.
@Suite("A PROXY header")
struct ProxyHeaderTests {
    @Test("typed before the greeting it is no command: every reply is paired with its own")
    func early() {
        var talk = Talk()
        talk.play(
            """
            C: PROXY TCP4 192.0.2.1 192.0.2.25 40000 25 ?= expected
            W: PROXY TCP4 192.0.2.1 192.0.2.25 40000 25
            S: 220 mx.example.test ESMTP <- greeting
            = greeted
            C: EHLO a ?= expected
            S: 250 mx.example.test <- EHLO 2
            = ready
            C: NOOP
            S: 250 ok <- NOOP 3
            """)
    }

    @Test("after the greeting it is a command that no server knows")
    func late() {
        var talk = Talk.ready()
        talk.play("C: PROXY TCP4 192.0.2.1 192.0.2.25 40000 25 ?= unknown\nS: 500 5.5.2 unknown <- PROXY 2")
    }

    @Test("nothing is owed when the server closes")
    func closed() {
        var talk = Talk()
        talk.play("C: PROXY UNKNOWN\nEOF\n! closed-before-greeting")
    }
}
