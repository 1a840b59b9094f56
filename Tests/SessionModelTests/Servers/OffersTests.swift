import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("What the server offers")
struct OffersTests {
    /// What is left after these replies: `EHLO` and the lines of its reply, or a greeting.
    private func offers(_ verb: Verb = .ehlo, _ lines: String..., lmtp: Bool = false) -> Offers {
        var offers = Offers(lmtp: lmtp)
        offers.accepted(verb, Self.reply(["mx.example.test"] + lines))
        return offers
    }

    private static func reply(_ lines: [String]) -> Reply {
        let read = lines.enumerated().compactMap { index, line in
            ReplyLine(Array("250\(index == lines.count - 1 ? " " : "-")\(line)".utf8))
        }
        return Reply(lines: read, code: 250)
    }

    @Test("EHLO tells the extensions with their parameters, HELO none")
    func hello() {
        let offers = offers(.ehlo, "SIZE 1000000", "PIPELINING")
        #expect(offers.hello == .ehlo && offers.extensions.map(\.keyword) == ["SIZE", "PIPELINING"])
        #expect(offers["SIZE"]?.parameters == ["1000000"] && offers.contains("PIPELINING") && !offers.contains("DSN"))
        #expect(self.offers(.helo, "SIZE 1000000").extensions.isEmpty)
    }

    @Test("the newest hello counts, and nothing before the next one after a restart")
    func newest() {
        var offers = offers(.ehlo, "SIZE 1000000")
        offers.accepted(.ehlo, Self.reply(["mx", "DSN"]))
        #expect(offers.extensions.map(\.keyword) == ["DSN"])
        offers.accepted(.ehlo, nil)
        #expect(offers.extensions.map(\.keyword) == ["DSN"], "an imagined reply tells nothing new")
        offers.restart()
        #expect(offers.hello == nil && offers.extensions.isEmpty)
    }

    @Test(
        "the limit of SIZE is a number above 0",
        arguments: [("SIZE 1000", 1000), ("SIZE", nil), ("SIZE 0", nil), ("SIZE -5", nil), ("SIZE many", nil)])
    func size(_ line: String, _ limit: Int?) {
        #expect(offers(.ehlo, line).sizeLimit == limit)
    }

    @Test("mechanisms are found in all lines of AUTH, in any case")
    func mechanisms() {
        let offers = offers(.ehlo, "AUTH PLAIN LOGIN", "AUTH=X-OWN")
        #expect(offers.mechanisms == ["PLAIN", "LOGIN", "X-OWN"])
        #expect(offers.offersMechanism("plain".utf8) && !offers.offersMechanism("CRAM-MD5".utf8))
        #expect(offers.knowsMechanism("cram-md5".utf8) && offers.knowsMechanism("x-own".utf8))
        #expect(!offers.knowsMechanism("alice".utf8))
    }

    @Test("LMTP is told by LHLO, by the greeting and by what was known, until SMTP's hello is accepted")
    func lmtp() {
        #expect(!Offers().isLMTP && Offers(lmtp: true).isLMTP)
        var greeted = Offers()
        greeted.greeted(by: Self.reply(["lmtp.example.test ESMTP"]))
        #expect(!greeted.isLMTP, "the name of the host is not the protocol")
        greeted.greeted(by: Self.reply(["mx.example.test lmtp ready"]))
        #expect(greeted.isLMTP)
        greeted.accepted(.ehlo, nil)
        #expect(!greeted.isLMTP)
        #expect(offers(.lhlo).isLMTP)
    }
}
