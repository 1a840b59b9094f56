import PracticeServer

// The text of a message, and what ends it.
extension ServerDialogues {
    static let message = [
        ServerDialogue(
            "the dots of transparency",
            """
            \(data)
            C: ..
            C: ...two dots
            C: .one dot
            C: a . b
            C: .
            S: 250 2.0.0 Accepted as practice-1
            """),
        ServerDialogue(
            "commands inside a message are text",
            """
            \(data)
            C: QUIT
            C: RSET
            C:
            C: .
            S: 250 2.0.0 Accepted as practice-1
            C: QUIT
            S: 221 2.0.0 *
            -- closed
            """),
        ServerDialogue(
            "two transactions, the second with no recipient left",
            """
            \(data)
            C: First message.
            C: .
            S: 250 2.0.0 Accepted as practice-1
            C: DATA
            S: 503 5.5.1 MAIL must come first
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<nobody@example.test>
            S: 550 5.1.1 No such user here
            C: DATA
            S: 554 5.5.1 No valid recipients
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            C: DATA
            S: 354 *
            C: Second message.
            C: .
            S: 250 2.0.0 Accepted as practice-2
            """),
        bareLineEnd("a bare line feed does not end a message", #"text\x0a.\x0aMAIL FROM:<eve@example.org>"#),
        bareLineEnd("a bare line feed behind the dot does not end a message", #".\x0a"#),
        bareLineEnd("a bare line feed before the dot does not end a message", #"text\x0a."#),
        bareLineEnd("a bare carriage return does not end a message", #"text\x0d.\x0dQUIT"#),
        bareLineEnd("a carriage return behind the dot alone does not end a message", #".\x0dtext"#),
        bareLineEnd("two carriage returns do not end a message", #".\x0d"#),
        ServerDialogue(
            "a message that is too large", on: .plain.changed { $0.sizeLimit = 20 },
            """
            \(data)
            C: ..234567
            C: 12345678
            C: .
            S: 250 2.0.0 Accepted as practice-1
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            C: DATA
            S: 354 *
            C: 12345678
            C: 123456789
            C: and more
            C: .
            S: 552 5.3.4 The message is larger than 20 bytes
            """),
        ServerDialogue(
            "lines as long as they may be, and longer",
            """
            \(data)
            C: \(x(998))
            C: ..\(x(997))
            C: .
            S: 250 2.0.0 Accepted as practice-1
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            C: DATA
            S: 354 *
            C: \(x(999))
            C: .
            S: 500 5.6.0 A line of the message has more than 998 bytes
            """),
        ServerDialogue(
            "a line that is cut between CR and LF does not hide the end",
            """
            \(data)
            C: \(x(65_535))
            C: .
            S: 500 5.6.0 A line of the message has more than 998 bytes
            C: NOOP
            S: 250 2.0.0 Ok
            """),
        ServerDialogue(
            "a message in a loop",
            """
            \(data)
            \(lines(101, "C: received: from a by b"))
            C: .
            S: 554 5.4.6 Too many Received lines; the message is in a loop
            """),
        ServerDialogue(
            "only Received lines of the header count",
            """
            \(data)
            \(lines(100, "C: Received: from a by b"))
            C:
            C: Received: from a by b
            C: .
            S: 250 2.0.0 Accepted as practice-1
            """),
        ServerDialogue(
            "octets above 127 are taken without BODY=8BITMIME",
            """
            \(data)
            C: Grüße \\xff\\x00
            C: .
            S: 250 2.0.0 Accepted as practice-1
            """),
    ]

    private static func bareLineEnd(_ name: String, _ text: String) -> ServerDialogue {
        ServerDialogue(
            name,
            """
            \(data)
            C: before
            C: \(text)
            C: after
            C: .
            S: 550 5.6.0 The message has a bare line feed or carriage return; use CR LF
            C: NOOP
            S: 250 2.0.0 Ok
            """)
    }

    static func x(_ count: Int) -> String { String(repeating: "x", count: count) }

    private static func lines(_ count: Int, _ line: String) -> String {
        Array(repeating: line, count: count).joined(separator: "\n")
    }
}
