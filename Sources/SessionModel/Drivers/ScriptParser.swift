import SMTPSyntax

/// Reads a script line by line.
struct ScriptParser {
    private var script = Script()
    private let logins: ScriptedLogins
    /// The number of the `C: DATA` whose message is being read; nil outside a message.
    private var messageBegan: Int?

    init(logins: ScriptedLogins) { self.logins = logins }

    mutating func take(_ octets: ArraySlice<UInt8>, number: Int) throws(ScriptProblem) {
        switch try ScriptLine(octets, number: number) {
        case .sent(let text): try send(text, number)
        case .expected(let text): try expect(text, number)
        case .remark: break
        }
    }

    func finish() throws(ScriptProblem) -> Script {
        if let began = messageBegan, script.steps.last?.isMessage == true {
            throw ScriptProblem(began, "the message after this DATA has no end; the line C: . is missing")
        }
        return script
    }

    private mutating func send(_ text: String, _ number: Int) throws(ScriptProblem) {
        let isMessage = messageBegan != nil
        if !isMessage {
            if ScriptedLogins.isCut(text) { return try continueLogin(number) }
            if let login = try logins.login(in: text, number) {
                let line = Array("AUTH \(login.mechanism)".utf8)
                script.steps.append(Script.Step(lineNumber: number, line: line, isMessage: false, login: login))
                return
            }
        }
        let (text, ending) = LineEnding.split(fileForm: text[...])
        let line = isMessage ? try ScriptedLogins.octets(text, number) : try logins.filled(text, number)
        // Only a line of its own ends a message.
        let isAtLineStart = script.steps.last.map { !$0.isMessage || $0.ending == .crlf } ?? true
        script.steps.append(Script.Step(lineNumber: number, line: line, ending: ending, isMessage: isMessage))
        if isMessage {
            if line == MessageContent.end && ending == .crlf && isAtLineStart { messageBegan = nil }
        } else if Command(line).verb == .data {
            messageBegan = number
        }
    }

    /// An answer that was cut out of a printed transcript: the AUTH before it is carried out.
    private mutating func continueLogin(_ number: Int) throws(ScriptProblem) {
        guard let last = script.steps.indices.last,
            let login = try logins.login(goingOnFrom: script.steps[last], number)
        else {
            throw ScriptProblem(
                number, "a removed secret cannot be sent; write AUTH MECHANISM {user} {password}")
        }
        script.steps[last].login = login
    }

    private mutating func expect(_ text: String, _ number: Int) throws(ScriptProblem) {
        guard let last = script.steps.indices.last else {
            return try Self.expect(text, number, in: &script.greeting)
        }
        guard messageBegan == nil || !script.steps[last].isMessage else {
            throw ScriptProblem(number, "a reply is expected before the message has ended")
        }
        try Self.expect(text, number, in: &script.steps[last].expected)
        // DATA that is expected to be refused has no message after it.
        if messageBegan != nil {
            messageBegan = script.steps[last].expected.allSatisfy(\.mayBeIntermediate) ? number : nil
        }
    }

    private static func expect(
        _ text: String, _ number: Int, in replies: inout [ExpectedReply]
    ) throws(ScriptProblem) {
        guard let last = replies.indices.last, replies[last].isOpen else {
            return replies.append(try ExpectedReply(text, lineNumber: number))
        }
        try replies[last].add(text, lineNumber: number)
    }
}
