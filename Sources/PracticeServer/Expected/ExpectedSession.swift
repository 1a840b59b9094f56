import SMTPStandard
import SMTPSyntax
import SessionModel

/// A session compared with its script, line by line.
package struct ExpectedSession: Hashable, Sendable {
    package let script: ClientScript
    private var next = 0
    /// The first thing that was not as expected, in a sentence; nothing is compared after it.
    package private(set) var complaint: String?

    init(_ script: ClientScript) { self.script = script }

    /// Whether the client has sent all that was expected, and nothing else.
    package var isMet: Bool { complaint == nil && next == script.steps.count }

    /// A command, or an answer to a challenge, has come; returns what the script answers to it.
    mutating func take(_ line: [UInt8], isSecret: Bool) -> ServerReply? {
        guard complaint == nil else { return nil }
        guard let step = nextStep else {
            complain("the script has ended", Self.name(line, isSecret))
            return nil
        }
        guard step.kind == .command, step.pattern.matches(ClientScript.comparable(line)) else {
            complain("expected \(Self.quoted(step))", Self.name(line, isSecret))
            return nil
        }
        next += 1
        return step.reply
    }

    /// A line of the message has come.
    mutating func take(text line: [UInt8]) {
        guard complaint == nil, let step = nextStep, step.kind == .text, step.pattern.matches(line) else { return }
        next += 1
    }

    /// The message has ended; returns what the script answers to it.
    mutating func takeEnd() -> ServerReply? {
        guard complaint == nil, let step = nextStep else { return nil }
        guard step.kind == .end else {
            if step.kind == .text { complain("no line of the message is \(Self.quoted(step))") }
            return nil
        }
        next += 1
        return step.reply
    }

    /// The connection has ended.
    package mutating func end() {
        guard complaint == nil, let step = nextStep else { return }
        complain("expected \(Self.quoted(step)); the connection ended")
    }

    private var nextStep: ClientScript.Step? { script.steps.indices.contains(next) ? script.steps[next] : nil }

    private mutating func complain(_ problem: String, _ sent: String? = nil) {
        let number = nextStep?.lineNumber ?? script.steps.last?.lineNumber ?? 0
        complaint = "line \(number): \(problem)" + (sent.map { "; the client sent \($0)" } ?? "")
    }

    private static func quoted(_ step: ClientScript.Step) -> String { "C: \(VisibleText(step.written).string)" }

    /// A line that came, by its verb; anything else may be a secret.
    private static func name(_ line: [UInt8], _ isSecret: Bool) -> String {
        let command = Command(line)
        guard !isSecret, CommandFacts.fact(for: command.verb) != nil else { return "another line" }
        guard command.verb != .auth else { return "AUTH" }
        return VisibleText(Array(line.prefix(200))).string
    }
}
