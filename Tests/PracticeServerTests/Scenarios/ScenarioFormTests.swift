import Testing

@testable import PracticeServer
@testable import SMTPSyntax

@Suite("The form of a scenario file")
struct ScenarioFormTests {
    private func read(_ text: String) throws(ScenarioProblem) -> Scenario? {
        try ScenarioShelf(own: [ScenarioFile("own", text: Array(text.utf8), path: "own.yaml")])
            .scenario(named: "own")
    }

    @Test("every field changes what it says")
    func fields() throws {
        let scenario = try #require(
            try read(
                """
                summary: All of them.
                base: none
                host: mx.school.example
                domains: [school.example, example.net]
                offers: [SIZE, XYZ, HELP]
                offers-not: [HELP]
                offers-also: [AUTH, DSN]
                users: {carol: Carol Clark}
                lists: {pupils: [carol, dave]}
                size-limit: 1000
                recipient-limit: 3
                refusal-limit: 4
                idle-limit: 60
                greylist-delay: 20
                greeting-delay: 2
                teaser: yes
                protocol: LMTP
                proxy: yes
                tls-required: yes
                certificate: wrong-name
                authentication:
                  mechanisms: [PLAIN, XOAUTH2]
                  required: yes
                  needs-tls: [PLAIN]
                  wrong-password-delay: 5
                  accounts: {carol: secret, dave: {password: other, token: abc, trouble: unreachable}}
                faults: [close@3, delay:4@RCPT]
                """))
        var expected = Scenario()
        (expected.name, expected.summary) = ("own", "All of them.")
        (expected.host, expected.domains) = ("mx.school.example", ["school.example", "example.net"])
        expected.keywords = ["SIZE", "XYZ", "AUTH", "DSN"]
        expected.users = [Scenario.User(name: "carol", fullName: "Carol Clark")]
        expected.lists = [Scenario.List(name: "pupils", members: ["carol", "dave"])]
        (expected.sizeLimit, expected.recipientLimit, expected.errorLimit) = (1000, 3, 4)
        (expected.patience, expected.greylistSeconds, expected.greetingSeconds) = (60, 20, 2)
        (expected.hasTeaser, expected.isLMTP, expected.expectsProxy, expected.demandsTLS) = (true, true, true, true)
        expected.certificate = .wrongName
        expected.logins = Scenario.Logins(
            mechanisms: ["PLAIN", "XOAUTH2"],
            accounts: [
                Scenario.Account("carol", password: "secret", token: "token-of-carol"),
                Scenario.Account("dave", password: "other", token: "abc", trouble: .unreachable),
            ], needsTLS: ["PLAIN"], isDemanded: true)
        expected.penaltySeconds = 5
        expected.faults = [Fault(.close, at: .answer(3)), Fault(.delay, at: .command(.rcpt), seconds: 4)]
        #expect(scenario == expected)
    }

    @Test("rules have a place, conditions and a reply as on the wire")
    func rules() throws {
        let scenario = try #require(
            try read(
                """
                summary: Rules.
                rules:
                  - at: greeting
                    reply: 220 mx.school.example ESMTP Postfix
                  - {at: MAIL, when: {sender: <>, tls: no, hello: localhost}, reply: 550 No bounces}
                  - at: message
                    when: {header: From, contains: "@example.org", no-header: Date, text: GTUBE}
                    reply: |
                      550-5.7.1 one
                      550 5.7.1  two
                """))
        #expect(
            scenario.rules == [
                ScenarioRule(
                    .greeting, when: [], reply: ServerReply(220, nil, lines: ["mx.school.example ESMTP Postfix"])),
                ScenarioRule(
                    .command(.mail), when: [.sender(.null), .underTLS(false), .hello("localhost")],
                    reply: ServerReply(550, nil, lines: ["No bounces"])),
                ScenarioRule(
                    .message,
                    when: [.field("From", contains: "@example.org"), .noField("Date"), .text("GTUBE")],
                    reply: ServerReply(550, "5.7.1", lines: ["one", "two"])),
            ])
    }

    @Test("what is left out is as in the base, and that is standard where nothing is said")
    func inherited() throws {
        let scenario = try #require(try read("summary: Same.\n"))
        #expect(scenario == Scenario.standard.changed { ($0.name, $0.summary) = ("own", "Same.") })
        let other = try #require(try read("summary: Same.\nbase: submission\nauthentication: {required: no}\n"))
        var logins = Scenario.Logins.submission
        logins.isDemanded = false
        #expect(other.logins == logins && other.keywords == Scenario.submission.keywords)
    }

    @Test("ENHANCEDSTATUSCODES keeps the last place, and a keyword is offered once")
    func keywords() throws {
        let scenario = try #require(try read("summary: a\nbase: plain\noffers-also: [SIZE, XCLIENT]\n"))
        #expect(scenario.keywords.suffix(3) == ["SIZE", "XCLIENT", "ENHANCEDSTATUSCODES"])
        #expect(scenario.keywords.count { $0 == "SIZE" } == 1)
        #expect(try read("summary: a\noffers: none\nusers: none\nlists: []\nrules: none\nfaults: []\n")?.keywords == [])
    }

    @Test("a mistake is said with its line and what was expected", arguments: mistakes)
    func mistake(_ text: String, _ line: Int, _ words: String) {
        do throws(ScenarioProblem) {
            let scenario = try read(text)
            Issue.record("no mistake in \(text): \(String(describing: scenario))")
        } catch {
            #expect(error.line == line && error.words == words, "\(text)line \(error.line): \(error.words)")
            #expect(error.file.path == "own.yaml")
        }
    }

    /// A file up to a rule's first field.
    private static let rule = "summary: a\nrules:\n  - "

    private static let mistakes: [(String, Int, String)] = [
        ("", 1, "the file is empty; expected a scenario"),
        ("hello\n", 1, "expected NAME: VALUE for each field of a scenario"),
        ("host: a.example\n", 1, "a scenario needs the field summary"),
        ("summary: a\nhots: b\n", 2, "a scenario has no field hots; did you mean host?"),
        ("summary: a\nname: own\n", 2, "a scenario has no field name"),
        (
            "summary: a: b\n", 1,
            "not YAML: mapping values are not allowed in this context; a text with a colon and a space needs quotes"
        ),
        (
            "summary: @b\n", 1,
            "not YAML: found character that cannot start any token; a text that begins with @, %, ` or a tab needs quotes"
        ),
        ("summary: a\nbase: standrad\n", 2, "there is no scenario standrad; did you mean standard?"),
        ("summary: a\nbase: own\n", 2, "own as a base leads back to this scenario"),
        ("summary: a\nhost: a b\n", 2, "host cannot be a b; expected a name such as mx.example.test"),
        ("summary: a\ndomains: [a.example, -b]\n", 2, "domains cannot have -b; expected a domain such as example.test"),
        (
            "summary: a\ndomains:\n  - a.example\n  - ''\n", 4,
            "domains cannot have an empty text; expected a domain such as example.test"
        ),
        ("summary: a\noffers: [SIZE 10]\n", 2, "offers cannot have SIZE 10; expected keywords of EHLO, such as SIZE"),
        (
            "summary: a\noffers-also: [size]\n", 2,
            "offers-also cannot have size; expected keywords of EHLO, such as SIZE"
        ),
        ("summary: a\noffers:\n  - [SIZE]\n", 3, "offers is a list of texts"),
        ("summary: a\nusers: [alice]\n", 2, "users needs NAME: FULL NAME for each user, or none"),
        (
            "summary: a\nusers:\n  Carol: C\n", 3,
            "Carol cannot be a name here; expected lower-case letters, digits, and . - _ inside"
        ),
        ("summary: a\nusers:\n  full: F\n", 3, "full is a mailbox of every scenario; choose another name"),
        ("summary: a\nusers:\n  carol:\n", 3, "carol needs a full name"),
        ("summary: a\nlists:\n  alice: [bob]\n", 3, "alice is a user; choose another name"),
        ("summary: a\nlists:\n  all: bob\n", 3, "all needs a list of names, such as [alice, bob]"),
        ("summary: a\nlists:\n  all: []\n", 3, "all has no members"),
        ("summary: a\nsize-limit: 10 MB\n", 2, "size-limit cannot be 10 MB; expected a number from 1 to 33554432"),
        ("summary: a\ngreylist-delay: soon\n", 2, "greylist-delay cannot be soon; expected a number from 1 to 86400"),
        ("summary: a\nprotocol: LTMP\n", 2, "protocol cannot be LTMP; did you mean LMTP?"),
        ("summary: a\ncertificate: old\n", 2, "certificate cannot be old; expected one of valid, expired, wrong-name"),
        ("summary: a\nauthentication: yes\n", 2, "expected NAME: VALUE for each field of authentication"),
        (
            "summary: a\nauthentication:\n  mechanisms: [PLAN]\n", 3,
            "mechanisms cannot have PLAN; expected mechanisms of PLAIN, LOGIN, CRAM-MD5, SCRAM-SHA-256, SCRAM-SHA-256-PLUS, XOAUTH2"
        ),
        ("summary: a\nauthentication:\n  accounts: {carol: {token: a}}\n", 3, "an account needs the field password"),
        ("summary: a\nfaults: [clsoe@3]\n", 2, "faults cannot have clsoe@3; expected NAME@PLACE, such as close@3"),
        (rule + "reply: 550 no\n", 3, "a rule needs the field at"),
        (rule + "at: RCTP\n    reply: 550 no\n", 3, "at cannot be RCTP; did you mean RCPT?"),
        (rule + "at: RCPT\n", 3, "a rule needs the field reply"),
        (
            rule + "at: RCPT\n    reply: no such user\n", 4,
            "no such user is not a reply; expected a code and a text, such as 550 5.1.1 No such user"
        ),
        (
            rule + "at: RCPT\n    reply: 250 2.1.5 Ok\n", 4,
            "a rule can only refuse RCPT, not answer 250; expected a code from 400 to 559"
        ),
        (rule + "at: NOOP\n    reply: 334 more\n", 4, "a rule cannot ask for more with 334"),
        (
            rule + "at: RCPT\n    reply: |\n      550-5.1.1 a\n      550 5.7.1 b\n", 4,
            "the lines of a reply have one code; 550 5.7.1 follows 550 5.1.1"
        ),
        (rule + "at: RCPT\n    reply: 550 schön\n", 4, "a line of a reply is printable ASCII, up to 500 characters"),
        (
            rule + "at: RCPT\n    when: {recipient: elsewere}\n    reply: 550 no\n", 4,
            "recipient cannot be elsewere; did you mean elsewhere?"
        ),
        (
            rule + "at: RCPT\n    when: {recipient: carol}\n    reply: 550 no\n", 4,
            "recipient cannot be carol; expected known, unknown, elsewhere, an address or a domain"
        ),
        (
            rule + "at: MAIL\n    when: {recipient: known}\n    reply: 550 no\n", 4,
            "recipient is not known at this place of the session"
        ),
        (
            rule + "at: MAIL\n    when:\n      text: spam\n    reply: 550 no\n", 5,
            "text is not known at this place of the session"
        ),
        (rule + "at: message\n    when: {header: From}\n    reply: 550 no\n", 4, "header needs the field contains"),
        (rule + "at: MAIL\n    when: {within: 60}\n    reply: 450 no\n", 4, "within needs the field messages"),
        (
            rule + "at: MAIL\n    when: {sendr: a.example}\n    reply: 450 no\n", 4,
            "a condition has no field sendr; did you mean sender?"
        ),
    ]

    @Test("the manual has a row per field, and its examples are read")
    func manual() throws {
        let text = try Manual.text
        for field in ScenarioField.all.map(\.name) + ["base"] + ConditionForm.names + LoginsForm.names {
            #expect(text.contains("| `\(field)` | ") || text.contains("| `\(field)`, "), "\(field)")
        }
        let examples = try Manual.examples.filter { $0.contains("summary: ") && $0.contains("rules:") }
        #expect(!examples.isEmpty)
        for example in examples {
            do throws(ScenarioProblem) {
                _ = try read(example)
            } catch {
                Issue.record("line \(error.line): \(error.words)\n\(example)")
            }
        }
    }
}
