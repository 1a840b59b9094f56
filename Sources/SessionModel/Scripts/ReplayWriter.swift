import SMTPSyntax

/// Writes the lines that were sent in a session as scripts, one per connection.
struct ReplayWriter {
    private let transcript: Transcript
    private let user: String?
    private let hasPassword: Bool
    private var scripts: [Script] = []
    private var script = Script()
    /// Whether anything happened on the connection.
    private var isBegun = false
    private var isInChunk = false
    /// The last entry of the group that is being written, and the step that it began with.
    private var group: (end: Int, step: Int)?
    private(set) var startsWithTLS = false

    init(_ transcript: Transcript, user: String?, hasPassword: Bool) {
        self.transcript = transcript
        self.user = user
        self.hasPassword = hasPassword
    }

    /// The server says something.
    mutating func hear() { isBegun = true }

    /// Anything else that happened; returns the next entry to look at.
    mutating func take(_ entry: Int) throws(ReplayRefusal) -> Int {
        switch transcript[entry]?.body {
        case .client(let line):
            isBegun = true
            if case .command(let verb) = line.kind, verb.isOfLogin { return try takeLogin(line, entry) }
            try take(line, entry)
        case .note(let note) where note.id == Note.connectedID: nextConnection()
        case .note(let note) where note.id == Note.unkeptID: throw .isIncomplete
        case .tls(.secured) where !isBegun:
            startsWithTLS = startsWithTLS || scripts.isEmpty
            isBegun = true
        case .note, .tls, .server, .phase, .finding, nil: break
        }
        return entry + 1
    }

    mutating func finish() -> [Script] {
        nextConnection()
        return scripts
    }

    private mutating func nextConnection() {
        if isBegun { scripts.append(script) }
        script = Script()
        (isBegun, isInChunk, group) = (false, false, nil)
    }

    private mutating func take(_ line: ClientEntry, _ entry: Int) throws(ReplayRefusal) {
        guard !line.isRedacted else { throw .lacksSecret(event: entry + 1) }
        if group == nil, let end = WrittenGroup.end(from: entry, before: transcript.count, in: transcript) {
            group = (end, script.steps.count)
        }
        if case .command(let verb) = line.kind { isInChunk = verb == .bdat }
        append(line, entry, isMessage: line.kind == .data && !isInChunk)
        if let group, group.end == entry {
            script.steps.bind(from: group.step, .group)
            self.group = nil
        }
    }

    private mutating func append(_ line: ClientEntry, _ entry: Int, isMessage: Bool = false) {
        script.steps.append(line.line, ending: line.ending, isMessage: isMessage, lineNumber: entry + 1)
    }
}

// Authentication
extension ReplayWriter {
    /// AUTH with its answers: as they were where nothing was removed, else as a step that carries it out.
    private mutating func takeLogin(_ line: ClientEntry, _ entry: Int) throws(ReplayRefusal) -> Int {
        let answers = answers(after: entry)
        let next = (answers.last?.entry ?? entry) + 1
        isInChunk = false
        guard line.isRedacted || answers.contains(where: \.line.isRedacted) else {
            append(line, entry)
            for answer in answers { append(answer.line, answer.entry) }
            return next
        }
        // What was cancelled is cancelled again, without the answers before that.
        if !line.isRedacted, let last = answers.last, !last.line.isRedacted {
            append(line, entry)
            append(last.line, last.entry)
            return next
        }
        let login = try login(line, entry)
        script.steps.append("AUTH \(login.mechanism)".utf8, isMessage: false, lineNumber: entry + 1)
        script.steps.login(ScriptedLogins.Step(login: login))
        return next
    }

    /// The lines that were sent inside AUTH.
    private func answers(after entry: Int) -> [(line: ClientEntry, entry: Int)] {
        var answers: [(line: ClientEntry, entry: Int)] = []
        for place in (entry + 1)..<max(entry + 1, transcript.count) where !transcript.isFromServer(place) {
            switch transcript[place]?.body {
            case .client(let line) where line.kind == .authAnswer: answers.append((line, place))
            case .client: return answers
            case .note(let note) where note.id == Note.connectedID: return answers
            case .note, .tls, .server, .phase, .finding, nil: continue
            }
        }
        return answers
    }

    private func login(_ line: ClientEntry, _ entry: Int) throws(ReplayRefusal) -> WantedLogin {
        let command = Command(line.line).trimmed
        guard let name = command.login, let word = command.words.first, !Redaction.isCut(word) else {
            throw .lacksSecret(event: entry + 1)
        }
        var login = WantedLogin(line.isRedacted ? name : name + WantedLogin.waiting)
        guard SASLLogin.isWalked(login.mechanism) else { throw .unknownMechanism(name, event: entry + 1) }
        guard user != nil || !login.needs.contains(.user) else { throw .needs(.user, mechanism: login.mechanism) }
        guard hasPassword || !login.needs.contains(.secret) else { throw .needs(.secret, mechanism: login.mechanism) }
        login.user = user ?? ""
        return login
    }
}
