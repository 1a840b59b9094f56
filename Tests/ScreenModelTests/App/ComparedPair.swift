@testable import Comparison
@testable import ScreenModel
@testable import SessionModel

/// Two sessions with one server: at the second one it offers something else, and defers the recipient.
enum ComparedPair {
    static func session(isChanged: Bool) -> ComparedSession {
        var dialogue = Dialogue()
        var time = 0.0
        func say(_ lines: String...) {
            time += 0.01
            dialogue.receive(lines.flatMap { Array("\($0)\r\n".utf8) }, at: time)
        }
        func send(_ line: String) { _ = dialogue.send(Array(line.utf8), at: time) }
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0), at: 0)
        say("220 mail.example.test ESMTP Postfix")
        send("EHLO client.example.org")
        if isChanged {
            say(
                "250-mail.example.test", "250-PIPELINING", "250-SIZE 20480000", "250-STARTTLS", "250-CHUNKING",
                "250 AUTH PLAIN LOGIN XOAUTH2")
        } else {
            say(
                "250-mail.example.test", "250-PIPELINING", "250-SIZE 10240000", "250-STARTTLS", "250-DSN",
                "250 AUTH PLAIN LOGIN")
        }
        send("MAIL FROM:<alice@example.org>")
        say("250 2.1.0 Ok")
        send("RCPT TO:<bob@example.test>")
        if isChanged {
            time += 31
            say("450 4.2.0 <bob@example.test>: Recipient address rejected: Greylisted, try again in 299 seconds")
        } else {
            say("250 2.1.5 Ok")
            send("DATA")
            say("354 End data with <CR><LF>.<CR><LF>")
            send("Subject: test")
            send("")
            send(".")
            say("250 2.0.0 Ok: queued as 4F2A1C0B3D")
        }
        send("QUIT")
        say("221 2.0.0 Bye")
        dialogue.receiveEOF(at: time)
        return ComparedSession(dialogue)
    }

    static func model(_ size: Size = Size(width: 80, height: 24), marks: Marks = .unicode) -> AppModel {
        AppModel(
            comparing: Comparison(session(isChanged: false), session(isChanged: true)), .letters,
            target: "A monday.jsonl  B tuesday.jsonl", size: size, marks: marks)
    }
}
