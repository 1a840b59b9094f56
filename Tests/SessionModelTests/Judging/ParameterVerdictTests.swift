import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Verdicts on parameters")
struct ParameterVerdictTests {
    /// What EHLO offers, the line, the verdict, and a part of its sentence; an expected line has none.
    struct Row: CustomTestStringConvertible {
        let offers: [String]
        let line: String
        let kind: Verdict.Kind
        let part: String
        var testDescription: String { String(line.prefix(60)) }

        /// `MAIL` and `RCPT` with parameters alone stand for the whole beginning of the line.
        init(_ offers: String..., line: String, _ kind: Verdict.Kind = .expected, _ part: String = "") {
            self.offers = offers
            self.line =
                line.hasPrefix("MAIL ") && !line.hasPrefix("MAIL FROM:")
                ? "MAIL FROM:<a@b.example> " + line.dropFirst(5)
                : line.hasPrefix("RCPT ") ? "RCPT TO:<a@b.example> " + line.dropFirst(5) : line
            self.kind = kind
            self.part = part
        }

        /// The session in which the line can be said.
        var session: Session {
            var talk = Talk.ready(offers)
            if line.hasPrefix("RCPT") { talk.play("C: MAIL FROM:<x@y.example>\nS: 250 ok") }
            return talk.session
        }
    }

    static let sizes: [Row] = [
        Row("SIZE 1000", line: "MAIL SIZE=1000"),
        Row("SIZE 1000", line: "MAIL SIZE=1001", .notOffered, "exceeds the server's limit of 1000 bytes"),
        Row("SIZE", line: "MAIL SIZE=99999999999999999999"),
        Row("SIZE 0", line: "MAIL SIZE=1001"),
        Row("SIZE", line: "MAIL SIZE", .malformed, "needs a value: SIZE=48120"),
        Row("SIZE", line: "MAIL SIZE=", .malformed, "value of SIZE is missing"),
        Row("SIZE", line: "MAIL SIZE=1 SIZE=2", .malformed, "twice. Most servers accept it"),
        Row("DSN", line: "MAIL RET=FULL RET=HDRS", .malformed, "RET appears twice."),
    ]

    static let bodies: [Row] = [
        Row("8BITMIME", line: "MAIL BODY=7BIT"), Row("8BITMIME", line: "MAIL body=8bitmime"),
        Row("8BITMIME", line: "MAIL BODY=9BIT", .malformed, "7BIT, 8BITMIME or BINARYMIME"),
        Row("8BITMIME", line: "MAIL BODY=BINARYMIME", .notOffered, "did not offer BINARYMIME"),
        Row("BINARYMIME", line: "MAIL BODY=BINARYMIME", .notOffered, "did not offer CHUNKING"),
        Row("BINARYMIME", "CHUNKING", line: "MAIL BODY=BINARYMIME"),
        Row("BINARYMIME", "CHUNKING", line: "MAIL BODY=8BITMIME", .notOffered, "did not offer 8BITMIME"),
        Row("SIZE", line: "MAIL BODY=7BIT", .notOffered, "8BITMIME or BINARYMIME"),
        Row("SMTPUTF8", line: "MAIL SMTPUTF8"),
        Row("SMTPUTF8", line: "MAIL SMTPUTF8=1", .malformed, "write SMTPUTF8 alone"),
        Row("SMTPUTF8", line: "MAIL FROM:<b\u{FC}@b.example>", .malformed, "needs the parameter SMTPUTF8"),
        Row("SMTPUTF8", line: "MAIL FROM:<b\u{FC}@b.example> SMTPUTF8"),
        Row("SIZE", line: "MAIL FROM:<b\u{FC}@b.example>", .notOffered, "needs SMTPUTF8"),
        Row("SMTPUTF8", line: "VRFY b\u{FC} SMTPUTF8"),
        Row("SMTPUTF8", line: "VRFY b\u{FC}", .malformed, "VRFY name SMTPUTF8"),
        Row("SIZE", line: "EXPN staff SMTPUTF8", .notOffered, "did not offer SMTPUTF8"),
        Row("SMTPUTF8", line: "VRFY alice SMTPUTF8"), Row("SIZE", line: "VRFY SMTPUTF8"),
        Row("SIZE", line: "VRFY alice UTF8REPLY", .notOffered, "did not offer UTF8SMTP"),
    ]

    static let reports: [Row] = [
        Row("DSN", line: "MAIL RET=HDRS ENVID=a+2Bb"), Row("DSN", line: "MAIL RET=HEAD", .malformed, "FULL or HDRS"),
        Row("DSN", line: "MAIL RET", .malformed, "RET=HDRS"),
        Row("DSN", line: "MAIL ENVID=a+b", .malformed, "upper-case hex digits"),
        Row("DSN", line: "RCPT NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;a+2Bb@c.example"),
        Row("DSN", line: "RCPT NOTIFY=NEVER"),
        Row(
            "DSN", line: "RCPT NOTIFY=NEVER,DELAY", .malformed, "cannot be combined with other words: NOTIFY=NEVER, or"),
        Row("DSN", line: "RCPT NOTIFY=", .malformed, "value of NOTIFY is missing"),
        Row("DSN", line: "RCPT NOTIFY=DELAY,DELAY", .malformed, "appears twice"),
        Row("DSN", line: "RCPT ORCPT=a@b.example", .malformed, "ORCPT=rfc822;"),
        Row("SIZE", line: "RCPT NOTIFY=NEVER", .notOffered, "did not offer DSN"),
        Row("SIZE", line: "MAIL ENVID=a", .notOffered, "DSN or MTRK"), Row("MTRK", line: "MAIL ENVID=a"),
        Row("MTRK", line: "MAIL MTRK=4FIqRpA1SR86yPQRJNGAS7EHOkU=:86400 ENVID=a"),
        Row("MTRK", line: "MAIL MTRK=4FIqRpA1SR86yPQRJNGAS7EHOkU=:86400", .malformed, "needs ENVID"),
        Row("MTRK", line: "MAIL MTRK=abc ENVID=a", .malformed, "28 characters"),
        Row("AUTH PLAIN", line: "MAIL AUTH=<>"), Row("AUTH PLAIN", line: "MAIL AUTH=a+2Bb@c.example"),
        Row("AUTH PLAIN", line: "MAIL AUTH=alice", .malformed, "AUTH=alice@example.org, or AUTH=<>"),
        Row("DSN", line: "MAIL NOTIFY=NEVER", .notOffered, "NOTIFY belongs to RCPT, not to MAIL."),
        Row("SIZE 9", line: "RCPT SIZE=9", .notOffered, "SIZE belongs to MAIL, not to RCPT."),
    ]

    static let times: [Row] = [
        Row("DELIVERBY", line: "MAIL BY=600;R"), Row("DELIVERBY", line: "MAIL BY=-60;NT"),
        Row("DELIVERBY", line: "MAIL BY=0;R", .malformed, "above 0"),
        Row("DELIVERBY", line: "MAIL BY=600", .malformed, "BY=600;R"),
        Row("DELIVERBY 300", line: "MAIL BY=299;R", .notOffered, "at least 300 seconds"),
        Row("DELIVERBY 300", line: "MAIL BY=300;R"), Row("DELIVERBY 300", line: "MAIL BY=299;N"),
        Row("FUTURERELEASE 86400 2030-12-31T23:59:59Z", line: "MAIL HOLDFOR=86400"),
        Row("FUTURERELEASE 86400 2030-12-31T23:59:59Z", line: "MAIL HOLDFOR=86401", .notOffered, "86400 seconds"),
        Row("FUTURERELEASE 86400 2030-12-31T23:59:59Z", line: "MAIL HOLDFOR=0", .malformed, "HOLDFOR=3600"),
        Row("FUTURERELEASE 86400 2030-12-31T23:59:59Z", line: "MAIL HOLDUNTIL=2030-12-31T23:59:59Z"),
        Row(
            "FUTURERELEASE 86400 2030-12-31T23:59:59Z", line: "MAIL HOLDUNTIL=2031-01-01T00:00:00Z", .notOffered,
            "later"),
        Row("FUTURERELEASE", line: "MAIL HOLDUNTIL=soon", .malformed, "in UTC"),
        Row(
            "FUTURERELEASE", line: "MAIL HOLDFOR=9 HOLDUNTIL=2030-12-31T23:59:59Z", .malformed, "exclude each other"
        ),
        Row("MT-PRIORITY", line: "MAIL MT-PRIORITY=-9"),
        Row("MT-PRIORITY", line: "MAIL MT-PRIORITY=10", .malformed, "-9 to 9"),
        Row("RRVS", line: "RCPT RRVS=2024-05-01T00:00:00Z;C"),
        Row("RRVS", line: "RCPT RRVS=2024-05-01T00:00:00Z;X", .malformed, ";C or ;R"),
    ]

    static let rest: [Row] = [
        Row("REQUIRETLS", line: "MAIL REQUIRETLS", .outOfSequence, "send STARTTLS first"),
        Row("REQUIRETLS", line: "MAIL REQUIRETLS=YES", .malformed, "write REQUIRETLS alone"),
        Row("NO-SOLICITING org.example:ADS", line: "MAIL SOLICIT=org.example:NEWS"),
        Row("NO-SOLICITING org.example:ADS", line: "MAIL SOLICIT=a,org.example:ads", .notOffered, "does not want"),
        Row("NO-SOLICITING", line: "MAIL SOLICIT=a,,b", .malformed, "separated by commas"),
        Row("CHECKPOINT", line: "MAIL TRANSID=<a@b.example>"),
        Row("CHECKPOINT", line: "MAIL TRANSID=a", .malformed, "TRANSID=<"),
        Row("UTF8SMTP", line: "MAIL ALT-ADDRESS=a@b.example"),
        Row("UTF8SMTP", line: "RCPT ALT-ADDRESS=a", .malformed, "ALT-ADDRESS=bob@example.net"),
        Row("SUBMITTER", line: "MAIL SUBMITTER=a@b.example"),
        Row("SUBMITTER", line: "MAIL SUBMITTER=a", .malformed, "SUBMITTER=bob@example.net"),
        Row("CONPERM", line: "MAIL CONPERM"), Row("CONPERM", line: "MAIL CONPERM=1", .malformed, "has no value"),
        Row("CONNEG", line: "RCPT CONNEG"), Row("CONNEG", line: "RCPT CONNEG=1", .malformed, "has no value"),
        Row("PRDR", line: "MAIL PRDR"), Row("PRDR", line: "MAIL PRDR=1", .malformed, "has no value"),
        Row("XVERP", line: "MAIL XVERP"), Row("XVERP", line: "MAIL XVERP=+="),
        Row("XVERP", line: "MAIL XVERP=+", .malformed, "two characters"),
        Row("VERP", line: "MAIL VERP"), Row("EXDATA", line: "MAIL EXDATA"),
        Row("SECURITY", line: "MAIL SECURITY=STARTTLS"),
        Row("SECURITY", line: "MAIL SECURITY=1", .malformed, "NONE or"),
        Row("IGNOREQUOTA", line: "RCPT IGNOREQUOTA"), Row("XRDST", line: "MAIL XRDST=a"),
        Row("SIZE", line: "MAIL FOO=1", .notOffered, "not a known parameter of MAIL"),
        Row("SIZE", line: "MAIL A_B=1", .malformed, "is not a keyword"),
        Row("SIZE", line: "MAIL =1", .malformed, "keyword before = is missing"),
        Row("DSN", line: "MAIL ENVID=a=b", .malformed, "+3D"), Row("DSN", line: "MAIL ENVID=a+3Db"),
    ]

    @Test("by offer and form", arguments: sizes + bodies + reports + times + rest)
    func verdict(_ row: Row) {
        let verdict = Judge(row.session).verdict(on: Array(row.line.utf8))
        #expect(verdict.kind == row.kind, "\(verdict.why ?? "")")
        #expect(verdict.why?.contains(row.part) ?? row.part.isEmpty, "\(verdict.why ?? "")")
        #expect((verdict.why == nil) == (row.kind == .expected))
        #expect(row.kind == .expected || verdict.source != nil)
        #expect(verdict.foreseesSuccess == (row.kind == .expected || row.part.contains("Most servers accept it")))
    }

    @Test("REQUIRETLS is expected under TLS")
    func requireTLS() {
        var session = Talk.ready("REQUIRETLS").session
        session.security.secured()
        #expect(Judge(session).verdict(on: Array("MAIL FROM:<a@b.example> REQUIRETLS".utf8)).kind == .expected)
    }

    @Test("a line may be longer than 512 octets by what its parameters are allowed, and no more")
    func length() {
        let session = Talk.ready("DSN", "SIZE").session
        let line = { (count: Int, rest: String) in
            Array("MAIL FROM:<a@b.example>\(String(repeating: " ", count: count - 25 - rest.utf8.count))\(rest)".utf8)
        }
        #expect(Judge(session).verdict(on: line(512, "")).kind == .expected)
        #expect(Judge(session).verdict(on: line(513, "")).likely == [500])
        #expect(Judge(session).verdict(on: line(512 + 26 + 8, "SIZE=1 RET=FULL")).kind == .expected)
        let long = Judge(session).verdict(on: line(512 + 26 + 8 + 1, "SIZE=1 RET=FULL"))
        #expect(long.kind == .malformed && long.likely == [500])
        #expect(long.why?.contains("the limit is 546") == true)
    }

    @Test("raw octets need chunks, from MAIL to DATA")
    func binary() {
        var talk = Talk.ready("BINARYMIME", "CHUNKING", "8BITMIME")
        let mail = "MAIL FROM:<a@b.example> BODY="
        #expect(talk.judge.verdict(on: Array((mail + "BINARYMIME").utf8)).remark?.contains("BDAT") == true)
        #expect(talk.judge.verdict(on: Array((mail + "8BITMIME").utf8)).remark == nil)
        talk.play("C: \(mail)BINARYMIME\nS: 250 ok\nC: RCPT TO:<c@d.example>\nS: 250 ok")
        #expect(talk.judge.verdict(on: Array("DATA".utf8)).kind == .outOfSequence)
        #expect(talk.judge.verdict(on: Array("BDAT 10 LAST".utf8)).kind == .expected)
        talk.play("C: RSET\nS: 250 ok\nC: \(mail)8BITMIME\nS: 250 ok\nC: RCPT TO:<c@d.example>\nS: 250 ok")
        #expect(talk.judge.verdict(on: Array("DATA".utf8)).kind == .expected)
    }

    @Test("a recipient outside ASCII needs SMTPUTF8 behind MAIL", arguments: [("", false), (" SMTPUTF8", true)])
    func international(_ parameter: String, _ isRight: Bool) {
        var talk = Talk.ready("SMTPUTF8")
        talk.play("C: MAIL FROM:<a@b.example>\(parameter)\nS: 250 ok")
        let verdict = talk.judge.verdict(on: Array("RCPT TO:<b\u{FC}@b.example>".utf8))
        #expect((verdict.kind == .expected) == isRight)
        #expect(isRight || verdict.why?.contains("in MAIL") == true)
        #expect(talk.judge.verdict(on: Array("RCPT TO:<b@b.example>".utf8)).kind == .expected)
    }

    @Test("what is obsolete is taken, with a word about it")
    func obsolete() {
        let session = Talk.ready("UTF8SMTP", "SIZE").session
        let old = Judge(session).verdict(on: Array("MAIL FROM:<a@b.example> ALT-ADDRESS=a@b.example".utf8))
        #expect(old.kind == .expected && old.remark?.contains("obsolete") == true)
        #expect(Judge(session).verdict(on: Array("MAIL FROM:<a@b.example> SIZE=1".utf8)).remark == nil)
    }
}
