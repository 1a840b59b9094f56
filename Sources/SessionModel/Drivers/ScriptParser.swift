import SMTPSyntax

/// Reads a script line by line.
struct ScriptParser {
    /// What has been read.
    var script = Script()
    /// How many of its steps were sent.
    var sentCount = 0
    private let logins: ScriptedLogins
    private let files: ScriptFiles
    /// The number of the `C: DATA` whose message is being read; nil outside a message.
    private var messageBegan: Int?
    /// The place in that message.
    private var place = MessagePlace.lineStart
    /// What was begun of a command, without a line end.
    private var begun: [UInt8] = []
    /// The number of the `:queue` whose commands are being read, and their first step; nil outside a group.
    private var group: (began: Int, first: Int)?

    /// The first step of the group whose commands are being read; nil outside a group.
    var groupStart: Int? { group?.first }

    init(logins: ScriptedLogins, files: ScriptFiles) {
        self.logins = logins
        self.files = files
    }

    mutating func reserve(_ count: Int, bytes: Int) { script.steps.reserve(count, bytes: bytes) }

    mutating func take(_ octets: ArraySlice<UInt8>, number: Int) throws(ScriptProblem) {
        switch try ScriptLine(octets, number: number) {
        case .sent(let octets): try send(octets, number)
        case .expected(let text): try expect(text, number)
        case .local(let text): try carryOut(text, number)
        case .remark: break
        }
    }

    mutating func finish() throws(ScriptProblem) -> Script {
        if let group {
            try checkGroupInMessage()
            throw ScriptProblem(group.began, "the group that begins here has no end; :flush is missing")
        }
        script.steps.endGroup()
        if let began = messageBegan, let last = script.steps.indices.last, script.steps.isMessage(at: last) {
            throw ScriptProblem(began, "the message after this DATA has no end; the line C: . is missing")
        }
        return script
    }

    private mutating func send(_ octets: ArraySlice<UInt8>, _ number: Int) throws(ScriptProblem) {
        let isMessage = messageBegan != nil
        if isMessage, group != nil, octets != [UInt8(ascii: ".")] { try checkGroupInMessage() }
        if isMessage, isMessageEmpty, let name = ScriptFiles.message(in: octets) {
            return script.steps.append(message: try files.octets(of: name, number), lineNumber: number)
        }
        if !isMessage {
            if let name = ScriptFiles.chunk(in: octets) {
                return script.steps.append(chunk: try files.octets(of: name, number), lineNumber: number)
            }
            if ScriptedLogins.isCut(octets) { return try continueLogin(number) }
            if let login = try logins.login(in: octets, number) {
                guard group == nil else {
                    throw ScriptProblem(number, "an authentication needs several replies and cannot be in a group")
                }
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
        script.steps.append(line, ending: ending, isMessage: isMessage, lineNumber: number)
        guard !isMessage else {
            // What is before the last three octets tells nothing of the end.
            place = place.following(Array(line.suffix(3)), ending)
            if place == .end { messageBegan = nil }
            return
        }
        // A command is read with what was begun of it.
        let whole = begun.isEmpty ? line : (begun + line)[...]
        begun = ending.endsLine ? [] : Array(whole)
        // In a group only the last command can have a message.
        if group == nil, ending.endsLine { beginMessage(after: whole, number) }
    }

    private mutating func beginMessage(after line: ArraySlice<UInt8>, _ number: Int) {
        guard Self.mayBeData(line), Command(line).verb == .data else { return }
        messageBegan = number
        place = .lineStart
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
        guard script.steps.count > sentCount else {
            throw ScriptProblem(
                number, "AUTH was sent before this line came; write AUTH MECHANISM {user} {password}")
        }
        script.steps.login(login)
    }

    private mutating func expect(_ text: String, _ number: Int) throws(ScriptProblem) {
        guard group == nil else { throw ScriptProblem(number, "the replies to a group are expected after :flush") }
        guard let last = script.steps.indices.last else {
            guard let last = script.greeting.indices.last, script.greeting[last].isOpen else {
                return script.greeting.append(try ExpectedReply(text, lineNumber: number))
            }
            return try script.greeting[last].add(text, lineNumber: number)
        }
        guard messageBegan == nil || !script.steps.isMessage(at: last) else {
            throw ScriptProblem(number, "a reply is expected before the message has ended")
        }
        let step = try script.steps.expect(text, number)
        // DATA that is expected to be refused has no message after it.
        if messageBegan != nil, step == last {
            messageBegan = script.steps.expected(at: last).allSatisfy(\.mayBeIntermediate) ? number : nil
        }
    }
}

// Lines for the program
extension ScriptParser {
    private mutating func carryOut(_ text: String, _ number: Int) throws(ScriptProblem) {
        let words = text.split(separator: " ", maxSplits: 1)
        switch words.first {
        case "queue" where words.count == 1: try beginGroup(number)
        case "flush" where words.count == 1: try endGroup(number)
        case "raw": try sendRaw(words.count > 1 ? words[1] : "", number)
        default:
            throw ScriptProblem(number, #"unknown local command; a script may have :queue, :flush and :raw "…""#)
        }
    }

    private mutating func beginGroup(_ number: Int) throws(ScriptProblem) {
        guard group == nil else { throw ScriptProblem(number, "a group has begun already; :flush ends it") }
        script.steps.endGroup()
        group = (number, script.steps.count)
    }

    /// The dot after a message can be sent with what comes after it; nothing before the dot can.
    private func checkGroupInMessage() throws(ScriptProblem) {
        guard let group, messageBegan != nil else { return }
        throw ScriptProblem(group.began, "a group cannot begin inside a message; the line C: . is missing")
    }

    private mutating func endGroup(_ number: Int) throws(ScriptProblem) {
        guard let first = group?.first else { throw ScriptProblem(number, "no group has begun; :queue begins one") }
        try checkGroupInMessage()
        guard let last = script.steps.last, script.steps.count > first else {
            throw ScriptProblem(number, "the group has no commands")
        }
        script.steps.group(from: first)
        group = nil
        beginMessage(after: last.line[...], last.lineNumber)
    }

    private mutating func sendRaw(_ text: Substring, _ number: Int) throws(ScriptProblem) {
        try checkGroupInMessage()
        do throws(QuotedOctets.Problem) {
            let lines = QuotedOctets.lines(of: try QuotedOctets.octets(text))
            guard !lines.isEmpty else { return }
            let first = script.steps.count
            for line in lines { append(line.bytes[...], line.ending, messageBegan != nil, number) }
            script.steps.bind(from: first, .octets)
        } catch {
            throw ScriptProblem(number, error.words)
        }
    }
}
