import SMTPSyntax

/// The record of one session, append only.
///
/// The text of all lines stands in one block, and an entry holds little more than its place in it, so that a million
/// lines from a server cost little more than their text. `subscript` puts an entry together when it is looked at.
package struct Transcript: Hashable, Sendable {
    /// The most octets of text that are kept.
    private let mostOctets: Int
    /// The most entries that are kept.
    private let mostEntries: Int

    private var text: [UInt8] = []
    private var slots: [Slot] = []
    private var clients: [ClientMark] = []
    private var findings: [Finding] = []
    private var notes: [Note] = []
    private var outcomes: [TLSOutcome] = []
    /// The entries at which replies end, in order: looking for them must not cost more the longer a reply is.
    private(set) var replyEnds: [Int] = []
    /// The entries at which accepted replies to EHLO and LHLO end, with the connection on which they came.
    private(set) var offerEnds: [OfferEnd] = []
    private var connections = 0

    package init(mostOctets: Int = 256 << 20, mostEntries: Int = 4 << 20) {
        self.mostOctets = mostOctets
        self.mostEntries = mostEntries
    }

    package var count: Int { slots.count }

    /// Whether the bound is reached; the session may go on, but nothing more should be read.
    package var isFull: Bool { text.count >= mostOctets || slots.count >= mostEntries }

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

// Writing
extension Transcript {
    mutating func append(_ line: ClientEntry, at time: Double) {
        let range = keep(line.line)
        clients.append(
            ClientMark(
                kind: line.kind, ending: line.ending, isStuffed: line.isStuffed, isRedacted: line.isRedacted,
                isUnderTLS: line.isUnderTLS, verdict: line.verdict))
        slots.append(Slot(time: time, start: range.lowerBound, count: range.count, kind: .client(clients.count - 1)))
    }

    mutating func append(_ line: ServerLine, at time: Double) {
        let range = keep(line.wire.bytes)
        let mark = ServerMark(
            ending: line.wire.ending, isReply: line.reply != nil, context: ContextMark(line.context),
            amid: line.amid, answers: Int32(clamping: line.answers ?? -1))
        if let reply = line.reply, reply.isLast {
            replyEnds.append(slots.count)
            let isHello = line.context == .command(.ehlo) || line.context == .command(.lhlo)
            if isHello && reply.code.severity == .positive {
                offerEnds.append(OfferEnd(index: slots.count, connection: connections))
            }
        }
        slots.append(Slot(time: time, start: range.lowerBound, count: range.count, kind: .server(mark)))
    }

    mutating func append(_ finding: Finding, at time: Double) {
        findings.append(finding)
        slots.append(Slot(time: time, start: 0, count: 0, kind: .finding(findings.count - 1)))
    }

    mutating func append(_ note: Note, at time: Double) {
        notes.append(note)
        if note.id == Note.connectedID { connections += 1 }
        slots.append(Slot(time: time, start: 0, count: 0, kind: .note(notes.count - 1)))
    }

    mutating func append(_ outcome: TLSOutcome, at time: Double) {
        outcomes.append(outcome)
        slots.append(Slot(time: time, start: 0, count: 0, kind: .tls(outcomes.count - 1)))
    }

    mutating func appendPhase(from: Phase, to: Phase, at time: Double) {
        slots.append(Slot(time: time, start: 0, count: 0, kind: .phase(from, to)))
    }

    private mutating func keep(_ bytes: [UInt8]) -> Range<Int> {
        let start = text.count
        text += bytes
        return start..<text.count
    }
}

// Reading
extension Transcript {
    private func body(of slot: Slot) -> Entry.Body {
        let line = Array(text[slot.start..<(slot.start + slot.count)])
        switch slot.kind {
        case .client(let index):
            let mark = clients[index]
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
        case .finding(let index): return .finding(findings[index])
        case .note(let index): return .note(notes[index])
        case .tls(let index): return .tls(outcomes[index])
        }
    }

    private func context(of mark: ServerMark) -> ReplyContext {
        switch mark.context {
        case .greeting: .greeting
        case .command: .command(verb(at: Int(mark.answers)))
        case .lastChunk: .lastChunk
        case .endOfData: .endOfData
        case .recipientResult: .recipientResult
        case .lastRecipientResult: .lastRecipientResult
        case .authAnswer: .authAnswer
        case .unasked: .unasked
        }
    }

    private func verb(at index: Int) -> Verb {
        guard slots.indices.contains(index), case .client(let client) = slots[index].kind else { return Verb("") }
        return switch clients[client].kind {
        case .command(let verb): verb
        // A line that was no answer when it was sent, and of which nothing may be shown.
        case .authAnswer: .hidden
        case .data: Verb("")
        }
    }
}

/// What is kept of an entry beside its text.
private struct Slot: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case client(Int)
        case server(ServerMark)
        case phase(Phase, Phase)
        case finding(Int)
        case note(Int)
        case tls(Int)
    }

    let time: Double
    let start: Int
    let count: Int
    let kind: Kind
}

private struct ServerMark: Hashable, Sendable {
    let ending: LineEnding
    let isReply: Bool
    let context: ContextMark
    let amid: Circumstances
    let answers: Int32
}

private struct ClientMark: Hashable, Sendable {
    let kind: ClientEntry.Kind
    let ending: LineEnding
    let isStuffed: Bool
    let isRedacted: Bool
    let isUnderTLS: Bool
    let verdict: Verdict
}

/// `ReplyContext` without its verb, which the answered entry holds.
private enum ContextMark: UInt8, Hashable, Sendable {
    case greeting, command, lastChunk, endOfData, recipientResult, lastRecipientResult, authAnswer, unasked

    init(_ context: ReplyContext) {
        switch context {
        case .greeting: self = .greeting
        case .command: self = .command
        case .lastChunk: self = .lastChunk
        case .endOfData: self = .endOfData
        case .recipientResult: self = .recipientResult
        case .lastRecipientResult: self = .lastRecipientResult
        case .authAnswer: self = .authAnswer
        case .unasked: self = .unasked
        }
    }
}
