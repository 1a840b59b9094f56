import Testing

@testable import Explainer
@testable import MailLogs
@testable import SMTPSyntax
@testable import TestSupport

/// The logs of a real Postfix and a real Exim.
@Suite("Logs of real servers")
struct RealLogTests {
    /// Of each refusal in a log: whose reply, about whom, in reply to what, and why.
    private func told(_ name: String) throws -> [String] {
        var stream = LogStream()
        var refusals: [LoggedRefusal] = []
        stream.push(try LogFixture.octets(name)) { if case .refused(let refusal) = $0 { refusals.append(refusal) } }
        return refusals.filter { !$0.isAttempt }.map { refusal in
            let meaning = RefusalExplainer.meaning(of: refusal)
            return [
                refusal.speaker.rawValue, refusal.recipient ?? refusal.sender ?? "-",
                (meaning.explanation?.context ?? refusal.context)?.name ?? "-",
                refusal.reply.map { "\($0.reply.code)" } ?? "-", meaning.label,
            ].joined(separator: " ")
        }
    }

    @Test("Postfix")
    func postfix() throws {
        let told = Set(try told("postfix.log"))
        let wanted = [
            "remote unknown@example.net RCPT 550 unknown-user", "remote grey@example.net RCPT 450 greylisted",
            "remote full@example.net RCPT 452 mailbox-full", "remote spam@example.net the message 554 content-spam",
            "remote multi@example.net RCPT 550 unknown-user", "remote nodata@example.net DATA 503 bad-sequence",
            "remote relay@example.net RCPT 554 relay-denied",
            "remote lostrcpt@example.net - - connection-lost", "remote losteom@example.net - - connection-lost",
            "remote bob@greet.example the greeting 554 dnsbl-listed", "remote bob@helo.example EHLO 550 helo-rejected",
            "remote bob@lost.example - - connection-lost", "remote bob@dead.example - - connection-refused",
            "local nosuch@example.org RCPT 550 unknown-user", "local bob@example.com RCPT 554 relay-denied",
            "local alice@example.org RCPT 504 helo-rejected", "local a@example.com MAIL 552 message-too-large",
            "local alice@example.org the message 550 policy-other", "local - AUTH 535 auth-failed",
            "local - UNKNOWN - too-many-errors", "local - EHLO - client-timed-out", "local - DATA - spoke-too-early",
            "local - - - not-smtp", "local - DATA - client-lost", "local - MAIL - client-lost",
        ]
        for one in wanted { #expect(told.contains(one), "\(one), among \(told.sorted().joined(separator: "\n"))") }
    }

    @Test("Exim")
    func exim() throws {
        let told = Set(try told("exim.log"))
        let wanted = [
            "remote unknown@example.net RCPT 550 unknown-user", "remote grey@example.net RCPT 450 greylisted",
            "remote full@example.net RCPT 452 mailbox-full", "remote multi@example.net RCPT 550 unknown-user",
            "remote nodata@example.net DATA 503 bad-sequence",
            "remote bob@greet.example the greeting 554 dnsbl-listed", "remote bob@helo.example HELO 550 helo-rejected",
            "remote bob@lost.example - - connection-lost", "remote bob@dead.example - - connection-refused",
            "local nosuch@example.org - 550 unknown-user", "remote unknown@lmtp.example - - host-not-found",
            "local bob@example.com RCPT 550 relay-denied", "local - EHLO 550 helo-rejected",
            "local alice@example.org the message 550 policy-other", "local - AUTH 535 auth-failed",
            "local - MAIL 503 bad-sequence", "local virus@example.com MAIL 550 blocked-ip-reputation",
            "local - UNKNOWN 500 not-implemented", "local - - - too-many-errors", "local - - - client-timed-out",
        ]
        for one in wanted { #expect(told.contains(one), "\(one), among \(told.sorted().joined(separator: "\n"))") }
    }

    /// The reply that a server was asked to give, by its text; the log may join its lines.
    private static let labelled: [String: LabelledReply] = {
        let rows = (try? LabelledReply.rows(of: "replies.tsv")) ?? []
        return Dictionary(rows.map { (key($0.text), $0) }, uniquingKeysWith: { first, _ in first })
    }()

    private static func key(_ text: String) -> String { (Reply(text)?.text ?? text).filter { !$0.isWhitespace } }

    @Test("the cause is that of the same reply by itself", arguments: ["postfix-labelled.log", "exim-labelled.log"])
    func causes(_ name: String) throws {
        let lines = try LogFixture.lines(name).map { String(decoding: $0, as: UTF8.self) }
        let refusals = LogFixture.refusals(lines)
        #expect(refusals.count == lines.filter { !$0.isEmpty }.count)
        var compared = 0
        for refusal in refusals {
            guard let reply = refusal.reply?.reply, let row = Self.labelled[Self.key(reply.text)],
                let alone = Reply(row.text)
            else { continue }
            let meaning = RefusalExplainer.meaning(of: refusal)
            let context = meaning.explanation?.context
            #expect(context != nil, "\(row.text)")
            #expect(meaning.label == Explanation(of: alone, in: context).label.rawValue, "\(row.text)")
            compared += 1
        }
        #expect(compared > 90, "\(compared) of \(refusals.count)")
    }
}
