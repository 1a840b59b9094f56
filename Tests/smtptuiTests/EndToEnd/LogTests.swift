import Foundation
import Testing

@testable import SMTPSyntax

@Suite("Mail logs and bounces on the command line")
struct LogTests {
    private static let bounced =
        "Nov 30 21:25:35 mail postfix/smtp[2901]: 44AFAF86097: to=<bob@example.net>, relay=mx.example.net[192.0.2.10]:25, delay=0.06, delays=0.01/0.02/0/0.02, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.10] said: 550 5.1.1 <bob@example.net>: User unknown (in reply to RCPT TO command))\n"
    private static let sent =
        "Nov 30 21:25:35 mail postfix/smtp[2901]: 44AFAF86098: to=<carol@example.net>, relay=mx.example.net[192.0.2.10]:25, delay=0.06, delays=0.01/0.02/0/0.02, dsn=2.0.0, status=sent (250 2.0.0 Ok)\n"

    @Test("a log line is recognized, as input and as an argument, and explained for its command")
    func line() throws {
        for result in [
            try BuiltProgram.run(["explain"], input: Self.bounced),
            try BuiltProgram.run(["explain", String(Self.bounced.dropLast())]),
        ] {
            #expect(result.status == 0)
            #expect(
                result.output.hasPrefix(
                    "Postfix at Nov 30 21:25:35: mx.example.net[192.0.2.10] refused bob@example.net\n"))
            #expect(result.output.contains("550  5.1.1  answers RCPT"))
            #expect(result.output.contains("Likely: unknown recipient"))
        }
        let delivered = try BuiltProgram.run(["explain"], input: Self.sent)
        #expect(delivered.status == 0 && delivered.output == "The message was accepted: there is nothing to explain.\n")
    }

    @Test("`show` of a log or a bounce points to `explain`")
    func shown() throws {
        let folder = try TemporaryFolder()
        try Data(Self.bounced.utf8).write(to: URL(filePath: folder.path("mail.log")))
        let result = try BuiltProgram.run(["show", folder.path("mail.log")])
        #expect(result.status == 66 && result.output == "")
        #expect(
            result.error.contains(
                "mail.log is the log of a mail server, which has no session to show. smtptui explain "),
            "\(result.error)")
    }

    @Test("a session and bare replies are read as before")
    func others() throws {
        let session = "220 mx.example.test ESMTP\nmail from: <a@example.org>\n550 no\n"
        #expect(try BuiltProgram.run(["explain"], input: session).output.contains("550  answers MAIL"))
        #expect(
            try BuiltProgram.run(["explain"], input: "550 5.1.1 status=bounced (user)\n").output.hasPrefix(
                "550  5.1.1\n"))
    }

    @Test("a bounce is recognized")
    func bounce() throws {
        let text =
            "Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 over quota\n"
        let result = try BuiltProgram.run(["explain"], input: text)
        #expect(
            result.status == 0 && result.output.contains("bob@example.net") && result.output.contains("mailbox full"))
    }

    @Test("a log from standard input and from files, as lines, as objects, and summed up")
    func log() throws {
        let folder = try TemporaryFolder()
        try Data((Self.bounced + Self.sent).utf8).write(to: URL(filePath: folder.path("mail.log")))
        let lines = try BuiltProgram.run(["explain", "--log"], input: Self.bounced + Self.sent + Self.bounced)
        #expect(lines.status == 0 && lines.output.split(separator: "\n").count == 1)
        #expect(try BuiltProgram.run(["explain", "--log", folder.path("mail.log")]).output == lines.output)
        let objects = try BuiltProgram.run(["explain", "--log", "--json"], input: Self.bounced + Self.bounced)
        #expect(
            try objects.output.split(separator: "\n").map { try JSONText(reading: Array($0.utf8))["cause"]?.string }
                == ["unknown-user", "unknown-user"])
        let summary = try BuiltProgram.run([
            "explain", "--summary", "--json", folder.path("mail.log"), folder.path("mail.log"),
        ])
        let object = try JSONText(reading: Array(summary.output.utf8.dropLast()))
        #expect(object["causes"]?["unknown-user"]?["remote"]?.integer == 2)
        #expect(object["deliveries"]?.integer == 2)
    }

    @Test("a file that is not there and options that contradict each other are reported")
    func mistakes() throws {
        #expect(try BuiltProgram.run(["explain", "--log", "/nonexistent/log"]).status == 66)
        #expect(try BuiltProgram.run(["explain", "--log", "--command", "RCPT"]).status == 64)
    }
}
