import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What contradicts in a reply")
struct ContradictionTests {
    private func sentences(_ code: ReplyCode, _ enhanced: String?) throws -> [String] {
        Contradiction.sentences(in: code, try enhanced.map { try #require(EnhancedStatusCode($0)) })
    }

    @Test(
        "what fits",
        arguments: [
            (250, nil), (250, "2.1.5"), (250, "2.1.0"), (250, "2.6.0"), (221, "2.7.0"), (550, "5.1.1"),
            (450, "4.1.1"), (450, "4.7.1"), (552, "5.2.2"), (452, "4.5.3"), (550, "5.7.509"), (554, "5.8.1"),
            (250, "2.3.6"), (250, "2.6.4"), (252, "2.6.8"), (354, nil),
        ] as [(ReplyCode, String?)])
    func fits(_ code: ReplyCode, _ enhanced: String?) throws {
        #expect(try sentences(code, enhanced).isEmpty)
    }

    @Test(
        "first digits that differ",
        arguments: [(550, "4.7.1"), (450, "5.7.1"), (221, "5.7.0")] as [(ReplyCode, String)])
    func digits(_ code: ReplyCode, _ enhanced: String) throws {
        let found = try sentences(code, enhanced)
        #expect(found.count == 1)
        #expect(
            found[0]
                == "\(code) and \(enhanced) contradict each other: the first digits must be the same (RFC 2034 §4).")
    }

    @Test("a reply that asks for more has none", arguments: [(354, "2.0.0"), (334, "4.7.0")] as [(ReplyCode, String)])
    func intermediate(_ code: ReplyCode, _ enhanced: String) throws {
        let found = try sentences(code, enhanced)
        #expect(found.count == 1)
        #expect(found[0].contains("RFC 2034 §4") && found[0].contains("go-smtp"))
    }

    @Test("a number for failures in a success, and one for success in a failure")
    func meanings() throws {
        #expect(
            try sentences(252, "2.5.2") == ["252 means success, but X.5.2 means failure: syntax error (RFC 3463 §3.6)."]
        )
        #expect(
            try sentences(550, "5.1.5") == [
                "550 means failure, but X.1.5 means success: destination address valid (RFC 3463 §3.2)."
            ])
        #expect(try sentences(250, "5.1.1").count == 2)
        #expect(try sentences(354, "5.5.1").count == 2)
    }

    @Test("a code that SMTP does not have", arguments: [199, 571, 999] as [ReplyCode])
    func outside(_ code: ReplyCode) throws {
        #expect(try sentences(code, nil) == ["\(code) is not an SMTP reply code (RFC 5321 §4.2)."])
    }

    @Test("an explanation carries them")
    func remarks() throws {
        let reply = try #require(Reply("250 5.1.1 no"))
        #expect(Explanation(of: reply, in: nil).remarks == (try sentences(250, "5.1.1")))
    }
}
