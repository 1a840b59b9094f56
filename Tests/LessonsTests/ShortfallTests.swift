import Testing

@testable import Lessons
@testable import SMTPSyntax

/// What is said where something was done that does not count.
@Suite("What a step still needs")
struct ShortfallTests {
    private static let open = "EHLO a\nMAIL FROM:<me@example.org>\nRCPT TO:<bob@example.test>\n"
    private static let parts = open + "DATA\nContent-Type: multipart/mixed; boundary=42\n\n"

    /// A check, what was done, and what is said of it; nil for nothing.
    private static let cases: [(see: String, lines: String, words: String?)] = [
        ("{message: accepted, header: {Subject: x}}", open + "DATA\n\nx\n.", "the header has no field Subject:."),
        (
            "{message: accepted, header: {Subject: x, Date: x}, body: x}", open + "DATA\nFrom: x\n.",
            "the header has no fields Subject:, Date:; the message has no body (an empty line ends the header)."
        ),
        (
            "{message: accepted, header: {Subject: x}}", open + "DATA\nSubject: y\n\nx\n.",
            "Subject: is y; it must be x."
        ),
        ("{message: refused}", open + "DATA\n.", "the message was accepted; the step is about one that is refused."),
        ("{message: accepted, recipients: 2}", open + "DATA\n.", "1 of 2 recipients were accepted."),
        ("{message: accepted, other-sender: yes}", open + "DATA\n\n.", "From: is missing, or has the address of MAIL."),
        ("{message: accepted, body: \"*é*\"}", open + "DATA\n\ne\n.", "a line of the body must contain é."),
        (
            "{message: accepted, argument: \"*SIZE=*\"}", open + "DATA\n\ne\n.",
            "the argument of MAIL must contain SIZE=."
        ),
        (
            "{message: accepted, part: {X: y}}", open + "DATA\n\ne\n.",
            "Content-Type: must be multipart, and name a boundary."
        ),
        (
            "{message: accepted, part: {X: y}}", parts + "e\n.",
            "no line of the body is two hyphens and the boundary."
        ),
        (
            "{message: accepted, part: {X: y}}", parts + "--42\n\ne\n.",
            "the last boundary, with two hyphens after it, is missing."
        ),
        (
            "{message: accepted, part: {X: y}}", parts + "--42\nContent-Transfer-Encoding: base64\n\nHello!\n--42--\n.",
            "the content of a part is not base64, although the part says so."
        ),
        (
            "{message: accepted, part: {X: y}}", parts + "--42\n\ne\n--42--\n.",
            "no part has a content and the fields X:."
        ),
        ("{command: RCPT, reply: 5yz}", open, "the reply was 250; the step needs 5yz."),
        ("{command: RCPT, reply: [550, 551]}", open, "the reply was 250; the step needs 550 or 551."),
        ("{command: RCPT, enhanced: 5.1.1}", open, "the enhanced code was 2.1.5, not 5.1.1."),
        (
            "{command: MAIL, argument: \"* *BODY=*\"}", open,
            "the argument of MAIL must look like * *BODY=*, where * is any text."
        ),
        ("{command: \"*\", reply: 500}", "HELO", "the reply was 501; the step needs 500."),
        ("{command: \"*\", reply: 500}", "NOOP", nil),
        ("{command: RCPT, reply: 5yz}", "NOOP", nil),
        ("{command: EHLO, reply: 250}", "HELO a", "HELO was sent; the step asks for EHLO."),
        ("{command: RSET, transaction: yes}", "RSET", "no transaction is open: MAIL comes first."),
        (
            "{authentication: PLAIN}", "EHLO a\nAUTH LOGIN\nbob\nbattery staple",
            "you logged in with LOGIN; the step asks for PLAIN."
        ),
        ("{end: quit}", ":reconnect", nil),
    ]

    @Test("what is missing is said, and nothing of what is about something else", arguments: cases.indices)
    func words(_ index: Int) throws {
        let (see, lines, words) = Self.cases[index]
        var play = try LessonPlay(try LessonCheckTests.lesson(see))
        play.enter(lines)
        #expect(play.run.shortfall?.words == words, "\(see)\n\(play.conversation)")
        #expect(!play.run.isFinished)
    }

    private static let ordered = """
        name: ordered
        title: A recipient, and a message
        goal: One.
        read: One.
        steps:
          - do: RCPT
            see: {command: RCPT, reply: 550}
            not-yet: Take zoe.
          - do: A message
            see: {message: accepted, header: {Subject: "*"}}
            then: yes
        summary: One.
        """

    @Test("the lesson adds its own words, and they go when the step is done")
    func remark() throws {
        var play = try LessonPlay(try LessonReader.lesson(Array(Self.ordered.utf8)))
        play.enter(Self.open)
        #expect(play.run.shortfall == Shortfall(0, play.run.shortfall?.lacks ?? [], remark: "Take zoe."))
        #expect(play.run.shortfall?.words == "the reply was 250; the step needs 550. Take zoe.")
        #expect(play.news == [.notYet])
        play.enter("RCPT TO:<zoe@example.test>")
        #expect(play.run.shortfall == nil && play.run.done == [0])
    }

    @Test("what comes too early is said to come after its step, and a message is looked at for every step")
    func order() throws {
        var early = try LessonPlay(try LessonReader.lesson(Array(Self.ordered.utf8)))
        early.enter(Self.open + "DATA\nSubject: x\n\nx\n.")
        #expect(early.run.shortfall?.step == 1 && early.run.shortfall?.words == "it counts only after step 1.")
        var other = try LessonPlay(try LessonReader.lesson(Array(Self.ordered.utf8)))
        other.enter(Self.open + "DATA\n\nx\n.")
        #expect(other.run.shortfall?.step == 1 && other.run.shortfall?.words == "the header has no field Subject:.")
        #expect(other.run.done.isEmpty)
    }
}
