import ArgumentParser
import Explainer
import MailLogs
import SMTPStandard
import SMTPSyntax
import SessionModel

/// `smtptui explain [REPLY…]`: explains reply lines from the arguments or standard input.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain reply lines from the arguments or standard input.",
        discussion: #"""
            Each argument, or each line of standard input, is one reply. Write \n between the lines of a multiline reply; \#
            on standard input its lines (250-…, 250 …) can also be separate, as received. A pasted session (from telnet, \#
            swaks, a log, or in the text form of smtptui) is explained reply by reply, each for the command before it. \#
            A bounce and the log lines of a mail server are recognized, too. With --log, a log is explained as it \#
            arrives; the arguments are its files.
            """#
    )

    @Argument(help: ArgumentHelp("A reply, such as \"550 5.1.1 no such user\".", valueName: "reply"))
    var replies: [String] = []

    @Option(help: ArgumentHelp("The command that the reply answers, such as RCPT.", valueName: "verb"))
    var command: String?

    @Option(
        help: ArgumentHelp(
            "The stage of the session: \(ReplyContext.stages.joined(separator: ", ")).", valueName: "stage"))
    var stage: String?

    @Flag(help: "Print one JSON object per reply, or for the summary.")
    var json = false

    @Flag(help: "Read the log of a mail server and print a line for each kind of refusal as it appears.")
    var log = false

    @Flag(help: "Count the refusals of a log by cause, domain and software.")
    var summary = false

    func validate() throws {
        if log || summary, command != nil || stage != nil {
            throw ValidationError(
                "--log and --summary cannot be used with --command or --stage: a log names the command.")
        }
        if command != nil && stage != nil { throw ValidationError("--command and --stage cannot be used together.") }
        if let command { _ = try Self.named(command) }
        if let stage, !ReplyContext.stages.contains(stage.lowercased()) {
            throw ValidationError("Invalid --stage: expected \(ReplyContext.stages.joined(separator: ", ")).")
        }
    }

    private static func named(_ command: String) throws -> ReplyContext {
        do throws(UnknownContextName) { return try ReplyContext(commandNamed: command) } catch {
            throw ValidationError("--command: \(error.sentence)")
        }
    }

    func run() throws {
        if log || summary {
            return try LogExplanation(files: replies, isSummary: summary, isJSON: json).run()
        }
        let octets = replies.isEmpty ? try FileReader.read("-") : []
        let lines = Self.lines(octets)
        guard !replies.isEmpty || !lines.allSatisfy(\.isEmpty) else {
            throw Failure(.badData, "There is no reply to explain: the input is empty.")
        }
        let isPlaced = command != nil || stage != nil
        let report = isPlaced ? nil : Self.whole(octets)
        if let report, let bounce = MailReport(bounce: report) { return say(bounce) }
        if !isPlaced, let pasted = PastedDialogue(lines) {
            for reply in ExplainedPaste.replies(of: pasted) {
                say(reply.explanation, quoted: reply.quoted, offers: reply.offers)
            }
            return
        }
        if let report, let log = log(report) { return say(log) }
        let texts = input(lines)
        guard !texts.allSatisfy(\.isEmpty) else {
            throw Failure(.badData, "There is no reply to explain: the input is empty.")
        }
        var isAllRight = true
        for line in texts where !explain(line) { isAllRight = false }
        if !isAllRight { throw ExitStatus.badData }
    }

    /// The lines, empty ones among them: they part a bounce.
    private static func whole(_ octets: [UInt8]) -> [[UInt8]] {
        octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
        }
    }

    /// Log lines from the arguments or from standard input; nil where a line is a reply.
    private func log(_ lines: [[UInt8]]) -> MailReport? {
        let lines = replies.isEmpty ? lines : replies.map { Array($0.utf8) }
        return lines.contains { ReplyLine($0) != nil } ? nil : MailReport(log: lines)
    }

    private func say(_ report: MailReport) {
        guard !report.refusals.isEmpty else {
            if !json { Console.say("The message was accepted: there is nothing to explain.") }
            return
        }
        let texts =
            json
            ? report.refusals.map { RefusalForm.json($0, RefusalExplainer.meaning(of: $0)) }
            : report.kinds.map {
                RefusalForm.text($0.refusal, RefusalExplainer.meaning(of: $0.refusal), count: $0.count)
            }
        Console.say(texts.joined(separator: json ? "\n" : "\n\n"))
    }

    private static func lines(_ octets: [UInt8]) -> [String] {
        octets.split(separator: UInt8(ascii: "\n")).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
    }

    private func input(_ lines: [String]) -> [String] {
        if let first = replies.first {
            // Words without quotes are one reply: explain 550 5.1.1 no such user
            let isAlone = Reply(first) != nil && replies.dropFirst().allSatisfy { Reply($0) == nil }
            let isOne = isAlone || ReplyContext(named: first) != nil
            return isOne ? [replies.joined(separator: " ")] : replies
        }
        return WrittenReply.grouped(lines)
    }

    private func explain(_ line: String) -> Bool {
        guard let written = WrittenReply(line) else {
            let sentence = "A reply begins with three digits and a space or a hyphen."
            if json {
                Console.say(JSONText.object([("error", .text(sentence)), ("input", .text(line))]))
            } else {
                Console.complain("Not a reply: \(Printable.text(line)). \(sentence)")
            }
            return false
        }
        let (reply, context) = (written.reply, context ?? written.context)
        let explanation = context.map { Explanation(of: reply, in: $0) } ?? Explanation(ofUnplaced: reply)
        let offers = explanation.context.map { Explanation.extensions(in: reply, $0) } ?? []
        say(explanation, offers: offers)
        return true
    }

    /// `quoted` are the lines of the session that it is about.
    private func say(_ explanation: Explanation, quoted: [String] = [], offers: [ExplainedExtension]) {
        let form =
            json
            ? [ExplanationForm.json(explanation, offers: offers)]
            : quoted + [ExplanationForm.text(explanation, offers: offers)]
        Console.say(form.joined(separator: "\n"))
    }

    private var context: ReplyContext? {
        if let stage { return ReplyContext(stage: stage) }
        return command.flatMap { try? ReplyContext(commandNamed: $0) }
    }
}
