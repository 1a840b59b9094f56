@testable import PracticeServer
@testable import SMTPSyntax

// BDAT: the octets after `C:` get CR LF like every line, and count.
extension ServerDialogues {
    static let chunks = [
        ServerDialogue(
            "a message in chunks",
            """
            \(extended)
            C: BDAT 16
            C: Subject: Lunch
            S: 250 2.0.0 Chunk received, 16 bytes
            C: BDAT 0
            S: 250 2.0.0 Chunk received, 0 bytes
            C: BDAT 11 LAST
            C: .
            C:
            C: Soup
            S: 250 2.0.0 Accepted as practice-1
            C: NOOP
            S: 250 2.0.0 Ok
            """),
        ServerDialogue(
            "a message in one chunk, an empty one, and two in a row",
            """
            \(extended)
            C: BDAT 6 LAST
            C: Soup
            S: 250 2.0.0 Accepted as practice-1
            \(again)
            C: BDAT 0 LAST
            S: 250 2.0.0 Accepted as practice-2
            C: BDAT 6 LAST
            C: Soup
            S: 503 5.5.1 MAIL must come first
            C: NOOP
            S: 250 2.0.0 Ok
            """),
        ServerDialogue(
            "the chunk of a refused command is read, and commands in it are not carried out",
            """
            \(hello)
            C: BDAT 6
            C: QUIT
            S: 503 5.5.1 MAIL must come first
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: BDAT 6 LAST
            C: QUIT
            S: 554 5.5.1 No valid recipients
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            """),
        ServerDialogue(
            "DATA and RCPT after BDAT",
            """
            \(extended)
            C: BDAT 6
            C: Soup
            S: 250 2.0.0 Chunk received, 6 bytes
            C: RCPT TO:<alice@example.test>
            S: 503 5.5.1 The message has begun with BDAT; RSET aborts it
            C: MAIL FROM:<alice@example.org>
            S: 503 5.5.1 A transaction is already open; RSET aborts it
            C: DATA
            S: 503 5.5.1 The message has begun with BDAT; RSET aborts it
            C: BDAT 6 LAST
            C: Soup
            S: 503 5.5.1 A chunk was refused; send RSET first
            C: NOOP
            S: 503 5.5.1 A chunk was refused; send RSET first
            C: RSET
            S: 250 2.0.0 Ok
            \(again)
            C: DATA
            S: 354 *
            C: .
            S: 250 2.0.0 Accepted as practice-1
            """),
        ServerDialogue(
            "a chunk whose size cannot be read",
            """
            \(extended)
            C: BDAT six
            S: 501 5.5.4 BDAT expects a size, optionally followed by LAST: BDAT 120 LAST.
            C: BDAT 6 LAST
            C: Soup
            S: 503 5.5.1 A chunk was refused; send RSET first
            \(hello)
            \(again)
            C: BDAT 6 FIRST
            C: Soup
            S: 501 5.5.4 BDAT expects a size, optionally followed by LAST: BDAT 120 LAST.
            """),
        ServerDialogue(
            "chunks that are too large together", on: .plain.changed { $0.sizeLimit = 10 },
            """
            \(extended.replacing("SIZE 10485760", with: "SIZE 10"))
            C: BDAT 6
            C: Soup
            S: 250 2.0.0 Chunk received, 6 bytes
            C: BDAT 7
            C: Salad
            S: 552 5.3.4 The message is larger than 10 bytes
            C: BDAT 6 LAST
            C: Soup
            S: 503 5.5.1 A chunk was refused; send RSET first
            """),
        ServerDialogue(
            "a last chunk that is refused needs RSET",
            """
            \(extended)
            C: BDAT 7 LAST
            C: a\\x0abcd
            S: 550 5.6.0 The message has a bare line feed or carriage return; use CR LF
            C: MAIL FROM:<alice@example.org>
            S: 503 5.5.1 A chunk was refused; send RSET first
            C: RSET
            S: 250 2.0.0 Ok
            """),
        ServerDialogue(
            "BINARYMIME may hold any octets, and needs BDAT",
            """
            \(hello)
            C: MAIL FROM:<alice@example.org> BODY=BINARYMIME
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            C: DATA
            S: 503 5.5.1 BODY=BINARYMIME needs BDAT in place of DATA
            C: BDAT 9 LAST
            C: a\\x0ab\\x0d\\x00\\xff.
            S: 250 2.0.0 Accepted as practice-1
            """),
        ServerDialogue(
            "no chunks after HELO",
            """
            \(recipient)
            C: BDAT 6 LAST
            S: 502 5.5.1 Command known, but not offered here
            C: NOOP
            S: 250 2.0.0 Ok
            """),
    ]

    private static let again = """
        C: MAIL FROM:<alice@example.org>
        S: 250 2.1.0 Sender ok
        C: RCPT TO:<bob@example.test>
        S: 250 2.1.5 Recipient ok
        """

    private static let extended = "\(hello)\n\(again)"
}
