import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Greeting and hello")
struct HelloTests {
    @Test(
        "greetings",
        arguments: [
            ("220", Phase.greeted, [String]()), ("554", .refused, []), ("521", .refused, []),
            ("450", .refused, []), ("421", .closed, []), ("600", .refused, ["code-outside-grammar"]),
        ])
    func greetings(_ code: String, _ phase: Phase, _ findings: [String]) {
        for lines in [["\(code) last"], ["\(code)-first", "\(code) last"], [code]] {
            var talk = Talk()
            talk.receive(lines.map { $0 + "\r\n" }.joined())
            #expect(talk.session.phase == phase)
            #expect(talk.contexts == [.greeting])
            #expect(talk.findings() == Array(repeating: findings, count: lines.count).flatMap(\.self))
        }
    }

    @Test("what is not a greeting is in its place, and a finding", arguments: ["250", "354", "221"])
    func noGreeting(_ code: String) {
        for lines in [["\(code) last"], ["\(code)-first", "\(code) last"], [code]] {
            var talk = Talk()
            talk.receive(lines.map { $0 + "\r\n" }.joined())
            #expect(talk.session.phase == .greeted)
            #expect(talk.findings() == ["foreign-code"])
        }
    }

    @Test("a refused session can only be left")
    func refused() {
        var talk = Talk()
        talk.play(
            """
            S: 554 no service here
            = refused
            C: EHLO a ?= out-of-sequence
            S: 503 go away
            = refused
            C: QUIT ?= expected
            S: 221 bye
            = closed
            """)
    }

    @Test("a second EHLO sets the extensions anew, and drops the transaction")
    func again() {
        var talk = Talk.ready("SIZE 1000", "DSN")
        #expect(talk.session.offers("DSN"))
        talk.play("C: MAIL FROM:<>\nS: 250 Ok\nC: RCPT TO:<a@b.example>\nS: 250 Ok\n= rcpt")
        talk.play("C: EHLO b\nS: 250-mx\nS: 250-size 5\nS: 250 8bitmime\n= ready")
        #expect(talk.session.extensions.map(\.keyword) == ["SIZE", "8BITMIME"])
        #expect(talk.session.offered.sizeLimit == 5)
        #expect(talk.session.transaction == nil)
    }

    @Test("HELO forgets the extensions")
    func helo() {
        var talk = Talk.ready("SIZE 1000", "DSN")
        talk.play("C: HELO b\nS: 250-mx\nS: 250 DSN\n= ready")
        #expect(talk.session.hello == .helo)
        #expect(talk.session.extensions == [])
    }

    @Test(
        "a refused hello changes nothing but what is known of the server",
        arguments: ["450", "500", "502", "504", "550", "600"])
    func refusedHello(_ code: String) {
        var talk = Talk.withRecipient()
        let before = talk.session
        talk.client("EHLO b")
        talk.server("\(code) no")
        #expect(talk.session.asKnown(by: before.server) == before)
    }

    @Test(
        "the limit on the size",
        arguments: [
            ("SIZE 1000", 1000), ("SIZE 0", nil), ("SIZE", nil), ("SIZE x", nil), ("SIZE -5", nil),
            ("SIZE 99999999999999999999", nil), ("SIZELIMIT 5", nil), ("SIZE 10 20", 10),
        ] as [(String, Int?)])
    func sizeLimit(_ offer: String, _ limit: Int?) {
        #expect(Talk.ready(offer).session.offered.sizeLimit == limit)
    }

    @Test(
        "LMTP is told by the greeting until a hello is accepted",
        arguments: [
            ("220 mx LMTP ready", nil, true), ("220 mx Cyrus lmtp", nil, true), ("220 mx ESMTP", nil, false),
            ("220 lmtp.example.test ESMTP", nil, false), ("220 mx ESMTP", "LHLO a", true),
            ("220 mx LMTP", "EHLO a", false),
        ] as [(String, String?, Bool)])
    func lmtp(_ greeting: String, _ hello: String?, _ isLMTP: Bool) {
        var talk = Talk()
        talk.server(greeting)
        if let hello {
            talk.client(hello)
            talk.server("250 mx")
        }
        #expect(talk.session.isLMTP == isLMTP)
    }
}
