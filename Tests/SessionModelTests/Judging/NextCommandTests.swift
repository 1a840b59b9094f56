import Testing

@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("What may be sent next")
struct NextCommandTests {
    /// `replies` is left out where verdicts are asked: they look beyond the results that are coming.
    /// Inside a message, inside AUTH and with reversed roles no command is sent.
    private static let outside = Phase.allCases.filter { $0 != .data && $0 != .auth && $0 != .reversed }

    @Test("every verb stands in the list once, the useful ones first, the others with a reason", arguments: outside)
    func complete(_ phase: Phase) {
        let next = Talk.at(phase).judge.nextCommands
        #expect(Set(next.map(\.verb)) == Set(CommandFacts.usual.map(\.verb)))
        #expect(next.count == CommandFacts.usual.count)
        #expect(next.map(\.isUseful) == next.map(\.isUseful).sorted { $0 && !$1 })
        for command in next {
            #expect(!command.template.isEmpty && !command.purpose.isEmpty)
            switch command.standing {
            case .refused(let reason, _), .absent(let reason): #expect(!reason.isEmpty)
            case .step, .harmless, .drops: break
            }
        }
    }

    @Test(
        "what the list calls useful is expected when it is typed, and the rest is not",
        arguments: outside.filter { $0 != .replies })
    func agrees(_ phase: Phase) {
        let session = Talk.at(phase).session
        for command in Judge(session).nextCommands {
            let example = CommandFacts.fact(for: command.verb)?.example ?? ""
            let verdict = Judge(session).verdict(on: Array(example.utf8))
            let isUseful = verdict.kind == .expected && verdict.foreseesSuccess
            #expect(isUseful == command.isUseful, "\(example): \(verdict.kind)")
        }
    }

    @Test(
        "the steps come first",
        arguments: [
            (Phase.greeted, ["EHLO", "HELO"]), (.ready, ["STARTTLS", "AUTH", "MAIL"]), (.mail, ["RCPT"]),
            (.rcpt, ["RCPT", "DATA", "BDAT"]), (.bdat, ["BDAT"]), (.refused, ["QUIT"]), (.connecting, []),
            (.tlsHandshake, []), (.closed, []),
        ])
    func steps(_ phase: Phase, _ verbs: [String]) {
        let next = Talk.at(phase).judge.nextCommands
        #expect(next.filter { $0.standing == .step }.map(\.verb.name) == verbs)
        #expect(next.prefix(verbs.count).map(\.verb.name) == verbs)
    }

    @Test("a bare server offers less")
    func bare() {
        let next = Talk.ready().judge.nextCommands
        #expect(next.filter { $0.standing == .step }.map(\.verb.name) == ["MAIL"])
        #expect(
            next.filter { $0.standing == .absent(reason: "not offered") }.map(\.verb.name) == [
                "STARTTLS", "AUTH", "BDAT", "ETRN",
            ])
    }

    @Test(
        "a verb beside the usual ones stands in the list where the server offered it",
        arguments: ["XCLIENT", "BURL", "ATRN", "VERB", "X-EXPS"])
    func offered(_ keyword: String) {
        let next = Talk.ready(keyword).judge.nextCommands
        #expect(next.map(\.verb).contains(Verb(keyword)))
        #expect(next.count == CommandFacts.usual.count + 1)
        #expect(!Talk.ready().judge.nextCommands.map(\.verb).contains(Verb(keyword)))
    }

    @Test("what drops the transaction says so", arguments: [Phase.mail, .rcpt, .bdat])
    func drops(_ phase: Phase) {
        let next = Talk.at(phase).judge.nextCommands
        #expect(next.filter { $0.standing == .drops }.map(\.verb.name) == ["EHLO", "HELO", "RSET", "QUIT"])
    }

    @Test("LMTP begins with LHLO")
    func lmtp() {
        var talk = Talk()
        talk.server("220 mx LMTP")
        #expect(talk.judge.nextCommands.first?.verb == .lhlo)
    }

    @Test(
        "inside a message and a login the list is what can be typed there",
        arguments: [(Phase.data, ["text", "."]), (.auth, ["answer", "*"])])
    func inside(_ phase: Phase, _ templates: [String]) {
        let next = Talk.at(phase).judge.nextCommands
        #expect(next.map(\.template) == templates)
        #expect(next.allSatisfy { $0.standing == .step && !$0.purpose.isEmpty })
    }
}
