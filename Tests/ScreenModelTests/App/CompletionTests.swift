import SMTPStandard
import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("Completion")
struct CompletionTests {
    private static func ready(_ offers: String...) -> Play {
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        for line in ["mail.example.test"] + offers { play.server("250-\(line)") }
        play.server("250 HELP")
        return play
    }

    /// What Tab would offer for a line, by the names in the list.
    private static func names(_ line: String, _ play: Play) -> [String] { candidates(line, in: play).map(\.name) }

    private static func candidates(_ before: String, _ after: String = "", in play: Play) -> [Candidate] {
        CommandCompletions(
            judge: play.model.dialogue.judge, helloName: "client.example.org", addresses: play.model.typing.addresses
        ).candidates(before, after)
    }

    @Test("Tab puts the first step into the empty line; a second Tab lists what else can be sent")
    func steps() {
        var play = Play()
        play.connect()
        play.server("220 mx")
        play.press(.tab)
        #expect(play.model.typing.text == "EHLO client.example.org" && play.model.typing.completion == nil)
        play.press(.tab)
        #expect(play.model.typing.completion?.chosen?.line == "HELO client.example.org")
        #expect(play.row(with: "▸ HELO") != nil && play.row(with: "hello, no extensions") != nil)
        play.press(.enter)
        #expect(play.model.typing.text == "HELO client.example.org" && play.effects == [])
    }

    @Test("the only way to go on is inserted, with the cursor where the address goes")
    func one() {
        var play = Play.recipients()
        play.type("rc")
        play.press(.tab)
        #expect(play.model.typing.line.around(.max) == ("RCPT TO:<", ">"))
        play.type("x@y.example")
        #expect(play.model.typing.text == "RCPT TO:<x@y.example>")
    }

    @Test("in the list Tab and the arrows move, typing filters, Enter inserts, Esc closes and leaves the line")
    func list() throws {
        var play = Play.recipients()
        play.type("R")
        play.press(.tab)
        let all = try #require(play.model.typing.completion?.candidates.map(\.line))
        #expect(Set(all).isSuperset(of: ["RCPT TO:<>", "RSET"]))
        #expect(play.model.keyContext == .list)
        let chosen = [Key.tab, .down, .up, .backtab, .backtab].map { key in
            play.press(key)
            return play.model.typing.completion?.list.chosen
        }
        #expect(chosen == [1 % all.count, 2 % all.count, 1 % all.count, 0, all.count - 1])
        play.type("s")
        #expect(play.model.typing.completion?.candidates.map(\.line) == ["RSET"])
        play.press(.backspace)
        #expect(play.model.typing.completion?.candidates.map(\.line) == all)
        play.press(.escape)
        #expect(play.model.typing.completion == nil && play.model.typing.text == "R")
        play.press(.tab)
        play.type("q")
        #expect(play.model.typing.completion == nil && play.model.typing.text == "Rq", "nothing fits")
        play.press(.tab)
        #expect(play.row(with: "There is nothing to complete here.") != nil)
    }

    @Test("a key that means nothing in the list closes it and does what it does")
    func through() {
        var play = Play.recipients()
        play.type("R")
        play.press(.tab, .function(1))
        #expect(play.model.typing.completion == nil && play.model.shown.page == .help)
        play.press(.escape, .tab, .left)
        #expect(play.model.typing.completion == nil && !play.model.typing.line.isAtEnd)
    }

    @Test("parameters that the server offers, each once, and nothing else")
    func parameters() {
        let play = Self.ready("SIZE 1000", "8BITMIME", "DSN", "SMTPUTF8")
        #expect(Self.names("MAIL FROM:<a@b.example>", play) == ["SIZE=", "BODY=", "RET=", "ENVID=", "SMTPUTF8"])
        #expect(Self.names("mail from:<a@b.example> SIZE=3 b", play) == ["BODY="])
        #expect(Self.names("MAIL FROM:<a@b.example> size=3 ", play) == ["BODY=", "RET=", "ENVID=", "SMTPUTF8"])
        let bare = Self.ready("ENHANCEDSTATUSCODES")
        #expect(Self.names("MAIL FROM:<a@b.example> ", bare).isEmpty)
    }

    @Test("the values of parameters, as far as the server has them")
    func values() {
        var play = Self.ready("8BITMIME", "DSN", "AUTH PLAIN")
        #expect(Self.names("MAIL FROM:<a@b.example> BODY=", play) == ["8BITMIME", "7BIT"])
        #expect(Self.names("MAIL FROM:<a@b.example> RET=f", play) == ["FULL"])
        #expect(Self.names("MAIL FROM:<a+b@c.example> AUTH=", play) == ["<>", "a+2Bb@c.example"])
        play.send("MAIL FROM:<a@b.example>")
        play.server("250 Ok")
        let head = "RCPT TO:<c+d@e.example> "
        #expect(Self.names(head + "NOTIFY=", play) == ["SUCCESS", "FAILURE", "DELAY", "NEVER"])
        #expect(Self.names(head + "NOTIFY=SUCCESS,", play) == ["SUCCESS,FAILURE", "SUCCESS,DELAY"])
        #expect(Self.names(head + "NOTIFY=DELAY,SUCCESS,f", play) == ["DELAY,SUCCESS,FAILURE"])
        #expect(Self.names(head + "ORCPT=", play) == ["rfc822;c+2Bd@e.example"])
    }

    @Test(
        "what is typed of a value in xtext is encoded, and left alone where it is",
        arguments: [
            ("MAIL FROM:<a@b.example> ENVID=a=b+c", "a+3Db+2Bc"), ("MAIL FROM:<a@b.example> ENVID=a+3Db", nil),
            ("MAIL FROM:<a@b.example> AUTH=a+b@c.example", "a+2Bb@c.example"),
        ])
    func xtext(_ line: String, _ value: String?) {
        let play = Self.ready("DSN", "AUTH PLAIN")
        #expect(Self.names(line, play) == (value.map { [$0] } ?? []))
    }

    @Test("ORCPT gets its type and xtext from a plain address")
    func originalRecipient() {
        var play = Self.ready("DSN")
        play.send("MAIL FROM:<a@b.example>")
        play.server("250 Ok")
        #expect(Self.names("RCPT TO:<c@d.example> ORCPT=x+y@z.example", play) == ["rfc822;x+2By@z.example"])
        #expect(Self.names("RCPT TO:<c@d.example> ORCPT=rfc822;x+y@z.example", play) == ["rfc822;x+2By@z.example"])
    }

    @Test("addresses used before, those of the same command first, and their domains; not one that was refused")
    func addresses() {
        var play = Play.recipients()
        #expect(
            Self.names("RCPT TO:<", play) == [
                "<bob@example.test>", "<alice@example.org>", "<postmaster>",
            ])
        #expect(Self.candidates("RCPT TO:<b", ">", in: play).map(\.line) == ["RCPT TO:<bob@example.test>"])
        #expect(Self.names("RCPT TO:<carol@example.", play) == ["<carol@example.org>", "<carol@example.test>"])
        play.model.remember(["RCPT TO:<old@example.net>"])
        #expect(Self.names("RCPT TO:<o", play) == ["<old@example.net>"])
        #expect(Self.names("VRFY o", play) == ["old@example.net"])
    }

    @Test("mechanisms that are offered; a name that is none is not repeated")
    func mechanisms() {
        let play = Self.ready("AUTH plain SCRAM-SHA-256 X{31m")
        #expect(Self.names("AUTH ", play) == ["AUTH PLAIN", "AUTH SCRAM-SHA-256"])
        #expect(Self.names("AU", Self.ready("DSN")).isEmpty)
    }

    @Test("other arguments", arguments: [("BDAT 12", ["LAST"]), ("BDAT 12 L", ["LAST"]), ("HELP RC", ["RCPT"])])
    func others(_ line: String, _ names: [String]) {
        var play = Self.ready("CHUNKING")
        play.send("MAIL FROM:<a@b.example>")
        play.server("250 Ok")
        play.send("RCPT TO:<c@d.example>")
        play.server("250 Ok")
        #expect(Self.names(line, play) == names)
    }

    @Test("on a closed connection Tab offers the way back, and nothing that cannot be sent")
    func closed() {
        var play = Self.ready("DSN")
        play.happen(.ended(""))
        play.press(.tab)
        #expect(play.model.typing.text == ":reconnect")
        play.press(.control("u"))
        play.type("RS")
        play.press(.tab)
        #expect(play.model.typing.text == "RS")
    }

    @Test("local commands have their arguments: words, verbs, topics, mechanisms")
    func local() {
        var play = Self.ready("AUTH PLAIN")
        for (typed, line) in [
            (":rec", ":reconnect"), (":tls ac", ":tls accept"), (":explain rc", ":explain RCPT"),
            (":reference ext", ":reference extensions"), (":auth scram-sha-256-", ":auth SCRAM-SHA-256-PLUS"),
        ] {
            play.type(typed)
            play.press(.tab)
            #expect(play.model.typing.text == line || play.model.typing.completion != nil, "\(typed)")
            if play.model.typing.completion != nil { play.press(.enter) }
            #expect(play.model.typing.text == line)
            play.press(.control("u"))
        }
    }

    @Test("the path of a file: the folder is listed, hidden names only for a dot")
    func files() {
        var play = Self.ready("DSN")
        play.type(":tls save a/c")
        play.press(.tab)
        #expect(play.effects == [.listFolder("a/")])
        play.happen(.listed(FolderListing(folder: "b/", names: ["chain.pem"])))
        #expect(play.model.typing.text == ":tls save a/c", "another folder")
        play.happen(.listed(FolderListing(folder: "a/", names: [".cfg", "certs/", "chain.pem"])))
        #expect(play.model.typing.completion?.candidates.map(\.name) == ["certs/", "chain.pem"])
        play.press(.down, .enter)
        #expect(play.model.typing.text == ":tls save a/chain.pem")
        play.press(.control("w"))
        play.type("a/.")
        play.press(.tab)
        play.happen(.listed(FolderListing(folder: "a/", names: [".cfg", "certs/"])))
        #expect(play.model.typing.text == ":tls save a/.cfg")
    }

    @Test(
        "every local command that has a file completes its name",
        arguments: [
            ":send ", ":bdat ", ":write ", ":sample --attach ", ":set ca ", ":set cert ", ":set key ", ":tls save ",
            ":mailbox ",
        ])
    func filesEverywhere(_ line: String) {
        var play = Self.ready("SIZE")
        play.type(line + "a/m.e")
        play.press(.tab)
        #expect(play.effects == [.listFolder("a/")])
        play.happen(.listed(FolderListing(folder: "a/", names: ["m.eml", "n.eml"])))
        #expect(play.model.typing.text == line + "a/m.eml")
    }

    @Test(
        "the words of local commands are completed",
        arguments: [
            (":ending l", ":ending lf"), (":safe of", ":safe off"), (":copy ex", ":copy exchange"),
            (":set insecure of", ":set insecure off"), (":set tls-mi", ":set tls-min "),
            (":sample --g", ":sample --gtube"),
        ])
    func words(_ typed: String, _ completed: String) {
        var play = Self.ready("SIZE")
        play.type(typed)
        play.press(.tab)
        #expect(play.model.typing.text == completed)
    }

    @Test("spans of time are offered within the limits of the server")
    func spans() {
        func values(_ offer: String, _ typed: String) -> [String] {
            var play = Play()
            play.connect()
            play.server("220 mail.example.test ESMTP")
            play.send("EHLO client.example.org")
            play.server("250-mail.example.test", "250 \(offer)")
            return Self.candidates("MAIL FROM:<a@b.example> \(typed)", in: play).map(\.name)
        }
        #expect(values("DELIVERBY", "BY=") == ["600;R", "3600;R", "86400;R", "600;N", "3600;N", "86400;N"])
        #expect(values("DELIVERBY 7200", "BY=").first == "86400;R")
        #expect(values("DELIVERBY 9999999", "BY=") == ["9999999;R"])
        #expect(values("DELIVERBY", "BY=36") == ["3600;R", "3600;N"])
        #expect(values("FUTURERELEASE 90000 2030-01-01T00:00:00Z", "HOLDFOR=") == ["3600", "86400"])
        #expect(values("FUTURERELEASE 90 2030-01-01T00:00:00Z", "HOLDFOR=") == ["90"])
        #expect(values("SIZE", "HOLDFOR=").isEmpty)
    }
}

/// A completion is never a line that the program itself would call wrong.
@Suite("Completions are right")
struct RightCompletionTests {
    /// The offers of servers, one list each.
    static let offers: [[String]] = [
        [], ["SIZE 1000", "8BITMIME", "PIPELINING"], ["DSN", "SMTPUTF8", "CHUNKING", "BINARYMIME", "8BITMIME", "SIZE"],
        ["AUTH PLAIN LOGIN", "STARTTLS", "SIZE 0"], ["AUTH SCRAM-SHA-256", "VRFY", "EXPN", "ETRN", "HELP"],
        ["FUTURERELEASE 60 2030-01-01T00:00:00Z", "DELIVERBY 3600", "MT-PRIORITY", "MTRK", "DSN"],
        ["NO-SOLICITING org.example:ADV", "REQUIRETLS", "RRVS", "CONNEG", "CONPERM", "SUBMITTER", "XVERP", "PRDR"],
        ["XCLIENT NAME ADDR", "XFORWARD NAME", "UTF8SMTP", "BURL", "CHECKPOINT", "SECURITY", "VERP", "IGNOREQUOTA"],
    ]

    /// What was sent and answered after EHLO.
    static let sessions: [[(line: String, reply: String)]] = [
        [], [("MAIL FROM:<s@example.org>", "250 Ok")],
        [("MAIL FROM:<s@example.org>", "250 Ok"), ("RCPT TO:<r@example.test>", "250 Ok")],
        [("MAIL FROM:<s@example.org>", "250 Ok"), ("RCPT TO:<r@example.test>", "550 5.1.1 no")],
        [("MAIL FROM:<s@example.org> SIZE=1", "552 too large")], [("AUTH PLAIN", "334 "), ("*", "501 cancelled")],
        [("VRFY r", "502 no")], [("NOOP", "421 going down")], [("RSET", "250 Ok"), ("QUIT", "221 bye")],
        [("MAIL FROM:<s@example.org>", "")], [("DATA", "503 no")],
    ]

    static let typed =
        ["", "M", "MAIL", "MAIL FROM:", "MAIL FROM:<", "MAIL FROM:<s@", "mail from:<s@example.org>", "R", "RCPT TO:<"]
        + ["RCPT TO:<r@example.test>", "AUTH ", "VRFY ", "EXPN ", "HELP ", "BDAT ", "BDAT 5", "EHLO ", "E", "X", "D"]
        + ParameterFacts.all.map { fact in
            "\(fact.verb) \(fact.verb == .mail ? "FROM:<s@example.org>" : "TO:<r+x@example.test>") \(fact.keyword)="
        }
        + ["MAIL FROM:<s@example.org> ", "RCPT TO:<r@example.test> ", "MAIL FROM:<s@example.org> ENVID=x+y "]

    private static func play(_ offers: [String], _ session: [(line: String, reply: String)]) -> Play {
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        for line in ["mail.example.test"] + offers { play.server("250-\(line)") }
        play.server("250 HELP")
        for (line, reply) in session {
            play.send(line)
            if !reply.isEmpty { play.server(reply) }
        }
        return play
    }

    /// What a user could put where a candidate is open.
    private static func filled(_ candidate: Candidate) -> String {
        let line = candidate.line
        if line.hasSuffix("<>") && candidate.cursor == 1 { return line.dropLast() + "alice@example.org>" }
        let keyword = line.split(separator: " ").last.map { String($0.dropLast()) } ?? ""
        if line.last == "=", candidate.name == keyword + "=" { return line + (values[keyword] ?? "?") }
        if line.last == " " { return line + (arguments[String(line.prefix { $0 != " " })] ?? "?") }
        return line
    }

    private static let values = [
        "SIZE": "1", "BODY": "7BIT", "AUTH": "<>", "RET": "FULL", "ENVID": "a1", "MT-PRIORITY": "0", "HOLDFOR": "10",
        "HOLDUNTIL": "2029-01-01T00:00:00Z", "BY": "7200;R", "SOLICIT": "net.example:NEWS",
        "MTRK": "4FIqRpA1SR86yPQRJNGAS7EHOkU=", "SUBMITTER": "a@b.example", "TRANSID": "<1@client.example.org>",
        "ALT-ADDRESS": "a@b.example", "SECURITY": "NONE", "XRDST": "x", "NOTIFY": "NEVER",
        "ORCPT": "rfc822;a@b.example",
        "RRVS": "2024-05-01T00:00:00Z",
    ]

    private static let arguments = [
        "VRFY": "bob", "EXPN": "staff", "BDAT": "10", "ETRN": "example.org", "HELP": "MAIL", "ATRN": "example.org",
        "XCLIENT": "NAME=host.example.org", "XFORWARD": "NAME=host.example.org",
        "BURL": "imap://imap.example.org/Drafts;uid=12", "X-EXPS": "GSSAPI",
    ]

    @Test("whatever is offered in any state, for anything that is typed", arguments: offers.indices)
    func right(_ number: Int) {
        var count = 0
        for session in Self.sessions {
            let play = Self.play(Self.offers[number], session)
            let judge = play.model.dialogue.judge
            let completions = CommandCompletions(
                judge: judge, helloName: "client.example.org", addresses: play.model.typing.addresses)
            for typed in Self.typed {
                for after in ["", ">", "> NOTIFY=NEVER"] {
                    for candidate in completions.candidates(typed, after) {
                        let line = Self.filled(candidate)
                        let verdict = judge.verdict(on: Array(line.utf8))
                        #expect(
                            verdict.kind == .expected && verdict.why == nil && !verdict.isCostly,
                            "\(line): \(verdict.why ?? "")")
                        #expect(line.uppercased().hasPrefix(typed.uppercased()) || typed.contains("="))
                        count += 1
                    }
                }
            }
        }
        #expect(count > 50)
    }

    @Test("a word of a value is one that the grammar accepts")
    func words() {
        for row in ParameterWords.all {
            #expect(ParameterValues.forms[row.keyword]?.mistake(row.word) == nil, "\(row)")
        }
    }
}
