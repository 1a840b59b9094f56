import ArgumentParser
import Explainer
import SMTPStandard
import SMTPSyntax

/// `smtptui explain [REPLY…]`: explains reply lines from the arguments or standard input.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain reply lines from the arguments or standard input.",
        discussion: #"""
            Each argument, or each line of standard input, is one reply. Write \n between the lines of a multiline reply; \#
            on standard input its lines (250-…, 250 …) can also be separate, as received.
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

    @Flag(help: "Print one JSON object per reply.")
    var json = false

    func validate() throws {
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
        var isAllRight = true
        for line in try input() where !explain(line) { isAllRight = false }
        if !isAllRight { throw ExitStatus.badData }
    }

    private func input() throws(Failure) -> [String] {
        if let first = replies.first {
            // Words without quotes are one reply: explain 550 5.1.1 no such user
            let isAlone = Reply(first) != nil && replies.dropFirst().allSatisfy { Reply($0) == nil }
            let isOne = isAlone || ReplyContext(named: first) != nil
            return isOne ? [replies.joined(separator: " ")] : replies
        }
        let lines = try FileReader.read("-").split(separator: UInt8(ascii: "\n")).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
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
        let context = context ?? written.context
        let explanation = Explanation(of: written.reply, in: context)
        let offers = context.map { Explanation.extensions(in: written.reply, $0) } ?? []
        Console.say(
            json ? ExplanationForm.json(explanation, offers: offers) : ExplanationForm.text(explanation, offers: offers)
        )
        return true
    }

    private var context: ReplyContext? {
        if let stage { return ReplyContext(stage: stage) }
        return command.flatMap { try? ReplyContext(commandNamed: $0) }
    }
}
