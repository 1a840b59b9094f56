import SMTPSyntax

/// Reads a script line by line.
struct ScriptParser {
    /// What has been read.
    var script = Script()
    /// How many of its steps were sent.
    var sentCount = 0
    /// The number of the line that was read last, counted through all files.
    private(set) var number = 0
    let variables: ScriptVariables
    let files: ScriptFiles
    /// The files that are being read, the innermost last, each with the number of its lines so far.
    var included: [IncludedScript] = []
    /// The octets of all included files.
    var includedOctets = 0
    /// What is wrong with included files beside the first thing that was thrown.
    var furtherProblems: [ScriptProblem] = []
    /// The steps of whose replies no next line can expect more.
    private(set) var settled = 0
    /// The number of the `C: DATA` whose message is being read; nil outside a message.
    var messageBegan: Int?
    /// The place in that message.
    private var places = MessagePlaces()
    /// What was begun of a command, without a line end.
    private(set) var begun: [UInt8] = []
    /// The number of the `:queue` whose commands are being read, and their first step; nil outside a group.
    private(set) var group: (began: Int, first: Int)?
    private var logins: ScriptedLogins { ScriptedLogins(variables: variables) }

    /// The first step of the group whose commands are being read; nil outside a group.
    var groupStart: Int? { group?.first }

    init(variables: ScriptVariables, files: ScriptFiles) {
        self.variables = variables
        self.files = files
    }

    mutating func reserve(_ count: Int, bytes: Int) { script.steps.reserve(count, bytes: bytes) }

    /// The next line.
    mutating func take(_ octets: ArraySlice<UInt8>) throws(ScriptProblem) {
        number += 1
        let number = number
        switch try ScriptLine(octets, number: number) {
        case .sent(let octets): try send(octets, number)
        case .expected(let text): try expect(text, number)
        case .local(let text): try carryOut(text, number)
        case .remark: break
        }
    }

    mutating func finish() throws(ScriptProblem) {
        if let line = script.controls.lineOfOpen {
            throw ScriptProblem(line, "the optional part that begins here has no end; :end is missing")
        }
        if let group {
            try checkGroupInMessage()
            throw ScriptProblem(group.began, "the group that begins here has no end; :flush is missing")
        }
        script.steps.endGroup()
        if let began = messageBegan, let last = script.steps.indices.last, script.steps.isMessage(at: last) {
            throw ScriptProblem(began, "the message after this DATA has no end; the line C: . is missing")
        }
    }

    private mutating func send(_ octets: ArraySlice<UInt8>, _ number: Int) throws(ScriptProblem) {
        let isMessage = messageBegan != nil
        if isMessage, group != nil, octets != [UInt8(ascii: ".")] { try checkGroupInMessage() }
        if isMessage, isMessageEmpty, let name = ScriptFiles.message(in: octets) {
            return script.steps.append(
                message: try files.octets(of: name, in: included.last?.name, number), lineNumber: number)
        }
        if !isMessage {
            if let name = ScriptFiles.chunk(in: octets) {
                return script.steps.append(
                    chunk: try files.octets(of: name, in: included.last?.name, number), lineNumber: number)
            }
            if ScriptedLogins.isCut(octets) { return try continueLogin(number) }
            if let login = try logins.login(in: octets, number) {
                guard group == nil else {
                    throw ScriptProblem(number, "an authentication needs several replies and cannot be in a group")
                }
                script.steps.append("AUTH \(login.login.mechanism)".utf8, isMessage: false, lineNumber: number)
                script.secrets += login.secrets
                return script.steps.login(login)
            }
        }
        // Nearly all lines have no escape and no placeholder, and are sent as they are in the file.
        guard Self.mayNeedReading(octets, isMessage: isMessage && !hasDefined) else {
            return append(octets, .crlf, isMessage, number)
        }
        let written = String(decoding: octets, as: UTF8.self)
        let (text, ending) = LineEnding.split(fileForm: written[...])
        guard !isMessage else {
            return append(try variables.filled(text: text, number)[...], ending, isMessage, number)
        }
        let line = try variables.filled(text, number)
        append(line.octets[...], ending, isMessage, number)
        script.secrets += line.secrets
        if let shown = line.shown { script.steps.show(shown) }
    }

    private var hasDefined: Bool { !variables.defined.isEmpty }

    /// Whether a line may have an escape or, outside of a message, a variable.
    private static func mayNeedReading(_ octets: ArraySlice<UInt8>, isMessage: Bool) -> Bool {
        var before: UInt8 = 0
        for octet in octets {
            if octet == UInt8(ascii: "\\") { return true }
            // What was removed is written <redacted: …>.
            let isVariable = octet == UInt8(ascii: "{") || octet == UInt8(ascii: "r") && before == UInt8(ascii: "<")
            if isVariable && !isMessage { return true }
            before = octet
        }
        return false
    }

    /// Whether the next line is the first one of a message.
    private var isMessageEmpty: Bool { script.steps.indices.last.map { !script.steps.isMessage(at: $0) } ?? false }

    private mutating func append(_ line: ArraySlice<UInt8>, _ ending: LineEnding, _ isMessage: Bool, _ number: Int) {
        script.steps.append(line, ending: ending, isMessage: isMessage, lineNumber: number)
        guard !isMessage else {
            // What is before the last three octets tells nothing of the end.
            places = places.following(Array(line.suffix(3)), ending)
            if places.strict == .end { messageBegan = nil }
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
        places = MessagePlaces()
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
        script.secrets += login.secrets
        script.steps.login(login)
    }

    private mutating func expect(_ written: String, _ number: Int) throws(ScriptProblem) {
        let text = try variables.filled(pattern: written, number)
        guard group == nil else { throw ScriptProblem(number, "the replies to a group are expected after :flush") }
        guard settled == 0 || settled < script.steps.count else { throw Self.late(number) }
        guard let last = script.steps.indices.last else {
            guard script.controls.marks.isEmpty else { throw Self.late(number) }
            guard let last = script.greeting.indices.last, script.greeting[last].isOpen else {
                return script.greeting.append(try ExpectedReply(text, lineNumber: number))
            }
            return try script.greeting[last].add(text, lineNumber: number)
        }
        // A dot beside a bare LF ends the message where the script expects a reply to it.
        if messageBegan != nil, script.steps.isMessage(at: last), places.isEndInDoubt { messageBegan = nil }
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
        let argument = words.count > 1 ? words[1] : ""
        guard let name = words.first.flatMap({ ScriptCommand(rawValue: String($0)) }),
            name.hasArgument || argument.isEmpty
        else { throw ScriptProblem(number, ScriptCommand.unknown(words.first ?? "")) }
        switch name {
        case .queue: try beginGroup(number)
        case .flush: try endGroup(number)
        case .raw: try sendRaw(argument, number)
        case .include: try include(argument, number)
        case .sleep: try sleep(argument, number)
        case .reconnect: try reconnect(number)
        case .ifOffered: try beginPart(argument, number)
        case .otherwise: try beginOther(number)
        case .end: try endPart(number)
        }
    }

    /// What comes next is not sent in one go with what was before, and expectations are not about that.
    mutating func settle() {
        script.steps.endGroup()
        settled = script.steps.count
    }

    private static func late(_ number: Int) -> ScriptProblem {
        ScriptProblem(number, "S: must follow the C: line whose reply it expects, with nothing but S: lines between")
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
