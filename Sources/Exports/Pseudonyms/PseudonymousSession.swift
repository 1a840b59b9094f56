import Explainer
import SMTPSyntax
import SessionModel

/// A session in which names are replaced by pseudonyms, and the text of messages by letters that say nothing.
///
/// It is replayed from replaced lines, so that nothing of it can come from the original: neither an explanation nor a
/// finding. Replacing twice changes nothing.
package struct PseudonymousSession {
    package let header: RecordingHeader
    @Shared package private(set) var dialogue: Dialogue

    package init(_ header: RecordingHeader, _ dialogue: Dialogue) {
        // The first reading finds which words are names, and which pseudonyms are in use already.
        var names = Pseudonyms()
        var reading = Reading(dialogue, names)
        reading.knowIDs()
        _ = reading.names.header(header)
        _ = reading.events()
        names = reading.names.restarted
        reading = Reading(dialogue, names)
        self.header = reading.names.header(header)
        var replaced = Dialogue(Transcript(.unbounded), hasTimes: dialogue.hasTimes)
        for event in reading.events() { replaced.replay(event) }
        self.dialogue = replaced
    }
}

/// Reads the entries of a session in order.
private struct Reading {
    @Shared private(set) var dialogue: Dialogue
    var names: Pseudonyms
    private var message = MessageMask()
    /// Whether the reply goes on that the last line was of.
    private var isInReply = false
    /// The exchange of the message that is read.
    private var messageExchange: Int?
    /// A command whose end has not come.
    private var begun: [UInt8] = []

    init(_ dialogue: Dialogue, _ names: Pseudonyms) {
        self.dialogue = dialogue
        self.names = names
    }

    private var transcript: Transcript { dialogue.transcript }

    /// The ids that replies name, as the explanations find them.
    mutating func knowIDs() {
        var end = dialogue.reply(after: transcript.start - 1)
        while let reply = end {
            let details = dialogue.explanation(ofReplyEndingAt: reply)?.details ?? []
            for detail in details where detail.kind == .queueID { names.know(id: detail.text) }
            end = dialogue.reply(after: reply)
        }
    }

    mutating func events() -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        for index in transcript.start..<transcript.count {
            guard let entry = transcript[index] else { continue }
            switch entry.body {
            case .client(let line):
                if let wire = sent(line, at: index) { events.append(.client(wire, at: entry.time)) }
            case .server(let line):
                let isFirst = !isInReply
                isInReply = line.reply?.isLast == false
                let isLookup = line.context == .command(.vrfy) || line.context == .command(.expn)
                let bytes = LineNames.reply(
                    line.wire.bytes, isLookup: isLookup, namesServer: isFirst && Self.namesServer(line), &names)
                events.append(.server(WireLine(bytes: bytes, ending: line.wire.ending), at: entry.time))
            case .note(let note): events.append(.note(names.note(note), at: entry.time))
            case .tls(let outcome): events.append(.tls(names.outcome(outcome), at: entry.time))
            case .finding(let finding) where finding.isAdded:
                events.append(.finding(names.finding(finding), at: entry.time))
            case .phase, .finding: break
            }
        }
        guard !begun.isEmpty else { return events }
        let rest = WireLine(bytes: LineNames.command(begun, &names), ending: .none)
        return events + [.client(rest, at: transcript.time(at: transcript.count - 1) ?? 0)]
    }

    /// Whether servers name themselves in a reply (RFC 5321 §4.2): in that to a command for which they need not know it,
    /// only before they close.
    private static func namesServer(_ line: ServerEntry) -> Bool {
        guard let code = line.reply?.code else { return false }
        switch line.context {
        case .greeting: return true
        case .command(let verb) where Verb.hellos.contains(verb): return code == 250
        default: return [221, 421].contains(code) || code == 220 && line.context != .command(.starttls)
        }
    }

    /// Nil for the beginning of a command, which is read as a whole.
    private mutating func sent(_ line: ClientEntry, at index: Int) -> WireLine? {
        guard line.kind != .data else { return WireLine(bytes: text(line, at: index), ending: line.ending) }
        guard line.ending != .none else {
            begun += line.line
            return nil
        }
        let whole = begun + line.line
        begun = []
        return WireLine(bytes: LineNames.command(whole, &names), ending: line.ending)
    }

    private mutating func text(_ line: ClientEntry, at index: Int) -> [UInt8] {
        let exchange = transcript.exchange(at: index)
        if exchange?.number != messageExchange {
            messageExchange = exchange?.number
            message = MessageMask()
        }
        // The octets of a chunk are counted.
        if case .client(let asked) = exchange?.sent.flatMap({ transcript[$0.lowerBound] })?.body,
            asked.kind == .command(.bdat)
        {
            return MessageMask.masked(line.line)
        }
        return message.replaced(line.line, &names)
    }
}
