import ArgumentParser
import Explainer
import Imports
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
            swaks, curl, the debug output of a library, or in the text form of smtptui) is explained reply by reply, each \#
            for the command before it, and so are a bounce, the log lines of a mail server, and the reply in an error \#
            message. The only argument can also be a file. With --log, a log is explained as it arrives; the arguments \#
            are its files.
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
        let file = replies.isEmpty ? "-" : namedFile
        let pasted = try file.map(PasteInput.read) ?? PasteText(replies.joined(separator: " "))
        if command == nil && stage == nil, explainWhole(pasted, isFile: file != nil) { return }
        let texts = file == nil ? input() : WrittenReply.grouped(pasted.strings)
        if let first = texts.first(where: { !$0.isEmpty }), WrittenReply(first) == nil,
            let message = ErrorMessage(pasted)
        {
            return explain(message)
        }
        if !texts.contains(where: { WrittenReply($0) != nil }), let error = ProgramError(pasted.linesWithoutSecrets) {
            return explain(error)
        }
        if let file, pasted.isFull { throw FileReader.tooLarge(file, PasteText.mostBytes) }
        guard !texts.allSatisfy(\.isEmpty) else {
            throw Failure(.badData, "There is no reply to explain: the input is empty.")
        }
        var isAllRight = true
        for line in texts where !explain(line) { isAllRight = false }
        if !isAllRight { throw ExitStatus.badData }
    }

    /// A bounce, a session or log lines, in this order; whether it is one of them.
    private func explainWhole(_ pasted: PasteText, isFile: Bool) -> Bool {
        let lines = self.lines(pasted, isFile ? "" : nil)
        if isFile, let recording = ImportedPaste(recording: pasted) {
            explain(recording)
        } else if isFile, let bounce = MailReport(bounce: lines) {
            say(bounce)
        } else if let paste = ImportedPaste(pasted) {
            explain(paste)
        } else if !lines.contains(where: { ReplyLine($0) != nil }), let log = MailReport(log: lines) {
            say(log)
        } else {
            return false
        }
        return true
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

    func say(_ sentence: String) {
        if !json { Console.say(sentence) }
    }

    /// The file that the only argument names, if it is not a reply.
    private var namedFile: String? {
        guard replies.count == 1, let name = replies.first, WrittenReply(name) == nil else { return nil }
        return PasteInput.isFile(name) ? name : nil
    }

    /// One text per reply. Words without quotes are one reply: explain 550 5.1.1 no such user
    private func input() -> [String] {
        guard let first = replies.first else { return [] }
        let isAlone = Reply(first) != nil && replies.dropFirst().allSatisfy { Reply($0) == nil }
        return isAlone || ReplyContext(named: first) != nil ? [replies.joined(separator: " ")] : replies
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
        explain(written.reply, context ?? written.context)
        return true
    }

    func explain(_ reply: Reply, _ context: ReplyContext?, quoted: [String] = []) {
        let explanation = context.map { Explanation(of: reply, in: $0) } ?? Explanation(ofUnplaced: reply)
        let offers = explanation.context.map { Explanation.extensions(in: reply, $0) } ?? []
        say(explanation, quoted: quoted, offers: offers)
    }

    /// `quoted` are the lines of the session that it is about.
    func say(_ explanation: Explanation, quoted: [String] = [], offers: [ExplainedExtension]) {
        let form =
            json
            ? [ExplanationForm.json(explanation, offers: offers)]
            : quoted + [ExplanationForm.text(explanation, offers: offers)]
        Console.say(form.joined(separator: "\n"))
    }

    var context: ReplyContext? {
        if let stage { return ReplyContext(stage: stage) }
        return command.flatMap { try? ReplyContext(commandNamed: $0) }
    }
}
