import Testing

@testable import Explainer
@testable import MailLogs
@testable import SMTPSyntax
@testable import TestSupport

/// Labelled replies, wrapped into the lines of each format as its software would write them.
@Suite("Replies inside log lines")
struct WrappedReplyTests {
    /// What a format makes of a reply, and of the name of what it answers.
    struct Wrapping: Sendable, CustomStringConvertible {
        let description: String
        let names: [String: String]
        let line: @Sendable (_ lines: [String], _ name: String) -> String
    }

    private static let postfixNames = [
        "ehlo": "EHLO", "mail": "MAIL FROM", "rcpt": "RCPT TO", "data": "DATA", "eom": "end of DATA",
    ]
    private static let eximNames = [
        "connect": "initial connection", "ehlo": "EHLO mail.example.org", "mail": "MAIL FROM:<a@example.org> SIZE=1523",
        "rcpt": "RCPT TO:<b@example.net>", "data": "DATA", "eom": "end of data",
    ]
    private static let qmailNames = [
        "connect": "Connected_to_192.0.2.1_but_greeting_failed.",
        "mail": "Connected_to_192.0.2.1_but_sender_was_rejected.",
        "rcpt": "192.0.2.1_does_not_like_recipient.", "data": "192.0.2.1_failed_on_DATA_command.",
        "eom": "192.0.2.1_failed_after_I_sent_the_message.",
    ]

    static let wrappings: [Wrapping] = [
        Wrapping(description: "Postfix", names: postfixNames) { lines, name in
            "Nov 30 21:25:35 mx postfix/smtp[2]: 4E079F: to=<b@example.net>, relay=mx[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.0.0, status=bounced (host mx[192.0.2.1] said: \(lines.joined(separator: " ")) (in reply to \(name) command))"
        },
        Wrapping(
            description: "smtpd", names: ["mail": "MAIL", "rcpt": "RCPT", "data": "DATA", "eom": "END-OF-MESSAGE"]
        ) {
            lines, name in
            "Nov 30 21:25:35 mx postfix/smtpd[2]: NOQUEUE: reject: \(name) from c[192.0.2.33]: \(lines.joined(separator: " ")); from=<a@example.org> to=<b@example.net> proto=ESMTP helo=<c>"
        },
        Wrapping(description: "Exim", names: eximNames) { lines, name in
            "2026-11-30 21:26:18 1xY8t7-0000nc-0e ** b@example.net R=r T=t H=mx [192.0.2.1]: SMTP error from remote mail server after \(name): \(lines.joined(separator: "\\n"))"
        },
        Wrapping(description: "qmail", names: qmailNames) { lines, name in
            let text = lines.joined(separator: "/").replacing(" ", with: "_")
            return "delivery 1: failure: \(name)/Remote_host_said:_\(text)/Giving_up_on_192.0.2.1./"
        },
        Wrapping(
            description: "OpenSMTPD", names: ["rcpt": "RCPT TO:<b@example.net>", "mail": "MAIL FROM:<a@example.org>"]
        ) {
            lines, name in
            "mx smtpd[4]: 88166f7f21c951f4 smtp failed-command command=\"\(name)\" result=\"\(lines.joined(separator: "\\n"))\""
        },
        Wrapping(description: "Haraka", names: ["rcpt": "RCPT"]) { lines, _ in
            "[NOTICE] [930E.1] [outbound] recipient <b@example.net> rejected: \(lines.joined(separator: " "))"
        },
    ]

    @Test("the cause is that of the reply by itself", arguments: wrappings)
    func same(_ wrapping: Wrapping) throws {
        var compared = 0
        for row in try LabelledReply.rows(of: "replies.tsv") {
            let lines = row.text.split(separator: "\n").map(String.init)
            guard let name = wrapping.names[row.stage], let reply = Reply(row.text), !reply.severity.isSuccess,
                reply.severity != .outside, lines.allSatisfy({ ReplyLine(Array($0.utf8))?.code == reply.code })
            else { continue }
            let refusal = LogFixture.refusal(wrapping.line(lines, name))
            let meaning = refusal.map { RefusalExplainer.meaning(of: $0) }
            let alone = Explanation(of: reply, in: ReplyContext(stage: row.stage))
            #expect(meaning?.label == alone.label.rawValue, "\(wrapping): \(row.stage) \(row.text)")
            compared += 1
        }
        #expect(compared > 40)
    }
}
