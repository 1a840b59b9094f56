import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("Every reply code that is known of")
struct ReplyCodeListTests {
    /// By how they stand to the standards.
    static let codes: [(FactStatus, [ReplyCode])] = [
        (
            .standard,
            [
                211, 214, 220, 221, 250, 251, 252, 354, 421, 450, 451, 452, 455, 500, 501, 502, 503, 504, 521, 550, 551,
                552, 553, 554, 555, 556,
            ]
        ),
        (
            .extension,
            [235, 253, 334, 355, 432, 453, 454, 458, 459, 523, 525, 530, 534, 535]
        ),
        (.obsolete, [538]),
        (
            .nonStandard,
            [
                50, 200, 254, 353, 400, 412, 417, 422, 430, 431, 435, 440, 456, 471, 511, 513, 517, 522, 524, 531, 533,
                540, 546, 558, 571,
            ]
        ),
        (.neverSent, [101, 111, 420, 441, 442, 446, 447, 449, 510, 512, 541]),
    ]

    @Test("there are 77, and no other")
    func complete() {
        let listed = Self.codes.flatMap(\.1)
        #expect(listed.count == 77)
        #expect(Set(ReplyCodeFacts.all.map(\.code)) == Set(listed))
        #expect(ReplyCodeFacts.all.count == listed.count)
    }

    @Test("how each stands to the standards", arguments: codes)
    func status(_ status: FactStatus, _ codes: [ReplyCode]) {
        for code in codes { #expect(ReplyCodeFacts.fact(for: code)?.status == status, "\(code)") }
    }

    @Test("the doubtful rows, which rest on hearsay only")
    func doubtful() {
        let doubtful = ReplyCodeFacts.all.filter(\.sources.isDoubtful).map(\.code)
        #expect(doubtful.sorted() == [101, 111, 420, 441, 442, 446, 447, 449, 471, 510, 512, 522, 541])
    }

    @Test("codes with two meanings name both", arguments: [422, 432, 521, 523, 534, 556] as [ReplyCode])
    func twoMeanings(_ code: ReplyCode) throws {
        let fact = try #require(ReplyCodeFacts.fact(for: code))
        #expect(fact.meaning.split(separator: ".").count > 1)
        #expect(fact.sources.count > 1)
    }

    @Test("what RFC 821 said stands for each code of its list, and for no other")
    func history() {
        #expect(ReplyCodeHistory.all.map(\.code) == FactTablesTests.seed)
        for row in ReplyCodeHistory.all {
            #expect(row.then.hasSuffix(".") && row.since.hasSuffix("."), "\(row.code)")
            #expect(row.then.count <= 160 && row.since.count <= 200, "\(row.code)")
        }
        #expect(ReplyCodeHistory.row(for: 552)?.since.contains("452") == true)
        #expect(ReplyCodeHistory.row(for: 252) == nil)
    }
}
