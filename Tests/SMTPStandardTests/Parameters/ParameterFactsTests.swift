import Testing

@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel

@Suite("The table of parameters")
struct ParameterFactsTests {
    /// The keyword that has to be offered for each, and the octets by which it lengthens the line.
    static let rows: [(Verb, String, [String], Int?)] = [
        (.mail, "SIZE", ["SIZE"], 26), (.mail, "BODY", ["8BITMIME", "BINARYMIME"], 16), (.mail, "AUTH", ["AUTH"], 500),
        (.mail, "RET", ["DSN"], 8), (.mail, "ENVID", ["DSN", "MTRK"], 107), (.mail, "SMTPUTF8", ["SMTPUTF8"], 10),
        (.mail, "REQUIRETLS", ["REQUIRETLS"], 11), (.mail, "MT-PRIORITY", ["MT-PRIORITY"], 15),
        (.mail, "HOLDFOR", ["FUTURERELEASE"], 34), (.mail, "HOLDUNTIL", ["FUTURERELEASE"], 34),
        (.mail, "BY", ["DELIVERBY"], 17), (.mail, "SOLICIT", ["NO-SOLICITING"], 1007), (.mail, "MTRK", ["MTRK"], 40),
        (.mail, "SUBMITTER", ["SUBMITTER"], nil), (.mail, "CONPERM", ["CONPERM"], nil),
        (.mail, "TRANSID", ["CHECKPOINT"], 88), (.mail, "ALT-ADDRESS", ["UTF8SMTP"], 460),
        (.rcpt, "ALT-ADDRESS", ["UTF8SMTP"], 460), (.rcpt, "NOTIFY", ["DSN"], 28),
        (.rcpt, "ORCPT", ["DSN", "MTRK"], 500), (.rcpt, "RRVS", ["RRVS"], 33), (.rcpt, "CONNEG", ["CONNEG"], nil),
        (.vrfy, "SMTPUTF8", ["SMTPUTF8"], nil), (.expn, "SMTPUTF8", ["SMTPUTF8"], nil),
        (.vrfy, "UTF8REPLY", ["UTF8SMTP"], nil), (.expn, "UTF8REPLY", ["UTF8SMTP"], nil),
        (.bdat, "LAST", ["CHUNKING"], nil), (.burl, "LAST", ["BURL"], nil), (.mail, "PRDR", ["PRDR"], nil),
        (.mail, "XVERP", ["XVERP"], nil), (.mail, "VERP", ["VERP"], nil), (.mail, "EXDATA", ["EXDATA"], nil),
        (.mail, "SECURITY", ["SECURITY"], nil), (.rcpt, "IGNOREQUOTA", ["IGNOREQUOTA"], nil),
        (.mail, "XRDST", ["XRDST"], nil),
    ]

    @Test("every parameter has one row, with its keyword and its octets", arguments: rows)
    func row(_ verb: Verb, _ keyword: String, _ requires: [String], _ octets: Int?) throws {
        #expect(ParameterFacts.all.count { $0.verb == verb && $0.keyword == keyword } == 1)
        let fact = try #require(ParameterFacts.fact(for: verb, keyword))
        #expect(fact.requires == requires)
        #expect(fact.extraOctets == octets)
    }

    @Test("no other row")
    func keys() {
        #expect(ParameterFacts.all.count == Self.rows.count)
        #expect(ParameterFacts.fact(for: .rcpt, "SIZE") == nil)
    }

    @Test("every row says what it asks for and where that stands")
    func words() {
        for row in ParameterFacts.all {
            #expect(row.meaning.hasSuffix(".") && !row.meaning.contains("!"), "\(row.keyword)")
            #expect((15...200).contains(row.meaning.count), "\(row.keyword): \(row.meaning.count)")
            #expect(!row.sources.isEmpty)
            #expect(row.refusals.allSatisfy { !$0.severity.isSuccess }, "\(row.keyword)")
            #expect(row.value.isEmpty == (ParameterValues.forms[row.keyword] == nil), "\(row.keyword)")
        }
    }

    @Test("the example is right, alone and in its command")
    func examples() throws {
        for row in ParameterFacts.all where row.verb == .mail || row.verb == .rcpt {
            let frame = row.verb == .mail ? "MAIL FROM:<a@b.example> " : "RCPT TO:<a@b.example> "
            let argument = try #require(Command(frame + row.example).path)
            #expect(argument.problem == nil, "\(row.example)")
            let parameter = try #require(argument.parameters.first)
            #expect(parameter.keyword == row.keyword)
            #expect(Judge.problem(in: parameter, of: row) == nil, "\(row.example)")
        }
        for row in ParameterFacts.all where row.verb != .mail && row.verb != .rcpt {
            #expect(CommandSyntax.problem(in: Command(row.example)) == nil, "\(row.example)")
            #expect(row.example.hasPrefix(row.verb.name) && row.example.hasSuffix(row.keyword))
        }
    }

    @Test("every form and every rule belongs to a row")
    func tables() {
        let keywords = Set(ParameterFacts.all.map(\.keyword))
        #expect(Set(ParameterValues.forms.keys).isSubset(of: keywords))
        #expect(Set(ParameterRules.all.keys).isSubset(of: keywords))
    }

    @Test("what is only reported is told from what was checked")
    func doubtful() {
        #expect(ParameterFacts.all.filter(\.sources.isDoubtful).map(\.keyword) == ["XRDST"])
    }
}
