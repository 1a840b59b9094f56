import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("The tables of replies")
struct FactTablesTests {
    static let rows = ReplyCodeFacts.all + ReplyContextFacts.all

    /// RFC 821 §4.2.2, the seed of everything here.
    static let seed: [ReplyCode] = [
        211, 214, 220, 221, 250, 251, 354, 421, 450, 451, 452, 500, 501, 502, 503, 504, 550, 551, 552, 553, 554,
    ]
    /// RFC 5321 §4.2.3, RFC 7504.
    static let added: [ReplyCode] = [252, 455, 521, 555, 556]
    /// RFC 3207, RFC 4954.
    static let extensions: [ReplyCode] = [235, 334, 432, 454, 530, 534, 535, 538]

    /// RFC 5321 §4.3.2 with what RFC 7504 added to it. What it says of any command stands under ANY.
    static let pairs: [(Verb, [ReplyCode])] = [
        (.connectKey, [220, 521, 554]),
        (.ehlo, [250, 502, 504, 550]),
        (.helo, [250, 502, 504, 550]),
        (.mail, [250, 451, 452, 455, 503, 550, 552, 553, 555]),
        (.rcpt, [250, 251, 450, 451, 452, 455, 503, 550, 551, 552, 553, 555, 556]),
        (.data, [354, 503, 554]),
        (.dataEndKey, [250, 450, 451, 452, 550, 552, 554]),
        (.rset, [250]),
        (.vrfy, [250, 251, 252, 502, 504, 550, 551, 553]),
        (.expn, [250, 252, 500, 502, 504, 550]),
        (.help, [211, 214, 502, 504]),
        (.noop, [250]),
        (.quit, [221]),
        (.anyKey, [421, 500, 501]),
    ]

    @Test("one row a code, and one a pair of command and code")
    func keys() {
        #expect(Set(ReplyCodeFacts.all.map(\.code)).count == ReplyCodeFacts.all.count)
        #expect(Set(ReplyContextFacts.all.map(place)).count == ReplyContextFacts.all.count)
        #expect(ReplyCodeFacts.all.allSatisfy { $0.verb == nil && !$0.name.isEmpty })
        #expect(ReplyContextFacts.all.allSatisfy { $0.verb != nil && $0.name.isEmpty })
    }

    @Test("every code of the seed, of RFC 5321 and of the extensions", arguments: seed + added + extensions)
    func codes(_ code: ReplyCode) {
        #expect(ReplyCodeFacts.fact(for: code)?.code == code)
    }

    @Test("every pair of RFC 5321 §4.3.2", arguments: pairs)
    func listed(_ verb: Verb, _ codes: [ReplyCode]) {
        for code in codes {
            #expect(ReplyContextFacts.fact(for: verb, code)?.code == code, "\(verb) \(code)")
        }
    }

    @Test("any command may get these", arguments: [421, 500, 501, 503, 530, 550] as [ReplyCode])
    func any(_ code: ReplyCode) {
        #expect(ReplyContextFacts.fact(for: .anyKey, code) != nil)
    }

    @Test("a pair that nobody knows")
    func unknown() {
        #expect(ReplyContextFacts.fact(for: .noop, 354) == nil)
        #expect(ReplyCodeFacts.fact(for: 299) == nil)
    }

    @Test("every row says what it means and where that stands")
    func meanings() {
        for row in Self.rows {
            #expect(isSentence(row.meaning), "\(place(row))")
            #expect(row.meaning.count <= 160, "\(place(row))")
            #expect(!row.sources.isEmpty && row.sources.allSatisfy(\.isWellPlaced), "\(place(row))")
            #expect(!row.name.contains { ".!".contains($0) }, "\(place(row))")
        }
    }

    @Test("every RFC is named with its section, but for two whose examples are meant")
    func sections() {
        let whole = Self.rows.filter { $0.sources.contains { $0.kind == .rfc && $0.section.isEmpty } }
        #expect(whole.map(place) == ["QUIT 250 "])
    }

    @Test(
        "where a fact may stand",
        arguments: [
            ("4.2.3", true), ("4", true), ("F", true), ("F.6", true), ("", true), ("4.", false), (".6", false),
            ("F.", false), ("FF.6", false), ("f.6", false), ("4.F", false), ("F.G", false), ("§4", false),
        ])
    func places(_ section: String, _ isGood: Bool) {
        #expect(SpecReference.rfc(5321, section).isWellPlaced == isGood)
    }

    @Test("success needs no cause, a refusal has one and an advice")
    func causes() {
        // 050 is neither: a line of sendmail's that answers nothing. A goodbye in place of an answer is a refusal.
        let goodbyes: [Verb?] = [.anyKey, .unknownKey]
        for row in Self.rows where row.code != 50 && !(row.code == 221 && goodbyes.contains(row.verb)) {
            #expect((row.label == .success) == row.code.severity.isSuccess, "\(place(row))")
            #expect(row.cause.isEmpty == row.code.severity.isSuccess, "\(place(row))")
            #expect(!row.cause.contains { ".!".contains($0) }, "\(place(row))")
        }
    }

    @Test("what to try is a sentence, and stands with every refusal")
    func advice() {
        for row in Self.rows {
            #expect(
                isSentence(row.advice.sentence) || (row.advice.isEmpty && row.code.severity.isSuccess), "\(place(row))")
            #expect(row.advice.sentence.count <= 140, "\(place(row))")
        }
    }
}

private func place(_ row: ReplyFact) -> String { "\(row.verb?.name ?? "") \(row.code) \(row.occasion)" }

private func isSentence(_ text: String) -> Bool { text.hasSuffix(".") && !text.contains("!") }
