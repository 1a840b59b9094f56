import Testing
import YAML

@testable import Lessons
@testable import SMTPSyntax
@testable import SessionModel

/// Checks against sessions: what counts, and what does not.
@Suite("Checks of lessons")
struct LessonCheckTests {
    /// A lesson with one step that has this check.
    static func lesson(_ see: String, scenario: String = "standard") throws -> Lesson {
        let text = """
            name: one
            title: One check
            goal: One.
            read: One.
            scenario: \(scenario)
            steps:
              - do: One.
                see: \(see)
            summary: One.
            """
        return try LessonReader.lesson(Array(text.utf8))
    }

    private static let open =
        "EHLO a\nMAIL FROM:<Me@example.org>\nRCPT TO:<bob@example.test>\nRCPT TO:<alice@example.test>\n"
    private static let message = open + "DATA\nFrom: A <boss@example.org>\nTo: bob@example.test\nX: a\n b\n\n..two\n.\n"

    private static func parts(_ content: String) -> String {
        "DATA\nContent-Type: multipart/mixed;\n boundary=\"4 2\"\n\n--4 2\n\ntext\n--4 2\n"
            + "Content-Transfer-Encoding: base64\n\n\(content)\n."
    }

    /// A check, lines that do it, and lines that nearly do.
    private static let cases: [(see: String, does: String, doesNot: String)] = [
        ("{greeting: \"220\", text: \"*esmtp*\", times: 2}", "QUIT\n:reconnect", "NOOP"),
        ("{command: noop}", "noop", "RSET"),
        ("{command: noop, argument: \"A *\"}", "NOOP a b", "NOOP b a"),
        ("{command: \"*\", reply: 5yz}", "FOO", "NOOP"),
        ("{command: \"*\", reply: 50z}", "MAIL FROM:<>", "EHLO a\nMAIL FROM:<>\nRCPT TO:<zoe@example.test>"),
        ("{command: [rset, noop], reply: 250, times: 2}", "RSET\nNOOP", "RSET"),
        (
            "{command: rcpt, enhanced: 5.1.1}", "EHLO a\nMAIL FROM:<>\nRCPT TO:<zoe@example.test>",
            "RCPT TO:<a@b.example>"
        ),
        ("{command: ehlo, text: \"size *\"}", "EHLO a", "HELO a"),
        ("{command: noop, group: 2}", ":queue\nRSET\nNOOP\n:flush", "RSET\nNOOP\n:queue\nNOOP\nRSET\n:flush"),
        ("{command: noop, again: yes}", "NOOP a\nNOOP a", "NOOP a\nRSET\nNOOP a\nNOOP b"),
        ("{command: rset, transaction: yes}", "EHLO a\nMAIL FROM:<>\nRSET", "EHLO a\nMAIL FROM:<>\nEHLO a\nRSET\nRSET"),
        ("{command: rset, transaction: no}", "EHLO a\nMAIL FROM:<>\nRSET\nRSET", "EHLO a\nMAIL FROM:<>\nRSET"),
        ("{message: accepted, place: 2}", message + "\n" + message, message + "\nQUIT\n:reconnect\n" + message),
        (
            "{message: accepted, argument: \"*body=8bitmime*\"}",
            "EHLO a\nMAIL FROM:<> BODY=8BITMIME\nRCPT TO:<bob@example.test>\nDATA\n.",
            "EHLO a\nMAIL FROM:<> BODY=8BITMIME\nRSET\n" + message
        ),
        (
            "{message: accepted, part: {Content-Transfer-Encoding: base64}}", open + parts("SGVs\nbG8=\n--4 2--"),
            open + parts("Hello!\n--4 2--")
        ),
        (
            "{message: accepted, part: {content-transfer-encoding: BASE64}}", open + parts("SGVsbG8=\n--4 2--  "),
            open + parts("SGVsbG8=\n--42--")
        ),
        ("{command: noop, under-tls: yes}", "EHLO a\nSTARTTLS\nNOOP", "EHLO a\nNOOP\nSTARTTLS"),
        ("{command: noop, under-tls: no}", "NOOP", "EHLO a\nSTARTTLS\nNOOP"),
        (
            "{command: noop, authenticated: yes}", "EHLO a\n:auth PLAIN bob\nbattery staple\nNOOP",
            "EHLO a\n:auth PLAIN bob\nwrong\nNOOP"
        ),
        ("{command: noop, connection: 2}", "QUIT\n:reconnect\nNOOP", "NOOP"),
        ("{tls: started}", "EHLO a\nSTARTTLS", "STARTTLS"),
        (
            "{authentication: [plain, login]}", "EHLO a\nAUTH LOGIN\nbob\nbattery staple",
            "EHLO a\n:auth CRAM-MD5 bob\nbattery staple"
        ),
        ("{authentication: \"*\"}", "EHLO a\n:auth CRAM-MD5 bob\nbattery staple", "EHLO a\nAUTH LOGIN\n*"),
        ("{finding: sent-bare-line-feed}", ":raw \"NOOP\\n\"", "NOOP"),
        ("{end: quit}", "QUIT", ":reconnect"),
        ("{end: client}", ":reconnect", "QUIT\n:reconnect"),
        ("{message: accepted}", message, open + "DATA\ntext"),
        ("{message: refused, reply: 550}", open + ":raw \"DATA\\r\\na\\n\\r\\n.\\r\\n\"", message),
        ("{message: accepted, sender: \"me@*\"}", message, "EHLO a\nMAIL FROM:<>\nRCPT TO:<bob@example.test>\nDATA\n."),
        ("{message: accepted, sender: \"<>\"}", "EHLO a\nMAIL FROM:<>\nRCPT TO:<bob@example.test>\nDATA\n.", message),
        (
            "{message: accepted, recipients: 2, recipient: alice@example.test}", message,
            "EHLO a\nMAIL FROM:<>\nRCPT TO:<alice@example.test>\nRCPT TO:<zoe@example.test>\nDATA\n."
        ),
        ("{message: accepted, header: {x: \"a b\", To: \"*bob*\"}}", message, open + "DATA\n\nX: a b\nTo: bob\n."),
        ("{message: accepted, without: Bcc}", message, open + "DATA\nBcc: x\n."),
        (
            "{message: accepted, unnamed: \"*\"}", message,
            open + "DATA\nTo: Bob <BOB@example.test>,\n alice@example.test\n."
        ),
        ("{message: accepted, other-sender: yes}", message, open + "DATA\nFrom: me@example.org\n."),
        ("{message: accepted, body: \"..two\"}", message, open + "DATA\n..two\n."),
        ("{message: accepted, body: \"*\"}", message, open + "DATA\nX: a\n\n\n."),
        ("{message: accepted, chunks: yes}", open + "BDAT 3 LAST\na", message),
        ("{message: accepted, chunks: no}", message, open + "BDAT 3 LAST\na"),
    ]

    @Test("each condition counts what it is about, and nothing else", arguments: cases.indices)
    func conditions(_ index: Int) throws {
        let (see, does, doesNot) = Self.cases[index]
        let lesson = try Self.lesson(see)
        var play = try LessonPlay(lesson)
        play.enter(does)
        #expect(play.run.isFinished, "\(see)\n\(play.conversation)")
        var other = try LessonPlay(lesson)
        other.enter(doesNot)
        #expect(!other.run.isFinished, "\(see)\n\(other.conversation)")
    }

    @Test("every condition has a case here")
    func complete() {
        for name in CheckReader.fieldNames { #expect(Self.cases.contains { $0.see.contains("\(name):") }, "\(name)") }
    }

    @Test("a message is kept in part, and one that is not sent whole is not counted")
    func bounds() {
        var message = SeenMessage()
        for _ in 0..<3000 { message.add(Array(repeating: 0x61, count: 5000), isEnded: true) }
        #expect(message.text.count == SeenMessage.mostLines)
        #expect(message.text.allSatisfy { $0.count == SeenMessage.longestLine })
        var pieces = SeenMessage()
        for _ in 0..<3000 { pieces.add(Array(repeating: 0x61, count: 5000), isEnded: false) }
        #expect(pieces.text.map(\.count) == [SeenMessage.longestLine])
    }
}
