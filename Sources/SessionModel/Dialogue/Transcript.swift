import SMTPSyntax

/// The record of one session, append only.
///
/// The text of all lines is in one block, and an entry holds little more than its place in it, so that a million
/// lines from a server cost little more than their text. `subscript` puts an entry together when it is looked at.
/// What comes from the server is bounded, with the findings about it; what is sent has the bounds of those who send it.
package struct Transcript: Hashable, Sendable {
    /// The maximum number of bytes of text from the server.
    private let mostOctets: Int
    /// The maximum number of lines and findings.
    private let mostEntries: Int
    private var cameOctets = 0
    private var cameEntries = 0

    private(set) var text: [UInt8] = []
    private var slots: [Slot] = []
    private var clients: [ClientMark] = []
    private var findings: [Finding] = []
    private var notes: [Note] = []
    private var outcomes: [TLSOutcome] = []
    /// What belongs together among them.
    private(set) var index = ExchangeIndex()
    /// The lines that begin authentication, by their entry and their place in `clients`.
    private(set) var logins: [LoginMark] = []

    package init(mostOctets: Int = 8 << 20, mostEntries: Int = 100_000) {
        self.mostOctets = mostOctets
        self.mostEntries = mostEntries
    }

    package var count: Int { slots.count }

    /// Whether the bound is reached; the session may go on, but nothing more should be read.
    package var isFull: Bool { cameOctets >= mostOctets || cameEntries >= mostEntries }

    /// The entry at an index; nil outside the transcript.
    package subscript(index: Int) -> Entry? {
        guard slots.indices.contains(index) else { return nil }
        return Entry(index: index, time: slots[index].time, body: body(of: slots[index]))
    }

    /// When an entry happened, in seconds since the session began.
    package func time(at index: Int) -> Double? {
        slots.indices.contains(index) ? slots[index].time : nil
    }
}

// Questions about one entry that do not put it together
extension Transcript {
    /// The exchange of a line that was sent, or of the line that an entry answers; nil where there is none.
    func exchangeNumber(ofLineAt entry: Int) -> Int? {
        if let client = clientNumber(at: entry) { return Int(clients[client].exchange) }
        guard let mark = slots.indices.contains(entry) ? slots[entry].server : nil, mark.answers >= 0,
            let client = clientNumber(at: Int(mark.answers))
        else { return nil }
        return Int(clients[client].exchange)
    }

    /// The place of a line that was sent among all of these.
    func clientNumber(at entry: Int) -> Int? {
        guard slots.indices.contains(entry), case .client(let number) = slots[entry].kind else { return nil }
        return Int(number)
    }

    /// The first entry with a line, at an entry or after it; `count` when there is none.
    func firstLine(from entry: Int) -> Int {
        var entry = max(0, entry)
        while entry < slots.count, slots[entry].text.isEmpty { entry += 1 }
        return entry
    }

    /// Where the line of an entry is in the text; an empty place at the beginning for an entry without one.
    func place(of entry: Int) -> Range<Int> { slots[entry].text }

    func verdict(at entry: Int) -> Verdict? { clientNumber(at: entry).map { clients[$0].verdict } }

    /// Whether an entry is a line that came.
    package func isFromServer(_ entry: Int) -> Bool { serverMark(at: entry) != nil }

    /// What a line that came answers, and what was so.
    func serverMark(at entry: Int) -> (isReply: Bool, context: ReplyContext, amid: Circumstances)? {
        guard slots.indices.contains(entry), let mark = slots[entry].server else { return nil }
        return (mark.isReply, context(of: mark), mark.amid)
    }

    /// A line of a reply; nil when the entry is none.
    func replyLine(at entry: Int) -> ReplyLine? {
        guard slots.indices.contains(entry), slots[entry].server?.isReply == true else { return nil }
        return ReplyLine(line(of: slots[entry]))
    }
}

// Writing
extension Transcript {
    mutating func append(_ line: ClientEntry, _ continuation: ExchangeIndex.Continuation, at time: Double) {
        let range = keep(line.line)
        if line.beginsLogin { logins.append(LoginMark(entry: slots.count, client: clients.count)) }
        clients.append(
            ClientMark(
                exchange: Int32(clamping: index.send(slots.count, continuation)),
                kind: line.kind, ending: line.ending, isStuffed: line.isStuffed, isRedacted: line.isRedacted,
                isUnderTLS: line.isUnderTLS, verdict: line.verdict))
        add(.client(Int32(clamping: clients.count - 1)), range, at: time)
    }

    mutating func append(_ line: ServerLine, at time: Double) {
        let range = keep(line.wire.bytes)
        cameOctets += range.count
        cameEntries += 1
        let mark = ServerMark(
            ending: line.wire.ending, isReply: line.reply != nil, context: ContextMark(line.context),
            amid: line.amid, answers: Int32(clamping: line.answers ?? -1))
        index.receive(slots.count, line, of: line.answers.flatMap(exchangeNumber(ofLineAt:)))
        add(.server(mark), range, at: time)
    }

    mutating func append(_ finding: Finding, at time: Double) {
        findings.append(finding)
        cameEntries += 1
        add(.finding(Int32(clamping: findings.count - 1)), at: time)
    }

    mutating func append(_ note: Note, at time: Double) {
        notes.append(note)
        if note.id == Note.connectedID { index.connect() }
        add(.note(Int32(clamping: notes.count - 1)), at: time)
    }

    mutating func append(_ outcome: TLSOutcome, at time: Double) {
        outcomes.append(outcome)
        add(.tls(Int32(clamping: outcomes.count - 1)), at: time)
    }

    mutating func appendPhase(from: Phase, to: Phase, at time: Double) {
        add(.phase(from, to), at: time)
    }

    private mutating func add(_ kind: Slot.Kind, _ range: Range<Int> = 0..<0, at time: Double) {
        slots.append(
            Slot(
                time: time, start: UInt32(clamping: range.lowerBound), count: UInt32(clamping: range.count), kind: kind)
        )
    }

    private mutating func keep(_ bytes: [UInt8]) -> Range<Int> {
        let start = text.count
        // Places are kept in 32 bits; the bound lies far below.
        guard bytes.count <= Int(UInt32.max) - start else { return 0..<0 }
        text += bytes
        return start..<text.count
    }
}

// Reading
extension Transcript {
    private func body(of slot: Slot) -> Entry.Body {
        let line = line(of: slot)
        switch slot.kind {
        case .client(let index):
            let mark = clients[Int(index)]
            return .client(
                ClientEntry(
                    line: line, ending: mark.ending, kind: mark.kind, isStuffed: mark.isStuffed,
                    isRedacted: mark.isRedacted, isUnderTLS: mark.isUnderTLS, verdict: mark.verdict))
        case .server(let mark):
            return .server(
                ServerEntry(
                    wire: WireLine(bytes: line, ending: mark.ending), reply: mark.isReply ? ReplyLine(line) : nil,
                    answers: mark.answers < 0 ? nil : Int(mark.answers), context: context(of: mark),
                    amid: mark.amid))
        case .phase(let from, let to): return .phase(from: from, to: to)
        case .finding(let index): return .finding(findings[Int(index)])
        case .note(let index): return .note(notes[Int(index)])
        case .tls(let index): return .tls(outcomes[Int(index)])
        }
    }

    private func line(of slot: Slot) -> [UInt8] { Array(text[slot.text]) }

    private func context(of mark: ServerMark) -> ReplyContext {
        switch mark.context {
        case .greeting: .greeting
        case .command: .command(verb(at: Int(mark.answers)))
        case .lastChunk: .lastChunk
        case .endOfData: .endOfData
        case .recipientResult: .recipientResult
        case .lastRecipientResult: .lastRecipientResult
        case .authAnswer: .authAnswer
        case .unsolicited: .unsolicited
        }
    }

    private func verb(at index: Int) -> Verb {
        guard slots.indices.contains(index), case .client(let client) = slots[index].kind else { return Verb("") }
        return switch clients[Int(client)].kind {
        case .command(let verb): verb
        // A line that was not an answer when it was sent, and of which nothing may be shown.
        case .authAnswer: .hidden
        case .data: Verb("")
        }
    }
}

/// What is kept of an entry beside its text.
private struct Slot: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case client(Int32)
        case server(ServerMark)
        case phase(Phase, Phase)
        case finding(Int32)
        case note(Int32)
        case tls(Int32)
    }

    let time: Double
    let start: UInt32
    let count: UInt32
    let kind: Kind

    var text: Range<Int> { Int(start)..<Int(start) + Int(count) }

    var server: ServerMark? { if case .server(let mark) = kind { mark } else { nil } }
}

private struct ServerMark: Hashable, Sendable {
    let ending: LineEnding
    let isReply: Bool
    let context: ContextMark
    let amid: Circumstances
    let answers: Int32
}

private struct ClientMark: Hashable, Sendable {
    let exchange: Int32
    let kind: ClientEntry.Kind
    let ending: LineEnding
    let isStuffed: Bool
    let isRedacted: Bool
    let isUnderTLS: Bool
    let verdict: Verdict
}

/// `ReplyContext` without its verb, which the answered entry holds.
private enum ContextMark: UInt8, Hashable, Sendable {
    case greeting, command, lastChunk, endOfData, recipientResult, lastRecipientResult, authAnswer, unsolicited

    init(_ context: ReplyContext) {
        switch context {
        case .greeting: self = .greeting
        case .command: self = .command
        case .lastChunk: self = .lastChunk
        case .endOfData: self = .endOfData
        case .recipientResult: self = .recipientResult
        case .lastRecipientResult: self = .lastRecipientResult
        case .authAnswer: self = .authAnswer
        case .unsolicited: self = .unsolicited
        }
    }
}
