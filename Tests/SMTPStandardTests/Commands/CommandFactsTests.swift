import Testing

@testable import SMTPStandard
@testable import SMTPSyntax

@Suite("The table of verbs")
struct CommandFactsTests {
    /// What a session is made of.
    static let usual = [
        "EHLO", "HELO", "LHLO", "MAIL", "RCPT", "DATA", "BDAT", "RSET", "VRFY", "EXPN", "HELP", "NOOP", "QUIT",
        "STARTTLS", "AUTH", "ETRN",
    ]
    static let others = [
        "ATRN", "BURL", "SEND", "SOML", "SAML", "TURN", "VERB", "ONEX", "XUSR", "XCLIENT", "XFORWARD", "WELLKNOWN",
        "XEXCH50", "X-EXPS", "X-ANONYMOUSTLS", "X-LINK2STATE", "XADR", "XCIR", "XGEN", "XSTA", "DEBUG", "WIZ",
    ]
    static let obsolete: Set<String> = ["SEND", "SOML", "SAML", "TURN", "VERB", "ONEX", "XUSR", "DEBUG", "WIZ"]
    /// They may stand anywhere in a pipelined group (RFC 2920 §3.1, RFC 3030 §4.2, RFC 4468 §6, Postfix).
    static let anywhere: Set<String> = [
        "MAIL", "RCPT", "RSET", "BDAT", "BURL", "SEND", "SOML", "SAML", "XFORWARD",
    ]
    /// The verbs that are there without being offered.
    static let withoutKeyword: Set<String> = [
        "EHLO", "HELO", "LHLO", "MAIL", "RCPT", "DATA", "RSET", "VRFY", "EXPN", "HELP", "NOOP", "QUIT", "DEBUG", "WIZ",
    ]

    @Test("every verb has one row, and no other has")
    func keys() {
        #expect(Set(CommandFacts.usual.map(\.verb.name)) == Set(Self.usual))
        #expect(Set(CommandFacts.all.map(\.verb.name)) == Set(Self.usual + Self.others))
        #expect(CommandFacts.all.count == Self.usual.count + Self.others.count)
        #expect(CommandFacts.pseudo.map(\.verb.name) == [".", "*"])
        #expect(CommandFacts.pseudo.allSatisfy { CommandFacts.fact(for: $0.verb) == nil }, "they are no verbs")
    }

    @Test("every row says what it does and where that stands")
    func words() {
        for row in CommandFacts.all + CommandFacts.pseudo {
            #expect(row.effect.hasSuffix(".") && !row.effect.contains("!"), "\(row.verb)")
            #expect((20...200).contains(row.effect.count), "\(row.verb): \(row.effect.count)")
            #expect(!row.purpose.isEmpty && row.purpose.count <= 25 && !row.purpose.hasSuffix("."), "\(row.verb)")
            #expect(row.template.hasPrefix(row.verb.name), "\(row.verb)")
            #expect(!row.sources.isEmpty)
        }
    }

    @Test("the example is a line that begins with the verb and is well formed")
    func examples() {
        for row in CommandFacts.all {
            #expect(Command(row.example).verb == row.verb)
            #expect(CommandSyntax.problem(in: Command(row.example)) == nil, "\(row.example)")
        }
    }

    @Test("keyword, status and place in a group")
    func columns() {
        for row in CommandFacts.all {
            let name = row.verb.name
            #expect((row.requires == nil) == Self.withoutKeyword.contains(name), "\(name)")
            #expect((row.status == .obsolete) == Self.obsolete.contains(name), "\(name)")
            #expect((row.place == .anywhere) == Self.anywhere.contains(name), "\(name)")
            #expect(row.isUsual == Self.usual.contains(name), "\(name)")
        }
        #expect(CommandFacts.fact(for: .bdat)?.requires == "CHUNKING")
        #expect(CommandFacts.fact(for: .helo)?.place == .alone, "no extension is known after it")
        #expect(CommandFacts.fact(for: Verb("XCLIENT"))?.place == .bestLast)
        #expect(CommandFacts.pseudo.map(\.place) == [.first, .last])
        #expect(CommandFacts.fact(for: Verb("XEXCH50"))?.expects == [354, 250])
    }

    @Test("what is only reported is told from what was checked")
    func doubtful() {
        let doubtful = CommandFacts.all.filter(\.sources.isDoubtful).map(\.verb.name)
        #expect(Set(doubtful) == ["ONEX", "XEXCH50", "X-EXPS", "X-ANONYMOUSTLS", "X-LINK2STATE"])
    }
}
