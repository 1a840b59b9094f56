import Testing

@testable import Explainer
@testable import MailLogs
@testable import SMTPSyntax

@Suite("Bounces")
struct BounceTests {
    private func told(_ lines: [[UInt8]]) -> [String]? {
        Bounce(lines)?.refusals.map { refusal in
            let meaning = RefusalExplainer.meaning(of: refusal)
            return [
                refusal.speaker.rawValue, refusal.recipient ?? "-", refusal.host ?? "-",
                (meaning.explanation?.context ?? refusal.context)?.name ?? "-",
                refusal.reply.map { "\($0.reply.code)" } ?? "-", meaning.label,
            ].joined(separator: " ")
        }
    }

    private func told(_ text: String) -> [String]? {
        told(text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) })
    }

    @Test("of a real Postfix and a real Exim: the report says what, the text in reply to which command")
    func real() throws {
        #expect(
            try told(LogFixture.lines("postfix-bounce.eml")) == [
                "remote multi@example.net mx.example.net[192.0.2.10] RCPT 550 unknown-user"
            ])
        #expect(
            try told(LogFixture.lines("exim-bounce.eml")) == [
                "remote multi@example.net mx.example.net RCPT 550 unknown-user"
            ])
    }

    @Test("the notices of Postfix to its postmaster are sessions, with replies that answer a group in order")
    func notices() throws {
        #expect(
            try told(LogFixture.lines("postfix-client-notice.eml"))?.first?.hasPrefix("remote - - MAIL 501") == true)
        #expect(
            try told(LogFixture.lines("postfix-server-notice.eml")) == ["local bob@example.com - RCPT 554 relay-denied"]
        )
    }

    @Test("a report without the rest of its message, folded, with an address outside ASCII")
    func piece() {
        let text = """
            Final-Recipient: utf-8; bj\u{F6}rn@example.net
            Action: failed
            Status: 5.2.2
            Remote-MTA: dns; mx.example.net
            Diagnostic-Code: smtp; 552 5.2.2 The mailbox is
             over quota
            """
        #expect(told(text) == ["remote bj\u{F6}rn@example.net mx.example.net - 552 mailbox-full"])
    }

    @Test("what was delivered is no refusal, and what is delayed is one")
    func actions() {
        let report = { (action: String, status: String) in
            "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; b@example.net\nAction: \(action)\nStatus: \(status)\nDiagnostic-Code: smtp; 250 ok"
        }
        #expect(told(report("delivered", "2.0.0")) == [])
        #expect(told(report("relayed", "2.0.0")) == [])
        let delayed =
            "Final-Recipient: rfc822; b@example.net\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mx[192.0.2.1]:25: Connection timed out"
        #expect(told(delayed) == ["remote b@example.net mx[192.0.2.1] - - connection-timed-out"])
    }

    @Test("Sendmail: the reason, and the transcript")
    func sendmail() {
        let text = """
               ----- The following addresses had permanent fatal errors -----
            <bob@example.net>
                (reason: 550 5.1.1 <bob@example.net>... User unknown)

               ----- Transcript of session follows -----
            ... while talking to mx.example.net.:
            >>> RCPT To:<bob@example.net>
            <<< 550 5.1.1 <bob@example.net>... User unknown
            550 5.1.1 <bob@example.net>... User unknown
            """
        #expect(told(text) == ["remote bob@example.net mx.example.net RCPT 550 unknown-user"])
    }

    @Test("qmail")
    func qmail() {
        let text = """
            Hi. This is the qmail-send program at mail.example.org.
            I'm afraid I wasn't able to deliver your message to the following addresses.
            This is a permanent error; I've given up. Sorry it didn't work out.

            <bob@example.net>:
            192.0.2.10 does not like recipient.
            Remote host said: 550 5.1.1 no such user
            Giving up on 192.0.2.10.

            <carol@example.org>:
            Sorry, no mailbox here by that name. (#5.1.1)
            """
        #expect(
            told(text) == [
                "remote bob@example.net - RCPT 550 unknown-user", "local carol@example.org - - 550 unknown-user",
            ])
    }

    @Test("Exchange, in quoted-printable")
    func exchange() {
        let text = """
            Content-Type: multipart/mixed; boundary="b1"
            Subject: Undeliverable: Hello

            --b1
            Content-Type: text/plain; charset="us-ascii"
            Content-Transfer-Encoding: quoted-printable

            Delivery has failed to these recipients or groups:

            bob@example.net

            Diagnostic information for administrators:

            Generating server: MX01.example.net

            bob@example.net
            Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipi=
            ent bob@example.net not found by SMTP address lookup'
            --b1
            Content-Type: message/rfc822

            Subject: 550 5.7.1 this is not a reply
            --b1--
            """
        #expect(told(text) == ["remote bob@example.net - - 550 unknown-user"])
    }

    @Test("base64, and a text that is not a bounce")
    func others() {
        let body = Base64.encode(
            Array(
                "This is the mail system at host x.\n\n<b@example.net>: connect to mx[192.0.2.1]:25: Connection refused\n"
                    .utf8))
        let text = "Content-Type: text/plain\nContent-Transfer-Encoding: base64\nFrom: x\n\n\(body)"
        // The header is decoded first: without it the text would be one word.
        #expect(told(text + "\nundelivered") == nil)
        #expect(told("From: The mail system\n" + text) == ["remote b@example.net mx[192.0.2.1] - - connection-refused"])
        #expect(told("Hello,\n\n550 5.1.1 no such user") == nil)
        #expect(told("550 could not be delivered: host mx said: 550 5.1.1 no such user") == nil)
    }

    @Test("a message of many nested parts ends")
    func nested() {
        let lines = (0..<2000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)" }.joined(
            separator: "\n")
        #expect(told(lines + "\nFinal-Recipient: rfc822; b@example.net\nStatus: 5.1.1") == nil)
    }
}
