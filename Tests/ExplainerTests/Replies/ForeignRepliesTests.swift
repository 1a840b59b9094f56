import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax

@Suite("Positive codes out of place, explained")
struct ForeignRepliesTests {
    static let rows: [(String, ReplyContext, String, String)] = [
        ("250 Ok", .command(.data), "success would be 354", "Do not send the message"),
        ("250 2.0.0 Ok: queued as 1", .greeting, "a server that is ready sends 220", "connect again"),
        ("354 End data", .command(.rcpt), "message text", "Close"),
        ("220 mx ESMTP", .command(.rcpt), "greeting", "NOOP"),
        ("221 bye", .command(.mail), "ends the session", "Connect again"),
        ("250 Ok", .command(.starttls), "unencrypted", "nothing secret"),
        ("354 go on", .command(.starttls), "unencrypted", "nothing secret"),
        ("221 bye", .command(.auth), "ends the session", "Connect again"),
        ("220 mx", .authAnswer, "not logged in", "NOOP"),
        ("334 VXNlcm5hbWU6", .command(.lhlo), "belongs to AUTH", "cancel"),
        ("211 status", .command(.burl), "success would be 250", "NOOP"),
    ]

    @Test("what it cannot be, and what to do instead", arguments: rows)
    func explained(_ text: String, _ context: ReplyContext, _ meaning: String, _ advice: String) throws {
        let explanation = Explanation(of: try #require(Reply(text)), in: context)
        #expect(explanation.meaning.contains(meaning))
        #expect(explanation.advice.sentence.contains(advice))
        #expect(explanation.likelyLabel == "Likely" && !explanation.cause.isEmpty)
        #expect(!explanation.meaning.contains("What was asked for is done"))
    }

    @Test("no sentence is longer than those of the tables")
    func lengths() {
        for row in PositiveCodes.all {
            let context = ReplyContext(named: row.key.name) ?? .command(row.key)
            for code in [200, 211, 214, 220, 221, 235, 250, 251, 299, 334, 354] as [ReplyCode]
            where PositiveCodes.standing(of: code, to: context) == .foreign {
                let fact = ForeignReplies.fact(code, to: context)
                #expect(fact.meaning.count <= 160 && fact.meaning.hasSuffix("."), "\(fact.meaning)")
                #expect(fact.advice.sentence.count <= 140)
            }
        }
    }

    @Test("every positive code that a row explains is listed, and every listed one has a row")
    func agreement() {
        let general: Set<Verb> = [.anyKey, .asyncKey, .unknownKey]
        let explained = ReplyContextFacts.all.filter {
            $0.code.severity.isSuccess && !general.contains($0.verb ?? .anyKey)
        }
        let listed = Set(PositiveCodes.all.map { "\($0.key) \($0.code)" })
        // The success of a verb that is only reported of Exchange has no row for its second code.
        #expect(Set(explained.map { "\($0.verb?.name ?? "") \($0.code)" }) == listed.subtracting(["X-LINK2STATE 250"]))
    }
}
