import Testing

@testable import Explainer
@testable import MailLogs
@testable import SMTPSyntax

@Suite("Log lines")
struct LogLineReaderTests {
    /// What a line says in short: whose reply, about whom, to what, which code, and the cause.
    private func summary(_ line: String) -> String {
        guard let refusal = LogFixture.refusal(line) else { return "nothing" }
        let meaning = RefusalExplainer.meaning(of: refusal)
        return [
            refusal.log, refusal.speaker.rawValue, refusal.recipient ?? refusal.sender ?? "-", refusal.host ?? "-",
            (meaning.explanation?.context ?? refusal.context)?.name ?? "-",
            refusal.reply.map { "\($0.reply.code)" } ?? "-", meaning.label,
        ].joined(separator: " ")
    }

    static let lines: [(line: String, told: String)] = [
        // OpenSMTPD
        (
            #"Mar 22 17:56:37 mx smtpd[45037]: 8f4864084ecc48f4 mta event=delivery evpid=7077 from=<a@example.org> to=<bob@example.net> rcpt=<-> source="192.0.2.1" relay="192.0.2.10 (mx.example.net)" delay=1s result="PermFail" stat="550 5.1.1 No such user here""#,
            "OpenSMTPD remote bob@example.net 192.0.2.10 (mx.example.net) - 550 unknown-user"
        ),
        (
            #"Mar 22 17:56:37 mx smtpd[45037]: 8f4864084ecc48f4 mta delivery evpid=7077 from=<a@example.org> to=<bob@example.net> rcpt=<-> source="192.0.2.1" relay="192.0.2.10" delay=1s result="TempFail" stat="Network error on destination MXs""#,
            "OpenSMTPD remote bob@example.net 192.0.2.10 - - connection-timed-out"
        ),
        (
            #"Mar 22 17:56:37 mx smtpd[4]: 88166f7f21c951f4 smtp failed-command command="RCPT TO:<bob@example.org>" result="550 Invalid recipient: <bob@example.org>""#,
            "OpenSMTPD local bob@example.org - RCPT 550 unknown-user"
        ),
        // Sendmail
        (
            "Jul 28 16:17:08 mx sm-mta[12264]: s6SKH7I6012264: to=<bob@example.net>, ctladdr=<a@example.org> (8/12), delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=30000, relay=mx.example.net. [192.0.2.10], dsn=5.1.1, stat=User unknown",
            "Sendmail remote bob@example.net mx.example.net. [192.0.2.10] - 550 unknown-user"
        ),
        (
            "Jul 28 16:17:08 mx sm-mta[12264]: s6SKH7I6012264: to=<bob@example.net>, delay=00:00:01, mailer=esmtp, relay=mx.example.net. [192.0.2.10], dsn=5.7.1, stat=Service unavailable",
            "Sendmail remote bob@example.net mx.example.net. [192.0.2.10] - 550 policy-other"
        ),
        (
            "Jul 28 16:17:08 mx sm-mta[12264]: s6SKH7I6012264: to=<bob@example.org>, delay=00:00:01, mailer=local, relay=local, dsn=5.1.1, stat=User unknown",
            "Sendmail local bob@example.org - - 550 unknown-user"
        ),
        (
            "Nov 30 21:25:35 mx postfix/smtp[29]: 51DCAF86145: to=<bob@v.example>, relay=none, delay=0.1, delays=0/0/0.1/0, dsn=5.1.10, status=bounced (Domain v.example does not accept mail (nullMX))",
            "Postfix remote bob@v.example - - - null-mx"
        ),
        (
            "Jul 28 16:17:08 mx sm-mta[12264]: s6SKH7I6012264: to=<bob@example.net>, delay=00:00:01, mailer=esmtp, relay=mx.example.net. [192.0.2.10], dsn=4.2.0, stat=Deferred: 450 4.2.0 <bob@example.net>: Recipient address rejected: Greylisted",
            "Sendmail remote bob@example.net mx.example.net. [192.0.2.10] - 450 greylisted"
        ),
        (
            "Jul 28 16:17:08 mx sm-mta[12264]: s6SKH7I6012264: to=<bob@example.net>, delay=00:00:01, mailer=esmtp, relay=mx.example.net. [192.0.2.10], dsn=5.1.1, reply=550 5.1.1 <bob@example.net>... User unknown, stat=User unknown",
            "Sendmail remote bob@example.net mx.example.net. [192.0.2.10] - 550 unknown-user"
        ),
        (
            "Jul 28 16:17:08 mx sm-mta[12264]: s6SKH7I6012264: ruleset=check_rcpt, arg1=<bob@example.com>, relay=[192.0.2.33], reject=550 5.7.1 <bob@example.com>... Relaying denied. Proper authentication required.",
            "Sendmail local bob@example.com [192.0.2.33] RCPT 550 relay-denied"
        ),
        (
            "Jul 28 16:17:08 mx sm-mta[12264]: s6SKH7I6012264: to=<bob@example.net>, delay=00:00:01, mailer=esmtp, relay=mx.example.net., dsn=4.0.0, stat=Deferred: Connection timed out with mx.example.net.",
            "Sendmail remote bob@example.net mx.example.net. - - connection-timed-out"
        ),
        // qmail: slashes for line ends, underlines for spaces
        (
            "@400000005f3d6b0c1c2d3e4f delivery 7: failure: 192.0.2.10_does_not_like_recipient./Remote_host_said:_550_5.1.1_no_such_user/Giving_up_on_192.0.2.10./",
            "qmail remote - - RCPT 550 unknown-user"
        ),
        (
            "Nov 30 21:25:35 mx qmail: 1796073935.123456 delivery 8: deferral: Connected_to_192.0.2.10_but_greeting_failed./Remote_host_said:_554-Blocked/554_see_http://example.net/x/Giving_up_on_192.0.2.10./",
            "qmail remote - - the greeting 554 blocked-ip-reputation"
        ),
        // Haraka
        (
            "Feb 17 21:53:28 mx haraka[48106]: [NOTICE] [930E3B02.1.1] [outbound] recipient <bob@example.net> rejected: 550 5.1.1 User doesn't exist: bob@example.net",
            "Haraka remote bob@example.net - RCPT 550 unknown-user"
        ),
        // Exchange, message tracking
        (
            "RecipientStatus : {[{LRT=};{LED=550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient bob@example.net not found by SMTP address lookup};{FQDN=};{IP=}]}",
            "Exchange remote bob@example.net - - 550 unknown-user"
        ),
        // Postfix, with a milter
        (
            "Nov 30 21:25:35 mx postfix/cleanup[29]: 51DCAF86145: milter-reject: END-OF-MESSAGE from client.example.org[192.0.2.33]: 5.7.1 Spam message rejected; from=<a@example.com> to=<bob@example.org> proto=ESMTP helo=<client.example.org>",
            "Postfix local bob@example.org client.example.org[192.0.2.33] the message 550 content-spam"
        ),
        (
            "Nov 30 21:25:35 mx postfix/smtp[29]: 51DCAF86145: to=<bob@nowhere.example>, relay=none, delay=0.1, delays=0/0/0.1/0, dsn=5.4.4, status=bounced (Host or domain name not found. Name service error for name=nowhere.example type=AAAA: Host not found)",
            "Postfix remote bob@nowhere.example - - - host-not-found"
        ),
        (
            "Nov 30 21:25:35 mx postfix/local[29]: 51DCAF86145: to=<bob@example.org>, relay=local, delay=0.1, delays=0/0/0.1/0, dsn=5.1.1, status=bounced (unknown user: \"bob\")",
            "Postfix local bob@example.org - - 550 unknown-user"
        ),
        (
            "Nov 30 21:25:35 mx postfix/smtp[29]: 51DCAF86145: to=<bob@example.net>, relay=mx.example.net[192.0.2.10]:587, delay=0.1, delays=0/0/0.1/0, dsn=4.7.8, status=deferred (SASL authentication failed; server mx.example.net[192.0.2.10] said: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6)",
            "Postfix remote bob@example.net mx.example.net[192.0.2.10] AUTH 535 auth-failed"
        ),
        (
            "Nov 30 21:25:35 mx postfix/smtp[29]: 51DCAF86145: to=<bob@example.net>, relay=mx.example.net[192.0.2.10]:25, delay=0.1, delays=0/0/0.1/0, dsn=4.7.4, status=deferred (TLS is required, but was not offered by host mx.example.net[192.0.2.10])",
            "Postfix remote bob@example.net mx.example.net[192.0.2.10] - - tls-not-offered"
        ),
        (
            "Nov 30 21:25:35 mx postfix/postscreen[29]: NOQUEUE: reject: RCPT from [192.0.2.33]:45960: 550 5.7.1 Service unavailable; client [192.0.2.33] blocked using zen.spamhaus.org; from=<a@example.com>, to=<bob@example.org>, proto=ESMTP, helo=<c>",
            "Postfix local bob@example.org [192.0.2.33] RCPT 550 dnsbl-listed"
        ),
        (
            "Nov 30 21:25:35 mx postfix/smtpd[29]: NOQUEUE: reject: CONNECT from c[192.0.2.33]: 554 5.7.1 <c[192.0.2.33]>: Client host rejected: Access denied; proto=SMTP",
            "Postfix local - c[192.0.2.33] the greeting 554 blocked-ip-reputation"
        ),
        // Sendmail with a milter
        (
            "Jul 28 16:17:08 mx sm-mta[12264]: s6SKH7I6012264: Milter: to=<bob@example.org>, reject=451 4.7.1 Greylisting in action, please come back later",
            "Sendmail local bob@example.org - RCPT 451 greylisted"
        ),
        (
            "Jul 28 16:17:08 mx sm-mta[12264]: s6SKH7I6012264: Milter: data, reject=554 5.7.1 Command rejected as spam",
            "Sendmail local - - the message 554 content-spam"
        ),
        (
            "Jul 28 16:17:08 mx sm-mta[12264]: ruleset=check_relay, arg1=c.example.org, arg2=192.0.2.33, relay=c.example.org [192.0.2.33], reject=421 4.3.2 Too many open connections.",
            "Sendmail local - c.example.org [192.0.2.33] the greeting 421 rate-limited"
        ),
        (
            "Jul 28 16:17:08 mx sm-mta[12264]: s6SKH7I6012264: AUTH failure (LOGIN): user not found (-20) SASL(-13): user not found, relay=c [192.0.2.33]",
            "Sendmail local - c [192.0.2.33] AUTH 535 auth-failed"
        ),
        // Dovecot
        (
            "Nov 30 21:25:35 mx dovecot: lmtp(bob@example.org)<2682><UpizKIlReV8CGAQA9daSvw>: msgid=<1@example.net>: save failed to open mailbox INBOX: Quota exceeded (mailbox for user is full)",
            "Dovecot local bob@example.org - the message 552 mailbox-full"
        ),
        // Exim, older words and a host with TLS
        (
            "2026-11-30 21:26:18 1xY8t7-0000nc-0e ** bob@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.10] X=TLS1.3:ECDHE_SECP256R1__RSA:256 CV=yes DN=\"CN=mx.example.net\": SMTP error from remote mailer after end of data: 554 5.7.1 Message rejected as spam",
            "Exim remote bob@example.net mx.example.net [192.0.2.10] the message 554 content-spam"
        ),
        (
            "2026-11-30 21:26:18 H=(client) [192.0.2.33] F=<a@example.com> temporarily rejected RCPT <bob@example.org>: Greylisted, please try again in 5 minutes",
            "Exim local bob@example.org (client) [192.0.2.33] RCPT 451 greylisted"
        ),
    ]

    @Test("each format tells whose reply it is, to which command, and why", arguments: lines)
    func formats(_ line: String, _ told: String) { #expect(summary(line) == told) }

    @Test("what was delivered or says nothing of a message is not a refusal")
    func silent() {
        let lines = [
            "Nov 30 21:25:35 mx postfix/smtp[29]: 4E079F: to=<a@example.net>, relay=mx[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4ABC)",
            "Nov 30 21:25:35 mx postfix/smtpd[2765]: connect from client.example.org[192.0.2.33]",
            "Nov 30 21:25:35 mx postfix/smtpd[2765]: lost connection after EHLO from client.example.org[192.0.2.33]",
            "2026-11-30 21:31:14 1xY8t7-0000nc-0u == bob@dead.example R=r T=t defer (-54): retry time not reached for any host for 'dead.example'",
            "Jul 28 16:17:08 mx sm-mta[1]: s6: to=<b@example.net>, delay=1, relay=mx., dsn=2.0.0, stat=Sent (Ok)",
            "Nov 30 21:25:35 mx spamd[1]: the message was rejected in 5 seconds: 550 of them",
            "Nov 30 21:25:35 mx postfix/smtpd[29]: NOQUEUE: reject_warning: RCPT from c[192.0.2.33]: 554 5.7.1 <b@example.org>: Relay access denied; from=<a@example.com> to=<b@example.org>",
            "550 5.1.1 no such user", "", "{\"message\":1}",
        ]
        #expect(LogFixture.refusals(lines).isEmpty)
        #expect(LogFixture.findings(lines)[0] == .delivered)
    }

    @Test("whatever the system writes in front of a line, it is read, and so is its time")
    func prefixes() {
        let body =
            "postfix/smtp[29]: 4E079F: to=<b@example.net>, relay=mx[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx[192.0.2.1] said: 550 5.1.1 no such user (in reply to RCPT TO command))"
        let lines: [(String, String?)] = [
            ("Nov 30 21:25:35 mail \(body)", "Nov 30 21:25:35"),
            ("<22>Nov  3 21:25:35 mail \(body)", "Nov  3 21:25:35"),
            ("<22>1 2026-11-30T21:25:35.12Z mail postfix 29 - - \(body)", "2026-11-30T21:25:35.12Z"),
            ("2026-11-30T21:25:35.123456+01:00 mail \(body)", "2026-11-30T21:25:35.123456+01:00"),
            ("mail-1  | 2026-11-30T21:25:35.123456789Z \(body)", "2026-11-30T21:25:35.123456789Z"),
            (body, nil),
            (
                #"{"log":"\#(body.replacing("<", with: "\\u003c"))\n","stream":"stdout","time":"2026-11-30T21:25:35Z"}"#,
                "2026-11-30T21:25:35Z"
            ),
            (#"{"MESSAGE":"\#(body)","_PID":"29"}"#, nil),
        ]
        for (line, time) in lines {
            let refusal = LogFixture.refusal(line)
            #expect(refusal?.recipient == "b@example.net", "\(line)")
            #expect(refusal?.context == .command(.rcpt), "\(line)")
            #expect(refusal?.queue == "4E079F", "\(line)")
            #expect(refusal?.time == time, "\(line)")
        }
    }

    private static let client = "client.example.org[192.0.2.33]"
    private static let exim = "2026-11-30 21:30:54 1xY8t7-0000nc-0r"

    /// What is of a session that ended without a reply, and what only looks like it.
    static let ends: [(line: String, told: String)] = [
        (
            "postfix/qmgr[1]: 4E079F: from=<a@example.org>, status=expired, returned to sender",
            "Postfix remote a@example.org - - - expired"
        ),
        (
            "postfix/qmgr[1]: 4E079F: from=<a@example.org>, status=force-expired, returned to sender",
            "Postfix remote a@example.org - - - expired"
        ),
        (
            "postfix/smtp[2]: 4E079F: to=<b@example.net>, relay=mx[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=SOFTBOUNCE (host mx[192.0.2.1] said: 550 5.1.1 no such user (in reply to RCPT TO command))",
            "Postfix remote b@example.net mx[192.0.2.1] RCPT 550 unknown-user"
        ),
        (
            "postfix/smtp[2]: 4E079F: to=<b@example.net>, relay=mx[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=undeliverable (host mx[192.0.2.1] said: 550 5.1.1 no such user (in reply to RCPT TO command))",
            "Postfix remote b@example.net mx[192.0.2.1] RCPT 550 unknown-user"
        ),
        (
            "postfix/smtp[2]: 4E079F: to=<b@example.net>, relay=mx[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.1.5, status=deliverable (250 2.1.5 Ok)",
            "nothing"
        ),
        (
            "postfix/smtpd[2]: timeout after DATA (1234 bytes) from \(client)",
            "Postfix local - \(client) DATA - client-timed-out"
        ),
        (
            "postfix/smtpd[2]: timeout after END-OF-MESSAGE from \(client)",
            "Postfix local - \(client) the message - client-timed-out"
        ),
        ("postfix/smtpd[2]: timeout after RCPT from \(client)", "Postfix local - \(client) RCPT - client-timed-out"),
        ("postfix/smtpd[2]: SSL_accept error from \(client): -1", "Postfix local - \(client) - - client-tls-failed"),
        (
            "postfix/smtpd[2]: SSL_accept error from unknown[192.0.2.9]: lost connection",
            "Postfix local - unknown[192.0.2.9] - - client-tls-failed"
        ),
        ("postfix/smtpd[2]: lost connection after STARTTLS from \(client)", "nothing"),
        ("postfix/smtpd[2]: lost connection after RCPT from \(client)", "Postfix local - \(client) RCPT - client-lost"),
        ("postfix/smtpd[2]: lost connection after MAIL from \(client)", "Postfix local - \(client) MAIL - client-lost"),
        (
            "postfix/smtpd[2]: lost connection after DATA (0 bytes) from \(client)",
            "Postfix local - \(client) DATA - client-lost"
        ),
        (
            "postfix/smtpd[2]: lost connection after END-OF-MESSAGE from \(client)",
            "Postfix local - \(client) the message - client-lost"
        ),
        ("postfix/smtpd[2]: lost connection after CONNECT from \(client)", "nothing"),
        ("postfix/smtpd[2]: lost connection after EHLO from \(client)", "nothing"),
        ("postfix/smtpd[2]: lost connection after AUTH from \(client)", "nothing"),
        (
            "postfix/smtpd[2]: too many errors after AUTH from \(client)",
            "Postfix local - \(client) AUTH - too-many-errors"
        ),
        ("postfix/smtpd[2]: disconnect from \(client) ehlo=1 quit=1 commands=2", "nothing"),
        ("postfix/smtpd[2]: warning: hostname x does not resolve to address 192.0.2.1", "nothing"),
        (
            "2026-11-30 21:30:54 TLS error on connection from mail.example.org (client) [192.0.2.33] (gnutls_handshake): A TLS fatal alert has been received.",
            "Exim local - mail.example.org (client) [192.0.2.33] - - client-tls-failed"
        ),
        (
            "2026-11-30 21:30:54 TLS error on connection from [192.0.2.33] (SSL_accept): error:0A000416:SSL routines::sslv3 alert certificate unknown",
            "Exim local - [192.0.2.33] - - client-tls-failed"
        ),
        (
            "2026-11-30 21:30:54 SMTP command timeout on connection from (c) [192.0.2.33] D=5m",
            "Exim local - (c) [192.0.2.33] - - client-timed-out"
        ),
        (
            "2026-11-30 21:30:54 SMTP command timeout on TLS connection from c.example.org (c) [192.0.2.33]:5000 D=5m",
            "Exim local - c.example.org (c) [192.0.2.33] - - client-timed-out"
        ),
        (
            "2026-11-30 21:30:54 SMTP data timeout (message abandoned) on connection from c.example.org [192.0.2.33] F=<a@example.org> D=5m",
            "Exim local a@example.org c.example.org [192.0.2.33] - - client-timed-out"
        ),
        (
            "2026-11-30 21:30:54 SMTP connection from c.example.org [192.0.2.33] D=2s lost while reading message data (header)",
            "Exim local - c.example.org [192.0.2.33] - - client-lost"
        ),
        (
            "2026-11-30 21:30:54 SMTP protocol synchronization error (input sent without waiting for greeting): rejected connection from H=[192.0.2.33] input=\"EHLO x: y\"",
            "Exim local - [192.0.2.33] - - spoke-too-early"
        ),
        (
            "2026-11-30 21:30:54 SMTP protocol synchronization error (next input sent too soon: pipelining was not advertised): rejected \"RCPT TO:<b@example.net>\" H=(c) [192.0.2.33] next input=\"DATA: x\"",
            "Exim local - (c) [192.0.2.33] - - spoke-too-early"
        ),
        (
            "2026-11-30 21:30:54 H=(c) [192.0.2.33] rejected EHLO or HELO c: your name is forged",
            "Exim local - (c) [192.0.2.33] EHLO 550 helo-rejected"
        ),
        (
            "2026-11-30 21:30:54 H=(c) [192.0.2.33] F=<a@example.org> temporarily rejected RCPT <b@example.net>: Greylisted, please try again",
            "Exim local b@example.net (c) [192.0.2.33] RCPT 451 greylisted"
        ),
        (
            "2026-11-30 21:30:54 H=(c) [192.0.2.33] F=<a@example.org> rejected RCPT <b@example.net>: relay not permitted",
            "Exim local b@example.net (c) [192.0.2.33] RCPT 550 relay-denied"
        ),
        (
            "2026-11-30 21:30:54 Connection from [192.0.2.33] refused: too many connections",
            "Exim local - [192.0.2.33] the greeting 421 rate-limited"
        ),
        ("2026-11-30 21:30:54 no host name found for IP address 192.0.2.33", "nothing"),
        (
            "2026-11-30 21:30:54 unexpected disconnection while reading SMTP command from (c) [192.0.2.33] D=1s",
            "nothing"
        ),
        (
            "\(exim) H=mx.example.net [192.0.2.1]: SMTP timeout after RCPT TO:<b@example.net>: Connection timed out",
            "Exim remote - mx.example.net [192.0.2.1] - - reply-timed-out"
        ),
        (
            "\(exim) SMTP timeout while connected to mx.example.net [192.0.2.1] after end of data",
            "Exim remote - mx.example.net [192.0.2.1] - - reply-timed-out"
        ),
    ]

    @Test("what ended without a reply is read, and what only reports is not", arguments: ends)
    func ended(_ line: String, _ told: String) { #expect(summary(line) == told, "\(line)") }

    static let afterCommand: [(String, String)] = [
        ("RCPT TO:<b@example.net>: 552 5.2.2 mailbox full", "RCPT 552"),
        ("pipelined RCPT TO:<b@example.net>: 550 5.1.1 no such user", "RCPT 550"),
        ("MAIL FROM:<a@example.org> SIZE=1234: 552 5.3.4 too large", "MAIL 552"),
        ("pipelined MAIL FROM:<a@example.org>: 550 5.7.1 no", "MAIL 550"),
        ("end of data: 554 5.7.1 spam", "the message 554"),
        ("pipelined end of data: 554 5.7.1 spam", "the message 554"),
        ("initial connection: 554 5.7.1 blocked", "the greeting 554"),
        ("HELO mx.example.org: 550 5.7.1 bad name", "HELO 550"),
        ("EHLO mx.example.org: 421 4.7.0 later", "EHLO 421"), ("LHLO mx.example.org: 500 what", "LHLO 500"),
        ("DATA: 503 5.5.1 no recipients", "DATA 503"),
        ("STARTTLS: 454 4.7.0 not now", "STARTTLS 454"), ("sending data block: 552 5.3.4 too large", "the message 552"),
        ("RCPT TO:<b@example.net>: 550-5.1.1 no\\n550 5.1.1 such user", "RCPT 550"),
    ]

    @Test("every error from a remote server says which command it answers", arguments: ["SMTP", "LMTP"], afterCommand)
    func remote(_ protocolName: String, _ row: (String, String)) throws {
        for form in ["remote mail server", "remote mailer"] {
            let said = "\(protocolName) error from \(form) after \(row.0)"
            for line in [
                "\(Self.exim) ** b@example.net R=r T=t H=mx.example.net [192.0.2.1]: \(said)",
                "\(Self.exim) == b@example.net R=r T=t defer (0) H=mx.example.net [192.0.2.1]: \(said)",
                "\(Self.exim) H=mx.example.net [192.0.2.1]: \(said)",
            ] {
                let refusal = try #require(LogFixture.refusal(line), "\(line)")
                #expect(
                    "\(refusal.context?.name ?? "-") \(refusal.reply?.reply.code.description ?? "-")" == row.1,
                    "\(line)")
                #expect(refusal.reply?.isCodeAssumed == false && refusal.speaker == .remote)
            }
        }
    }

    @Test("the recipient of a delivery of qmail is in the line that began it")
    func qmail() {
        let refusals = LogFixture.refusals([
            "@400000005f3d6b0c1c2d3e4f starting delivery 7: msg 91 to remote bob@example.net",
            "@400000005f3d6b0c1c2d3e4f starting delivery 8: msg 92 to remote carol@example.net",
            "@400000005f3d6b0c1c2d3e4f delivery 7: failure: 192.0.2.10_does_not_like_recipient./Remote_host_said:_550_no_such_user/Giving_up_on_192.0.2.10./",
        ])
        #expect(refusals.map(\.recipient) == ["bob@example.net"])
        #expect(refusals.first?.time == "@400000005f3d6b0c1c2d3e4f")
        #expect(refusals.first?.reply?.line == "550 no such user")
    }
}
