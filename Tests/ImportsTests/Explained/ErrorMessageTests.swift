import Testing

@testable import Explainer
@testable import Imports
@testable import SMTPSyntax

@Suite("Replies in error messages")
struct ErrorMessageTests {
    private func found(_ text: String) -> [String] {
        ErrorMessage(PasteText(text))?.replies.map { quoted in
            let lines = quoted.reply.lines.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " | ")
            return "\(quoted.context?.label ?? "?"): \(quoted.reply.code) \(lines)"
        } ?? []
    }

    @Test(
        "each with what it answers",
        arguments: [
            (
                "smtplib.SMTPRecipientsRefused: {'bob@example.test': (550, b'5.1.1 no such user')}",
                ["answers RCPT: 550 5.1.1 no such user"]
            ),
            (
                #"smtplib.SMTPAuthenticationError: (535, b'5.7.8 Not accepted.\n5.7.8  See https://example.test')"#,
                ["answers AUTH: 535 5.7.8 Not accepted. | 5.7.8  See https://example.test"]
            ),
            (
                "SMTPRecipientsRefused: {'a@b': (550, b'5.1.1 no'), 'c@d': (450, b\"4.2.1 it's busy\")}",
                ["answers RCPT: 550 5.1.1 no", "answers RCPT: 450 4.2.1 it's busy"]
            ),
            (
                "Error: Can't send mail - all recipients were rejected: 550 5.1.1 <b@example.test>: no such user",
                ["answers RCPT: 550 5.1.1 <b@example.test>: no such user"]
            ),
            (
                "Error: Invalid login: 535 5.7.8 Error: authentication failed\n  code: 'EAUTH',\n"
                    + "  response: '535 5.7.8 Error: authentication failed',\n  responseCode: 535,",
                ["answers AUTH: 535 5.7.8 Error: authentication failed"]
            ),
            (
                "Error: Message failed: 554 5.7.1 Spam message rejected",
                ["answers the message: 554 5.7.1 Spam message rejected"]
            ),
            (
                "javax.mail.AuthenticationFailedException: 535-5.7.8 Username and Password not accepted.\n"
                    + "535 5.7.8  https://example.test/bad - gsmtp",
                [
                    "answers AUTH: 535 5.7.8 Username and Password not accepted. | 5.7.8  https://example.test/bad - gsmtp"
                ]
            ),
            (
                "com.sun.mail.smtp.SMTPAddressFailedException: 550 5.1.1 no such user",
                ["answers RCPT: 550 5.1.1 no such user"]
            ),
            (
                "smtp.rb:1059:in `check_response': 452 4.2.2 The mailbox is full (Net::SMTPServerBusy)",
                ["?: 452 4.2.2 The mailbox is full"]
            ),
            (
                #"Expected response code "250/251/252" but got code "550", with message "550 5.1.1 no such user"."#,
                ["?: 550 5.1.1 no such user"]
            ),
            (
                "Failed to authenticate on SMTP server with username \"a\" using the following authenticators: \"LOGIN\". "
                    + "Authenticator \"LOGIN\" returned \"Expected response code \"235\" but got code \"535\", with message "
                    + "\"535 5.7.8 Error: authentication failed\".\".",
                ["answers AUTH: 535 5.7.8 Error: authentication failed"]
            ),
            (
                "SMTP ERROR: RCPT TO command failed: 452 4.2.2 The mailbox is full",
                ["answers RCPT: 452 4.2.2 The mailbox is full"]
            ),
            (
                "msmtp: recipient address b@example.test not accepted by the server\n"
                    + "msmtp: server message: 550 5.1.1 no such user",
                ["answers RCPT: 550 5.1.1 no such user"]
            ),
            ("lettre: permanent error (550): 5.1.1 no such user", ["?: 550 5.1.1 no such user"]),
            ("curl: (55) RCPT failed: 550", ["answers RCPT: 550 "]),
            ("mail.go: could not send: 550 5.1.1 no such user", ["?: 550 5.1.1 no such user"]),
        ] as [(String, [String])])
    func quoted(_ text: String, _ right: [String]) { #expect(found(text) == right) }

    @Test(
        "other numbers are none",
        arguments: [
            "File \"smtplib.py\", line 550, in connect", "port 587", "hello", "", "took 450 ms", "index.js:550:19",
            "SMTPAuthenticationError", "version 5.1.1", "HTTP 404 Not Found", "(550, 1)", "SMTPDataError: (550,",
        ])
    func none(_ text: String) { #expect(found(text) == []) }

    private func recipients(_ text: String) -> [String] {
        ErrorMessage(PasteText(text))?.replies.map { "\($0.recipient ?? "?") \($0.reply.code)" } ?? []
    }

    @Test(
        "of several recipients, each has its reply",
        arguments: [
            (
                "smtplib.SMTPRecipientsRefused: {'a@b.example': (550, b'5.1.1 no'), 'c@d.example': (550, b'5.1.1 no'), \"e@f.example\": (450, b'4.2.1 later')}",
                ["a@b.example 550", "c@d.example 550", "e@f.example 450"]
            ),
            (
                """
                Error: Can't send mail - all recipients were rejected: 550 5.1.1 no
                    at SMTPConnection._formatError (index.js:790:19) {
                  code: 'EENVELOPE',
                  response: '550 5.1.1 no',
                  responseCode: 550,
                  rejected: [ 'a@b.example', 'c@d.example' ],
                  rejectedErrors: [
                    Error: Recipient command failed: 550 5.1.1 no
                        at SMTPConnection._actionRCPT (index.js:1618:24) {
                      code: 'EENVELOPE',
                      response: '550 5.1.1 no',
                      responseCode: 550,
                      command: 'RCPT TO',
                      recipient: 'a@b.example'
                    },
                    Error: Recipient command failed: 550 5.1.1 no
                      response: '550 5.1.1 no',
                      recipient: 'c@d.example'
                    }
                  ]
                """,
                ["a@b.example 550", "c@d.example 550"]
            ),
            (
                "SMTP Error: The following recipients failed: a@b.example: <a@b.example>: User unknown\nSMTP server error: RCPT TO command failed Detail: <a@b.example>: User unknown SMTP code: 550 Additional SMTP info: 5.1.1",
                ["a@b.example 550"]
            ),
            (
                "SMTP Error: The following recipients failed: a@b.example: <a@b.example>: User unknown c@d.example: Mailbox fullSMTP server error: RCPT TO command failed Detail: Mailbox full SMTP code: 552 Additional SMTP info: 5.2.2",
                ["a@b.example 552", "c@d.example 552"]
            ),
        ] as [(String, [String])])
    func recipient(_ text: String, _ right: [String]) { #expect(recipients(text) == right) }

    @Test("who wrote it")
    func source() {
        #expect(ErrorMessage(PasteText("SMTPDataError: (550, b'no')"))?.sentence == "Read as an exception of Python.")
        #expect(ErrorMessage(PasteText("gomail: 550 5.1.1 no"))?.sentence == "Read as an error message.")
    }
}
