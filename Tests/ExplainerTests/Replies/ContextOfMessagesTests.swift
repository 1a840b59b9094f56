import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("Replies to messages, logins, lookups and rare verbs, in their context")
struct ContextOfMessagesTests {
    /// One command with its codes, and how many special cases there are of each code that has any.
    struct Pairs: Sendable, CustomTestStringConvertible {
        let verb: Verb
        let codes: [ReplyCode]
        let cases: [ReplyCode: Int]

        init(_ verb: Verb, _ codes: [ReplyCode], _ cases: [ReplyCode: Int]) {
            self.verb = verb
            self.codes = codes
            self.cases = cases
        }

        var testDescription: String { verb.name }
    }

    static let list: [Pairs] = [
        Pairs(.data, [354, 421, 451, 500, 501, 503, 530, 550, 554], [503: 3, 550: 1]),
        Pairs(.dataEndKey, [250, 353, 421, 450, 451, 452, 500, 550, 552, 554, 558], [353: 1, 554: 2, 558: 1]),
        Pairs(.lmtpDataEndKey, [250, 450, 451, 452, 550, 552, 554], [:]),
        Pairs(.prdrRecipientKey, [250, 450, 550], [:]),
        Pairs(.prdrEndKey, [250, 550], [:]),
        Pairs(.bdat, [250, 421, 451, 452, 500, 501, 503, 521, 550, 551, 552, 554], [250: 2, 503: 1]),
        Pairs(.burl, [250, 451, 503, 552, 554], [250: 1]),
        Pairs(
            .auth, [235, 334, 421, 432, 435, 450, 454, 500, 501, 502, 503, 504, 523, 525, 530, 534, 535, 538, 553],
            [235: 1, 334: 5, 421: 1, 500: 2, 501: 2, 502: 1, 503: 2]),
        Pairs(.starttls, [220, 454, 500, 501, 502, 503, 554], [454: 1]),
        Pairs(.vrfy, [250, 251, 252, 450, 500, 501, 502, 503, 504, 550, 551, 553], [252: 1, 550: 1]),
        Pairs(.expn, [250, 252, 421, 500, 501, 502, 504, 550], [:]),
        Pairs(.etrn, [250, 251, 252, 253, 458, 459, 500, 501, 503], [:]),
        Pairs(.atrn, [250, 450, 451, 453, 502, 503, 530], [:]),
        Pairs(.send, [250, 421, 451, 452, 500, 501, 502, 552], [:]),
        Pairs(.soml, [250, 421, 451, 452, 500, 501, 502, 552], [:]),
        Pairs(.saml, [250, 421, 451, 452, 500, 501, 502, 552], [:]),
        Pairs(.turn, [250, 500, 502, 503], [:]),
        Pairs(Verb("XCLIENT"), [220, 421, 501, 503, 550], [:]),
        Pairs(Verb("XFORWARD"), [250, 421, 501, 503, 550], [:]),
        Pairs(Verb("DEBUG"), [200, 500], [:]),
        Pairs(Verb("ONEX"), [250], [:]),
        Pairs(Verb("VERB"), [250, 502], [:]),
        Pairs(Verb("WELLKNOWN"), [250, 554], [:]),
        Pairs(Verb("WIZ"), [500], [:]),
        Pairs(Verb("X-ANONYMOUSTLS"), [220], [:]),
        Pairs(Verb("X-EXPS"), [235, 334], [:]),
        Pairs(Verb("X-LINK2STATE"), [200], [:]),
        Pairs(Verb("XADR"), [250], [:]),
        Pairs(Verb("XCIR"), [250], [:]),
        Pairs(Verb("XEXCH50"), [250, 354, 504], [:]),
        Pairs(Verb("XGEN"), [250], [:]),
        Pairs(Verb("XSTA"), [250], [:]),
        Pairs(Verb("XUSR"), [250, 500], [:]),
    ]

    /// Known beside the list: what Dovecot says of BDAT, and Postfix of VRFY with a foreign domain.
    static let beside: [Verb: Set<ReplyCode>] = [.bdat: [502], .vrfy: [554]]

    static let verbs = Set(list.map(\.verb))
    static let rows = ReplyContextFacts.all.filter { $0.verb.map(verbs.contains) ?? false }

    @Test("every pair has its general row, and its special cases", arguments: list)
    func complete(_ pairs: Pairs) {
        for code in pairs.codes {
            let rows = ReplyContextFacts.facts(for: pairs.verb, code)
            #expect(rows.count { $0.occasion.isEmpty } == 1, "\(pairs.verb) \(code)")
            #expect(rows.count { !$0.occasion.isEmpty } == pairs.cases[code] ?? 0, "\(pairs.verb) \(code)")
        }
        let known = Set(Self.rows.filter { $0.verb == pairs.verb }.map(\.code))
        #expect(known == Set(pairs.codes).union(Self.beside[pairs.verb] ?? []), "\(pairs.verb)")
    }

    @Test("a special case says something else than the other rows of its pair")
    func distinct() {
        for row in Self.rows where !row.occasion.isEmpty {
            let others = ReplyContextFacts.facts(for: row.verb ?? .anyKey, row.code).filter { $0 != row }
            #expect(others.allSatisfy { $0.occasion != row.occasion && $0.meaning != row.meaning }, "\(place(row))")
            #expect(row.occasion.count <= 30 && !row.occasion.hasSuffix("."), "\(place(row))")
        }
    }

    @Test("signs stand with special cases, and two cases of a pair do not share one")
    func signs() {
        for row in Self.rows {
            #expect(row.signs.isEmpty || !row.occasion.isEmpty, "\(place(row))")
            let others = ReplyContextFacts.facts(for: row.verb ?? .anyKey, row.code).filter { $0 != row }
            #expect(Set(row.signs).isDisjoint(with: others.flatMap(\.signs)), "\(place(row))")
            #expect(row.signs.allSatisfy(isWellFormed), "\(place(row))")
        }
        let untold = Self.rows.filter { !$0.occasion.isEmpty && $0.signs.isEmpty }.map(place)
        #expect(untold == ["DATA-END 558 EXDATA"])
    }

    @Test(
        "what tells a special case",
        arguments: [
            (.starttls, 454, .amid(.tls), "TLS already active"),
            (.data, 503, .amid(.chunks), "BDAT or BINARYMIME"),
            (.data, 503, .enhanced(5, 3), "too many recipients"),
            (.dataEndKey, 554, .enhanced(6, 9), "UTF-8 headers"),
            (.dataEndKey, 554, .amid(.noRecipients), "no recipients"),
            (.bdat, 250, .amid(.lastChunk), "LAST"),
            (.bdat, 250, .amid([.lmtp, .lastChunk]), "LAST in LMTP"),
            (.burl, 250, .amid(.lastChunk), "LAST"),
            (.auth, 334, .mechanism("LOGIN"), "LOGIN"),
            (.auth, 334, .amid(.emptyText), "no initial response"),
            (.auth, 334, .amid(.noStepLeft), "no step is left"),
            (.auth, 235, .mechanism("GSSAPI"), "security layer"),
            (.auth, 503, .amid(.authenticated), "logged in already"),
            (.auth, 503, .amid(.notOffered), "AUTH not offered"),
            (.vrfy, 550, .enhanced(6, 8), "SMTPUTF8 not given"),
        ] as [(Verb, ReplyCode, Sign, String)])
    func told(_ verb: Verb, _ code: ReplyCode, _ sign: Sign, _ occasion: String) {
        let rows = ReplyContextFacts.facts(for: verb, code).filter { $0.signs.contains(sign) }
        #expect(rows.map(\.occasion) == [occasion])
    }

    @Test("the empty challenge is looked for before the mechanism: it is the same in all of them")
    func order() {
        let cases = ReplyContextFacts.facts(for: .auth, 334).filter { !$0.occasion.isEmpty }
        #expect(cases.prefix(2).map(\.signs) == [[.amid(.noStepLeft)], [.amid(.emptyText)]])
    }

    @Test("rows that rest on hearsay are told, and no others")
    func doubtful() {
        #expect(
            Set(Self.rows.filter(\.sources.isDoubtful).map { "\($0.verb?.name ?? "") \($0.code)" }) == [
                "ONEX 250", "XUSR 250", "X-EXPS 235", "X-EXPS 334", "X-ANONYMOUSTLS 220", "XEXCH50 250",
                "XEXCH50 354", "XEXCH50 504", "X-LINK2STATE 200",
            ])
    }

    @Test(
        "where only a point is doubtful, the sentence says so",
        arguments: [
            (.dataEndKey, 554, "the registry 550"), (.starttls, 454, "without naming a code"),
            (.starttls, 502, "names no code"),
            (.auth, 523, "538"), (.auth, 538, "523"), (.auth, 334, "Prompts may differ"),
            (Verb("XADR"), 250, "names no code"), (Verb("XCIR"), 250, "names no code"),
            (Verb("XGEN"), 250, "names no code"), (Verb("XSTA"), 250, "names no code"),
        ] as [(Verb, ReplyCode, String)])
    func doubtInWords(_ verb: Verb, _ code: ReplyCode, _ words: String) {
        #expect(ReplyContextFacts.facts(for: verb, code).contains { $0.meaning.contains(words) })
    }

    @Test("how the rows stand to the standards")
    func status() {
        for row in Self.rows {
            let verb = row.verb ?? .anyKey
            if [.send, .soml, .saml, .turn].contains(verb) { #expect(row.status == .obsolete, "\(place(row))") }
            if [.burl, .lmtpDataEndKey].contains(verb) { #expect(row.status == .extension, "\(place(row))") }
            let isSeenOnly = row.sources.allSatisfy { $0.kind != .rfc }
            #expect(!isSeenOnly || row.status == .nonStandard, "\(place(row))")
        }
        #expect(ReplyContextFacts.fact(for: .data, 451)?.status == .obsolete)
        #expect(ReplyContextFacts.fact(for: .auth, 538)?.status == .obsolete)
        #expect(ReplyContextFacts.fact(for: .data, 550)?.status == .extension)
        #expect(ReplyContextFacts.fact(for: .dataEndKey, 250)?.status == .standard)
    }

    @Test("only what accepts the whole message makes the server responsible")
    func responsibility() {
        let rows = Self.rows.filter { $0.meaning.contains("responsible") }.map(place)
        #expect(
            Set(rows) == [
                "DATA-END 250 ", "BDAT 250 ", "BDAT 250 LAST", "BURL 250 ", "BURL 250 LAST", "PRDR-END 250 ",
            ])
    }

    @Test("454 to STARTTLS is not 454 to AUTH, and 502 to TURN is not 502 to VRFY")
    func contexts() throws {
        for (one, other, code) in [(.starttls, .auth, 454), (.turn, .vrfy, 502)] as [(Verb, Verb, ReplyCode)] {
            let first = try #require(ReplyContextFacts.fact(for: one, code))
            let second = try #require(ReplyContextFacts.fact(for: other, code))
            #expect(first.meaning != second.meaning && first.advice != second.advice)
        }
    }
}

private func place(_ row: ReplyFact) -> String { "\(row.verb?.name ?? "") \(row.code) \(row.occasion)" }

/// Phrases in lower case, names in upper case, as those who compare them expect.
private func isWellFormed(_ sign: Sign) -> Bool {
    switch sign {
    case .says(let text): !text.isEmpty && text == text.lowercased()
    case .parameter(let name), .mechanism(let name): !name.isEmpty && name == name.uppercased()
    case .enhanced, .cause, .amid: true
    }
}
