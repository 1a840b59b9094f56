import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax

@Suite("The table of EHLO keywords")
struct ExtensionFactsTests {
    /// Registered with IANA.
    static let registered: [String] = [
        "8BITMIME", "ATRN", "AUTH", "BINARYMIME", "BURL", "CHECKPOINT", "CHUNKING", "CONNEG", "CONPERM",
        "DELIVERBY", "DSN", "ENHANCEDSTATUSCODES", "ETRN", "EXPN", "FUTURERELEASE", "HELP", "LIMITS",
        "MT-PRIORITY", "MTRK", "NO-SOLICITING", "ONEX", "PIPELINING", "REQUIRETLS", "RRVS", "SAML", "SEND",
        "SIZE", "SMTPUTF8", "SOML", "STARTTLS", "SUBMITTER", "TURN", "UTF8SMTP", "VERB", "VRFY",
    ]
    /// Of servers, without a registration, and lines that are no extensions.
    static let others: [String] = [
        "AUTH=", "EXDATA", "XEXDATA", "SECURITY", "VERP", "XVERP", "XCLIENT", "XFORWARD", "PRDR",
        "PIPECONNECT", "WELLKNOWN", "IGNOREQUOTA", "X-EXPS", "X-EXPS=LOGIN", "X-ANONYMOUSTLS", "X-LINK2STATE",
        "XEXCH50", "XRDST", "XSHADOW", "XADR", "XCIR", "XGEN", "XSTA", "XUSR", "OK", "XXXXXXXA",
    ]

    @Test("every keyword, once, and no other")
    func complete() {
        let keywords = ExtensionFacts.all.map(\.keyword)
        #expect(keywords.count == 61)
        #expect(Set(keywords) == Set(Self.registered + Self.others))
        #expect(Set(keywords).count == keywords.count)
        #expect(Set(ExtensionFacts.all.filter(\.isRegistered).map(\.keyword)) == Set(Self.registered))
    }

    @Test("every row says what it is, in a few words, and where that stands", arguments: ExtensionFacts.all)
    func words(_ row: ExtensionFact) {
        for words in [row.words, row.name, row.takes] {
            #expect(!words.hasSuffix(".") && !words.contains("!") && words.count <= 60, "\(words)")
        }
        #expect(!row.words.isEmpty && !row.name.isEmpty && !row.uses.isEmpty && !row.sources.isEmpty)
        #expect(Set(row.uses).count == row.uses.count)
        #expect(row.note.isEmpty || row.note.hasSuffix(".") && row.note.count <= 140, "\(row.note)")
        for source in row.sources where source.kind == .rfc {
            #expect(source.section.allSatisfy { $0 == "." || $0 == "F" || $0.isNumber }, "\(source)")
        }
    }

    @Test("the example of a row is a line with its keyword, read as this row", arguments: ExtensionFacts.all)
    func examples(_ row: ExtensionFact) throws {
        #expect(row.example.hasPrefix(row.keyword))
        let reply = try #require(Reply("250-mx\n250 \(row.example)"))
        let explained = try #require(Explanation.extensions(in: reply, .command(.ehlo)).last { $0.kind == .offer })
        #expect(explained.isKnown && explained.words.hasPrefix(row.words), "\(explained)")
        #expect(explained.details.allSatisfy { $0.isKnown }, "\(explained.details)")
        #expect(!explained.words.contains("; with "), "its parameters are decoded: \(explained.words)")
    }

    @Test(
        "what a row adds is written as it is typed, and begins with a name in upper case", arguments: ExtensionFacts.all
    )
    func additions(_ row: ExtensionFact) {
        for parameter in row.mailParameters + row.rcptParameters {
            let name = parameter.prefix { $0 != "=" }
            #expect(!name.isEmpty && !parameter.contains(" ") && name == name.uppercased()[...], "\(parameter)")
        }
        #expect(row.verbs.map(\.name).allSatisfy { !$0.isEmpty && !$0.contains(" ") })
    }

    @Test("rows that rest on hearsay are the ones of Exchange, of its kin, and ONEX")
    func doubtful() {
        let doubtful: Set<String> = [
            "ONEX", "OK", "X-ANONYMOUSTLS", "X-EXPS", "X-EXPS=LOGIN", "X-LINK2STATE", "XEXCH50", "XRDST", "XSHADOW",
        ]
        #expect(Set(ExtensionFacts.all.filter(\.sources.isDoubtful).map(\.keyword)) == doubtful)
    }

    @Test("lines that are no extensions say so", arguments: ["AUTH=", "OK", "XXXXXXXA"])
    func quirks(_ keyword: String) throws {
        let row = try #require(ExtensionFacts.fact(for: keyword))
        #expect(row.status == .nonStandard && row.note.contains("quirk"))
    }

    @Test(
        "other spellings, masks, and what is not known",
        arguments: [
            ("XSECURITY", "SECURITY"), ("PIPE_CONNECT", "PIPECONNECT"), ("XXXX", "XXXXXXXA"), ("XXXXXXXA", "XXXXXXXA"),
            ("XXXXXXXXXXXXXXXXXXXB", "XXXXXXXA"), ("XX", nil), ("X", nil), ("", nil), ("XAXX", nil), ("size", nil),
            ("FROBNICATE", nil),
        ] as [(String, String?)])
    func lookup(_ keyword: String, _ found: String?) {
        #expect(ExtensionFacts.fact(for: keyword)?.keyword == found)
    }
}
