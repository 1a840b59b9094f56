import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The queue of commands")
struct CommandQueueTests {
    /// The lines wait, with tags from 1.
    private func queue(_ lines: String...) -> CommandQueue {
        var queue = CommandQueue()
        for (index, line) in lines.enumerated() {
            let command = Command(line)
            queue.append(OutstandingCommand(tag: index + 1, context: .command(command.verb), command: command))
        }
        return queue
    }

    /// What waits: `2 RCPT`, and `x3` after it where so many replies are due.
    private func waiting(_ queue: CommandQueue) -> [String] {
        queue.commands.map { command in
            let name: String =
                switch command.context {
                case .command(let verb): verb.name
                case .recipientResult: "result"
                case .lastRecipientResult: "last result"
                case .endOfData: "dot"
                case .authAnswer: "answer"
                default: "other"
                }
            return "\(command.tag) \(name)" + (command.due > 1 ? " x\(command.due)" : "")
        }
    }

    @Test("the oldest is answered first, and nothing is answered by an empty queue")
    func order() {
        var queue = queue("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>")
        #expect(queue.takeAnswered(by: 250)?.command.verb == .mail)
        #expect(waiting(queue) == ["2 RCPT"])
        #expect(queue.takeAnswered(by: 250)?.tag == 2)
        #expect(queue.takeAnswered(by: 250) == nil)
        #expect(queue == CommandQueue(), "what is left of the queue does not tell how long it was")
    }

    @Test("more may be sent while replies come")
    func lockstep() {
        var queue = queue("NOOP")
        for tag in 2...1000 {
            queue.append(OutstandingCommand(tag: tag, context: .command(.noop), command: Command("NOOP")))
            #expect(queue.takeAnswered(by: 250)?.tag == tag - 1)
        }
        #expect(waiting(queue) == ["1000 NOOP"])
    }

    @Test("the end of a message waits for a result per recipient, the last of which is the last")
    func results() {
        var queue = queue("NOOP", ".")
        queue.expectResults(3, at: queue.commands.endIndex - 1)
        #expect(waiting(queue) == ["1 NOOP", "2 result x3"])
        _ = queue.takeAnswered(by: 250)
        #expect(queue.takeAnswered(by: 250)?.context == .recipientResult)
        #expect(queue.takeAnswered(by: 250)?.context == .lastRecipientResult)
        #expect(waiting(queue) == ["2 last result"])
        #expect(queue.takeAnswered(by: 250)?.due == 0)
        #expect(queue.commands.isEmpty)
    }

    @Test("one recipient gives the last result at once, none and a wrong place change nothing")
    func fewResults() {
        var queue = queue(".")
        queue.expectResults(0, at: 0)
        queue.expectResults(1, at: 7)
        #expect(waiting(queue) == ["1 ."])
        queue.expectResults(1, at: 0)
        #expect(waiting(queue) == ["1 last result"])
    }

    @Test("after 354 what was sent is text up to the dot, and the dot waits")
    func text() {
        var queue = queue("Subject: hello", "", ".", "QUIT")
        let text = queue.takeText()
        #expect(text.lines == 3 && text.octets == 16 + 2 && text.isEnded)
        #expect(waiting(queue) == ["3 dot", "4 QUIT"])
    }

    @Test("without a dot all of it is text")
    func textWithoutEnd() {
        var queue = queue("Subject: hello", "QUIT")
        let text = queue.takeText()
        #expect(text.lines == 2 && text.octets == 16 + 6 && !text.isEnded)
        #expect(queue.commands.isEmpty)
    }

    @Test("after 334 the next line is an answer, once")
    func answer() {
        var queue = queue("EHLO a.example", "QUIT")
        #expect(!queue.hasLogin)
        let isChanged = queue.becomeAnswer()
        #expect(isChanged)
        #expect(waiting(queue) == ["1 answer", "2 QUIT"] && queue.hasLogin)
        let isChangedAgain = queue.becomeAnswer()
        #expect(!isChangedAgain)
        var empty = CommandQueue()
        let isAnything = empty.becomeAnswer()
        #expect(!isAnything)
    }

    @Test("AUTH waits as a login")
    func login() {
        #expect(queue("NOOP", "AUTH PLAIN").hasLogin)
    }

    @Test("a secret is kept with the line of its tag alone, and its first word is not named")
    func hide() {
        var secrets = KeptSecrets()
        secrets.keep(Array("AGFsaWNlAHNlY3JldA".utf8))
        var queue = queue("NOOP", "AGFsaWNlAHNlY3JldA")
        queue.hide(secrets, behind: Array("<redacted: PLAIN response>".utf8), tag: 7)
        #expect(queue.commands.last?.secrets.isEmpty == true)
        queue.hide(secrets, behind: Array("<redacted: PLAIN response>".utf8), tag: 2)
        #expect(queue.commands.last?.secrets.isEmpty == false && queue.commands.first?.secrets.isEmpty == true)
        #expect(queue.commands.last?.context == .command(.hidden))
    }

    @Test("that a command came before the greeting is remembered when nothing waits any more")
    func early() {
        var queue = queue("EHLO a.example")
        #expect(!queue.hasTalkedEarly)
        queue.append(OutstandingCommand(tag: 2, context: .command(.noop), command: Command("NOOP")), isEarly: true)
        queue.forget()
        #expect(queue.hasTalkedEarly && queue.commands.isEmpty)
    }

    @Test("what is counted is what a look at all of them finds")
    func counted() {
        var queue = CommandQueue()
        func check(_ step: String) {
            #expect(queue.hasLogin == queue.commands.contains(where: \.isOfLogin), "\(step)")
            let due = queue.commands.filter(\.context.isOfMessage).map(\.due).reduce(0, +)
            #expect(queue.dueResults == due, "\(step)")
        }
        for (tag, line) in ["BDAT 3 LAST", "AUTH PLAIN", "NOOP", ".", "AUTH LOGIN", "QUIT"].enumerated() {
            let command = Command(line)
            let isLast = command.chunk?.isLast == true
            queue.append(
                OutstandingCommand(tag: tag, context: isLast ? .lastChunk : .command(command.verb), command: command))
            check("append \(line)")
        }
        queue.expectResults(3, at: 0)
        check("three results")
        for code in [250, 452, 250, 235] as [ReplyCode] {
            _ = queue.takeAnswered(by: code)
            check("\(code)")
        }
        let isAnswer = queue.becomeAnswer()
        #expect(isAnswer)
        check("an answer")
        let text = queue.takeText()
        #expect(text.isEnded)
        check("text")
        var secrets = KeptSecrets()
        secrets.keep(Array("AGFsaWNlAHNlY3JldA".utf8))
        queue.hide(secrets, behind: Array("AUTH <redacted: AUTH response>".utf8), tag: 5)
        check("hidden")
        queue.forget()
        check("forgotten")
    }

    @Test("a last chunk that is refused as a verb gets one reply, others the rest")
    func refusedChunk() {
        var queue = CommandQueue()
        queue.append(OutstandingCommand(tag: 1, context: .lastChunk, command: Command("BDAT 3 LAST")))
        queue.expectResults(3, at: 0)
        let answered = queue.takeAnswered(by: 503)
        #expect(
            answered?.context == .lastChunk && answered?.due == 0 && queue.commands.isEmpty && queue.dueResults == 0)
    }
}
