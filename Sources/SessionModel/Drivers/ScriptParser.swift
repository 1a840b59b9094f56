import SMTPSyntax

/// Reads a script line by line.
struct ScriptParser {
    private var script = Script()
    private let logins: ScriptedLogins
    private let files: ScriptFiles
    /// The number of the `C: DATA` whose message is being read; nil outside a message.
    private var messageBegan: Int?

    init(logins: ScriptedLogins, files: ScriptFiles) {
        self.logins = logins
        self.files = files
    }

    mutating func reserve(_ count: Int, bytes: Int) { script.steps.reserve(count, bytes: bytes) }

    mutating func take(_ octets: ArraySlice<UInt8>, number: Int) throws(ScriptProblem) {
        switch try ScriptLine(octets, number: number) {
        case .sent(let octets): try send(octets, number)
        case .expected(let text): try expect(text, number)
        case .remark: break
        }
    }

    func finish() throws(ScriptProblem) -> Script {
        if let began = messageBegan, let last = script.steps.indices.last, script.steps.isMessage(at: last) {
            throw ScriptProblem(began, "the message after this DATA has no end; the line C: . is missing")
        }
        return script
    }

    private mutating func send(_ octets: ArraySlice<UInt8>, _ number: Int) throws(ScriptProblem) {
        let isMessage = messageBegan != nil
        if isMessage, isMessageEmpty, let name = ScriptFiles.message(in: octets) {
            return script.steps.append(message: try files.octets(of: name, number), lineNumber: number)
        }
        if !isMessage {
            if let name = ScriptFiles.chunk(in: octets) {
                return script.steps.append(chunk: try files.octets(of: name, number), lineNumber: number)
            }
            if ScriptedLogins.isCut(octets) { return try continueLogin(number) }
            if let login = try logins.login(in: octets, number) {
                script.steps.append("AUTH \(login.mechanism)".utf8, isMessage: false, lineNumber: number)
                return script.steps.login(login)
            }
        }
        // Nearly all lines have no escape and no placeholder, and are sent as they are in the file.
        guard octets.contains(UInt8(ascii: "\\")) || !isMessage && octets.contains(UInt8(ascii: "{")) else {
            return append(octets, .crlf, isMessage, number)
        }
        let written = String(decoding: octets, as: UTF8.self)
        let (text, ending) = LineEnding.split(fileForm: written[...])
        let line = isMessage ? try ScriptedLogins.octets(text, number) : try logins.filled(text, number)
        append(line[...], ending, isMessage, number)
    }

    /// Whether the next line is the first one of a message.
    private var isMessageEmpty: Bool { script.steps.indices.last.map { !script.steps.isMessage(at: $0) } ?? false }

    private mutating func append(_ line: ArraySlice<UInt8>, _ ending: LineEnding, _ isMessage: Bool, _ number: Int) {
        // Only a line of its own ends a message.
        let isAtLineStart =
            script.steps.indices.last.map {
                !script.steps.isMessage(at: $0) || script.steps.ending(at: $0) == .crlf
            } ?? true
        script.steps.append(line, ending: ending, isMessage: isMessage, lineNumber: number)
        if isMessage {
            if ending == .crlf && isAtLineStart && line.elementsEqual(MessageContent.end) { messageBegan = nil }
        } else if Self.mayBeData(line), Command(line).verb == .data {
            messageBegan = number
        }
    }

    /// Whether a line is worth being read as a command to see whether it is DATA.
    private static func mayBeData(_ line: ArraySlice<UInt8>) -> Bool {
        line.first.map { $0 | 0x20 == UInt8(ascii: "d") } ?? false
    }

    /// An answer that was cut out of a printed transcript: the AUTH before it is carried out.
    private mutating func continueLogin(_ number: Int) throws(ScriptProblem) {
        guard let last = script.steps.last, let login = try logins.login(goingOnFrom: last, number) else {
            throw ScriptProblem(
                number, "a removed secret cannot be sent; write AUTH MECHANISM {user} {password}")
        }
        script.steps.login(login)
    }

    private mutating func expect(_ text: String, _ number: Int) throws(ScriptProblem) {
        guard let last = script.steps.indices.last else {
            guard let last = script.greeting.indices.last, script.greeting[last].isOpen else {
                return script.greeting.append(try ExpectedReply(text, lineNumber: number))
            }
            return try script.greeting[last].add(text, lineNumber: number)
        }
        guard messageBegan == nil || !script.steps.isMessage(at: last) else {
            throw ScriptProblem(number, "a reply is expected before the message has ended")
        }
        try script.steps.expect(text, number)
        // DATA that is expected to be refused has no message after it.
        if messageBegan != nil {
            messageBegan = script.steps.expected(at: last).allSatisfy(\.mayBeIntermediate) ? number : nil
        }
    }
}
