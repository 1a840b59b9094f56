import Testing

@testable import SMTPStandard
@testable import SMTPSyntax

@Suite("Positive codes, and what they can answer")
struct PositiveCodesTests {
    /// RFC 5321 §4.3.2, RFC 821 §4.3 and the extensions.
    static let listed: [(ReplyContext, [ReplyCode])] = [
        (.greeting, [220]), (.command(.ehlo), [250]), (.command(.helo), [250]), (.command(.lhlo), [250]),
        (.command(.mail), [250, 355]), (.command(.rcpt), [250, 251, 252]), (.command(.data), [354]),
        (.endOfData, [250, 353]), (.lastChunk, [250]), (.command(.bdat), [250]), (.recipientResult, [250]),
        (.lastRecipientResult, [250]), (.command(.rset), [250]), (.command(.noop), [250]),
        (.command(.vrfy), [250, 251, 252]), (.command(.expn), [250, 252]), (.command(.help), [211, 214, 250]),
        (.command(.quit), [221, 250]), (.command(.starttls), [220]), (.command(.auth), [235, 334]),
        (.authAnswer, [235, 334]), (.command(.etrn), [250, 251, 252, 253]), (.command(.atrn), [250]),
        (.command(.burl), [250]), (.command(.send), [250]), (.command(.turn), [250]),
        (.command(Verb("XCLIENT")), [220]), (.command(Verb("XEXCH50")), [250, 354]),
    ]

    @Test("the codes of each context", arguments: listed)
    func known(_ context: ReplyContext, _ codes: [ReplyCode]) {
        #expect(PositiveCodes.codes(for: context).sorted() == codes)
        for code in codes { #expect(PositiveCodes.standing(of: code, to: context) == .listed) }
    }

    static let foreign: [(ReplyCode, ReplyContext, ForeignCode)] = [
        (250, .greeting, .greeting), (354, .greeting, .greeting), (221, .greeting, .greeting),
        (250, .command(.data), .noText), (220, .command(.data), .noText), (334, .command(.data), .noText),
        (354, .command(.mail), .textAwaited), (354, .command(.rcpt), .textAwaited),
        (354, .command(.noop), .textAwaited), (354, .endOfData, .textAwaited), (354, .authAnswer, .textAwaited),
        (250, .command(.starttls), .noTLS), (354, .command(.starttls), .noTLS), (299, .command(.starttls), .noTLS),
        (220, .command(.rcpt), .lateGreeting), (220, .command(.ehlo), .lateGreeting),
        (221, .command(.mail), .farewell), (221, .command(.auth), .farewell), (221, .endOfData, .farewell),
        (220, .command(.auth), .noLogin), (334, .command(.lhlo), .challenge), (334, .lastChunk, .challenge),
        (211, .command(.burl), .other), (235, .command(.mail), .other), (214, .command(.rset), .other),
        (334, .command(.quit), .challenge),
    ]

    @Test("a code that belongs elsewhere, and what it suggests", arguments: foreign)
    func elsewhere(_ code: ReplyCode, _ context: ReplyContext, _ kind: ForeignCode) {
        #expect(PositiveCodes.standing(of: code, to: context) == .foreign)
        #expect(ForeignCode(code, to: context) == kind)
    }

    @Test(
        "a success that nothing lists counts by its first digit",
        arguments: [
            (200, .command(.mail)), (299, .command(.rcpt)), (253, .command(.bdat)), (251, .command(.mail)),
            (250, .command(.auth)), (200, .endOfData), (252, .command(.noop)),
        ] as [(ReplyCode, ReplyContext)])
    func byFirstDigit(_ code: ReplyCode, _ context: ReplyContext) {
        #expect(PositiveCodes.standing(of: code, to: context) == .byFirstDigit)
    }

    @Test("an unknown verb waits for nothing more, unless it is a private AUTH")
    func unknownVerb() {
        #expect(PositiveCodes.standing(of: 354, to: .command(Verb("FOO"))) == .foreign)
        #expect(PositiveCodes.standing(of: 334, to: .command(Verb("FOO"))) == nil)
        #expect(PositiveCodes.standing(of: 250, to: .command(Verb("FOO"))) == nil)
    }

    @Test("nothing is said of refusals, and of what nothing asked for")
    func unknown() {
        #expect(PositiveCodes.standing(of: 550, to: .command(.data)) == nil)
        #expect(PositiveCodes.standing(of: 354, to: .unsolicited) == nil)
        #expect(PositiveCodes.standing(of: 250, to: .command(.hidden)) == nil)
        #expect(PositiveCodes.standing(of: 250, to: .unsolicited) == nil)
    }

    @Test("one row per pair")
    func keys() {
        let pairs = PositiveCodes.all.map { "\($0.key) \($0.code)" }
        #expect(Set(pairs).count == pairs.count)
        #expect(PositiveCodes.all.allSatisfy { $0.code.severity.isSuccess })
    }
}
