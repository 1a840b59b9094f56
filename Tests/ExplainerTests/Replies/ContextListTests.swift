import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What a code means after the commands of a session")
struct ContextListTests {
    /// The pairs of a command and a code, and the special cases of those that have any.
    struct Pairs: Sendable {
        let verb: Verb
        let codes: [ReplyCode]
        let cases: [ReplyCode: Set<String>]

        init(_ verb: Verb, _ codes: [ReplyCode], _ cases: [ReplyCode: Set<String>] = [:]) {
            self.verb = verb
            self.codes = codes
            self.cases = cases
        }
    }

    static let list: [Pairs] = [
        Pairs(
            .connectKey, [220, 421, 450, 451, 521, 550, 554],
            [
                220: ["LMTP", "masked by a firewall"], 421: ["Postfix without a PROXY header"],
                521: ["blocklisted client"], 554: ["early talker"],
            ]),
        Pairs(.ehlo, [250, 421, 500, 501, 502, 503, 504, 550], [500: ["LMTP"], 502: ["LMTP"]]),
        Pairs(.helo, [250, 421, 500, 501, 502, 503, 504, 550], [500: ["LMTP"], 502: ["LMTP"]]),
        Pairs(.lhlo, [250, 500, 501, 502, 503]),
        Pairs(
            .mail, [250, 355, 421, 450, 451, 452, 455, 500, 501, 503, 504, 530, 550, 552, 553, 554, 555],
            [
                250: ["MT-PRIORITY changed"], 355: ["TRANSID known"], 450: ["MT-PRIORITY too low"],
                452: ["SIZE does not fit now"], 455: ["BY refused temporarily"], 501: ["bad parameter value"],
                504: ["CONPERM unsupported"], 550: ["non-ASCII sender", "submission rights", "SUBMITTER"],
                552: ["SIZE above maximum", "FUTURERELEASE quota", "MT-PRIORITY size"],
                553: ["SMTPUTF8 missing", "submission rights"],
            ]),
        Pairs(
            .rcpt,
            [
                250, 251, 252, 421, 450, 451, 452, 454, 455, 500, 501, 503, 504, 521, 530, 550, 551, 552, 553, 554, 555,
                556,
            ],
            [
                250: ["CONNEG"], 452: ["too many recipients", "SIZE per recipient"], 504: ["CONNEG unsupported"],
                550: ["one of three", "relay denied", "RRVS failed", "NO-SOLICITING"],
                552: ["too many recipients, old style", "SIZE per recipient"],
                553: ["non-ASCII recipient", "relay denied"], 554: ["relay denied"],
            ]),
        Pairs(.rset, [250, 421, 500, 501, 503, 504]),
        Pairs(.help, [211, 214, 250, 421, 500, 501, 502, 504]),
        Pairs(.noop, [250, 421, 500, 501]),
        Pairs(.quit, [221, 250, 500, 501]),
        Pairs(
            .anyKey, [221, 421, 500, 501, 503, 521, 530, 550, 554],
            [
                503: ["after 554 greeting"], 521: ["after 521 greeting"],
                530: ["authentication required", "TLS required"], 554: ["TLS too weak"],
            ]),
        Pairs(.asyncKey, [221, 421]),
        Pairs(.unknownKey, [221, 500, 502, 530]),
    ]

    static let rows = ReplyContextFacts.all.filter { row in list.contains { $0.verb == row.verb } }

    @Test("every pair has its general row and its special cases, and there is no other pair", arguments: list)
    func complete(_ pairs: Pairs) {
        for code in pairs.codes {
            let rows = ReplyContextFacts.facts(for: pairs.verb, code)
            #expect(ReplyContextFacts.fact(for: pairs.verb, code) != nil, "\(pairs.verb) \(code)")
            let cases = rows.map(\.occasion).filter { !$0.isEmpty }
            #expect(Set(cases) == pairs.cases[code] ?? [], "\(pairs.verb) \(code)")
            #expect(rows.count == cases.count + 1 && Set(cases).count == cases.count, "\(pairs.verb) \(code)")
        }
        #expect(Set(Self.rows.filter { $0.verb == pairs.verb }.map(\.code)) == Set(pairs.codes))
        #expect(pairs.cases.keys.allSatisfy(pairs.codes.contains))
    }

    @Test("a special row says something else than the general one, and no sign tells two of a pair")
    func special() {
        for pairs in Self.list {
            for code in pairs.cases.keys {
                let rows = ReplyContextFacts.facts(for: pairs.verb, code)
                #expect(Set(rows.map(\.meaning)).count == rows.count, "\(pairs.verb) \(code)")
                let signs = rows.flatMap(\.signs)
                #expect(Set(signs).count == signs.count, "\(pairs.verb) \(code)")
                #expect(rows.allSatisfy { $0.signs.isEmpty == $0.occasion.isEmpty }, "\(pairs.verb) \(code)")
            }
        }
    }

    @Test("phrases are in lower case and parameters in upper case, as they are compared")
    func letters() {
        for sign in Self.rows.flatMap(\.signs) {
            switch sign {
            case .says(let text): #expect(text == text.lowercased() && text.count > 4, "\(text)")
            case .parameter(let name): #expect(name == name.uppercased() && !name.isEmpty, "\(name)")
            case .enhanced(let subject, let detail):
                #expect(EnhancedStatusFacts.all.contains { $0.subject == subject && $0.detail == detail })
            default: break
            }
        }
    }

    @Test("where an enhanced code tells the case, its label is the row's, so that the row's advice is shown")
    func labels() {
        for row in Self.rows where !row.code.severity.isSuccess {
            for case .enhanced(let subject, let detail) in row.signs {
                let fact = EnhancedStatusFacts.all.first { $0.subject == subject && $0.detail == detail }
                #expect(fact?.label == row.label, "\(row.occasion) \(subject).\(detail)")
            }
        }
    }

    @Test("where the text tells the cause, that cause is the row's or one that stands for the same")
    func causes() {
        for row in Self.rows {
            let causes = row.signs.compactMap { if case .cause(let cause) = $0 { cause } else { nil } }
            #expect(causes.isEmpty || causes.contains(row.label), "\(row.occasion)")
            let general = row.verb.flatMap { ReplyContextFacts.fact(for: $0, row.code) }
            #expect(!causes.contains { $0 == general?.label }, "\(row.occasion): told of every such reply")
        }
    }

    @Test("the doubtful rows, which rest on hearsay only")
    func doubtful() {
        let doubtful = Self.rows.filter(\.sources.isDoubtful).map { "\($0.verb?.name ?? "") \($0.code)" }
        #expect(doubtful == ["CONNECT 450", "CONNECT 550", "LHLO 503", "RCPT 252"])
    }

    /// RFC 4954 §6, RFC 1869 §4.2 and others.
    @Test(
        "how rows stand to the standards",
        arguments: [
            (.ehlo, 503, .obsolete), (.helo, 503, .obsolete), (.rset, 504, .obsolete), (.rcpt, 521, .obsolete),
            (.mail, 530, .extension), (.rcpt, 530, .extension), (.unknownKey, 530, .extension),
            (.lhlo, 250, .extension), (.lhlo, 503, .nonStandard), (.mail, 450, .nonStandard),
            (.rcpt, 252, .nonStandard), (.rcpt, 554, .nonStandard), (.help, 250, .nonStandard),
            (.quit, 250, .nonStandard), (.noop, 501, .nonStandard), (.rset, 503, .nonStandard),
            (.connectKey, 450, .nonStandard), (.connectKey, 451, .nonStandard), (.connectKey, 550, .nonStandard),
            (.asyncKey, 221, .nonStandard), (.asyncKey, 421, .standard), (.rcpt, 556, .standard),
        ] as [(Verb, ReplyCode, FactStatus)])
    func status(_ verb: Verb, _ code: ReplyCode, _ status: FactStatus) {
        #expect(ReplyContextFacts.fact(for: verb, code)?.status == status)
    }
}
