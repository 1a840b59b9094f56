import SMTPSyntax

/// The record of one session, append only.
///
/// The entries are in pages, and an entry holds little more than its place in the text, so that a million lines from a
/// server cost little more than their text. `subscript` puts an entry together when it is looked at. What comes from the
/// server is bounded, with the findings about it; what is sent has the bounds of those who send it. Entries that are not
/// needed any more can be forgotten; the others keep their numbers.
package struct Transcript: Hashable, Sendable {
    private let bounds: TranscriptBounds
    private var cameOctets = 0
    private var cameEntries = 0

    /// The full pages, and the one that grows.
    private var pages = NumberedList<TranscriptPage>()
    private var newest = TranscriptPage()
    private var findings = NumberedList<Finding>()
    private var notes = NumberedList<Note>()
    private var outcomes = NumberedList<TLSOutcome>()
    /// How lines were sent; lines in a row that were sent alike share it.
    private var styles = NumberedList<ClientStyle>()
    private(set) var clients = NumberedList<ClientMark>()
    /// The lines that begin authentication, by their entry and their place in `clients`.
    private(set) var logins = NumberedList<LoginMark>()
    /// Whose result replies are, by the entries that end them.
    private var results = NumberedList<ResultMark>()
    /// What belongs together among the entries.
    private(set) var index = ExchangeIndex()
    /// The numbers of the exchanges that the user has marked.
    package internal(set) var marked: Set<Int> = []
    /// The oldest entry that is not forgotten.
    package private(set) var start = 0

    package init(_ bounds: TranscriptBounds = .kept) {
        self.bounds = bounds
    }

    /// The number of entries so far, those that are forgotten among them.
    package var count: Int { pages.endIndex * TranscriptPage.length + newest.count }

    /// Whether the bound is reached; the session may go on, but nothing more should be read.
    package var isFull: Bool { cameOctets >= bounds.octets || cameEntries >= bounds.entries }

    /// The entry at an index; nil outside the transcript, and where it is forgotten.
    package subscript(index: Int) -> Entry? {
        mark(at: index).map { Entry(index: index, time: $0.time, body: body(of: $0, at: index)) }
    }

    /// What is kept of an entry; nil outside the transcript, and where it is forgotten.
    func mark(at entry: Int) -> EntryMark? {
        guard entry >= start, entry < count else { return nil }
        let (page, place) = entry.quotientAndRemainder(dividingBy: TranscriptPage.length)
        return page == pages.endIndex ? newest.mark(at: place) : pages[page].mark(at: place)
    }

    /// The text of a line, without its end; empty where the entry has none.
    func text(at entry: Int) -> ArraySlice<UInt8> {
        guard entry >= start, entry < count else { return [] }
        let (page, place) = entry.quotientAndRemainder(dividingBy: TranscriptPage.length)
        if page == pages.endIndex { return newest.text[newest.range(at: place)] }
        return pages[page].text[pages[page].range(at: place)]
    }

    /// Whose result the reply that ends at an entry is; nil when it is none, or its recipient is not known.
    package func result(at entry: Int) -> RecipientResult? {
        let place = ExchangeIndex.place(of: entry, among: results.indices) { results[$0].entry }
        return place < results.endIndex && results[place].entry == entry ? results[place].result : nil
    }

    /// The block of text that an entry is in; nil outside the transcript, and where it is forgotten.
    package func block(at entry: Int) -> TextBlock? {
        guard entry >= start, entry < count else { return nil }
        let number = entry / TranscriptPage.length
        return TextBlock(
            page: number == pages.endIndex ? newest : pages[number], first: number * TranscriptPage.length,
            from: start)
    }

    /// How many octets of text the entries before one have; for entries in memory.
    private func octets(before entry: Int) -> Int {
        let (page, place) = entry.quotientAndRemainder(dividingBy: TranscriptPage.length)
        let kept = page == pages.endIndex ? newest : pages[page]
        return kept.start.octets + kept.start(at: place)
    }

    /// How many octets of text some entries have, without line ends; counted without a look at each.
    package func octets(in entries: ClosedRange<Int>) -> Int {
        guard entries.lowerBound >= start, entries.upperBound < count else { return 0 }
        return octets(before: entries.upperBound + 1) - octets(before: entries.lowerBound)
    }

    /// The pages in memory.
    var keptPages: Int { pages.count + 1 }

    /// The style of the newest line that was sent.
    var newestStyle: ClientStyle? { clients.last.map { styles[Int($0.style)] } }

    func style(ofClient number: Int) -> ClientStyle { styles[Int(clients[number].style)] }

    private func body(of mark: EntryMark, at entry: Int) -> Entry.Body {
        let number = Int(mark.number)
        return switch mark.kind {
        case .client: .client(ClientEntry(line: Array(text(at: entry)), style: style(ofClient: number)))
        case .server(let server):
            .server(
                ServerEntry(
                    server, answers: mark.answers, Array(text(at: entry)),
                    result: server.context.isOfRecipient ? result(at: entry) : nil))
        case .phase(let from, let to): .phase(from: from, to: to)
        case .finding: .finding(findings[number])
        case .note: .note(notes[number])
        case .tls: .tls(outcomes[number])
        }
    }
}

// Writing
extension Transcript {
    mutating func append(_ line: ClientEntry, _ continuation: ExchangeIndex.Continuation, at time: Double) {
        let (number, entry) = (clients.endIndex, count)
        if styles.last != line.style { styles.append(line.style) }
        clients.append(
            ClientMark(
                entry: Int32(clamping: entry), exchange: Int32(clamping: index.send(entry, continuation)),
                style: Int32(clamping: styles.endIndex - 1)))
        if bounds.scope == .command { (cameOctets, cameEntries) = (0, 0) }
        add(.client, number, line.line, at: time)
        guard line.mayBeginLogin, (continuation == .rest ? command(at: entry) : line)?.beginsLogin == true else {
            return
        }
        logins.append(LoginMark(entry: entry, client: number))
    }

    mutating func append(_ line: ServerLine, at time: Double) {
        let context = context(of: line.context, answering: line.answers)
        let mark = ServerMark(
            context: context, amid: line.amid, ending: line.wire.ending, isReply: line.reply != nil)
        index.receive(count, line, of: line.answers.flatMap(exchangeNumber(ofLineAt:)))
        if let result = line.result { results.append(ResultMark(entry: count, result: result)) }
        cameEntries += 1
        cameOctets += add(.server(mark), line.answers ?? -1, line.wire.bytes, at: time)
    }

    /// Adds lines as `append` of each of them would.
    mutating func append(_ lines: ServerLines, at time: Double) {
        let mark = ServerMark(
            context: context(of: lines.context, answering: lines.answers), amid: lines.amid, ending: .crlf,
            isReply: true)
        let entries = count..<count + lines.run.count
        index.receive(entries, of: lines.answers.flatMap(exchangeNumber(ofLineAt:)))
        cameEntries += lines.run.count
        cameOctets += lines.run.octets
        add(lines.run, EntryMark(time: time, number: Int32(clamping: lines.answers ?? -1), kind: .server(mark)))
    }

    mutating func append(_ finding: Finding, at time: Double) {
        findings.append(finding)
        cameEntries += 1
        add(.finding, findings.endIndex - 1, at: time)
    }

    mutating func append(_ note: Note, at time: Double) {
        notes.append(note)
        if note.id == Note.connectedID { index.connect() }
        if note.id == Note.markID, let exchange = note.exchange { marked.insert(exchange) }
        add(.note, notes.endIndex - 1, at: time)
    }

    mutating func append(_ outcome: TLSOutcome, at time: Double) {
        outcomes.append(outcome)
        add(.tls, outcomes.endIndex - 1, at: time)
    }

    mutating func appendPhase(from: Phase, to: Phase, at time: Double) {
        add(.phase(from, to), -1, at: time)
    }

    /// Adds an entry; returns the octets that are kept of its text.
    @discardableResult
    private mutating func add(_ kind: EntryMark.Kind, _ number: Int, _ text: [UInt8] = [], at time: Double) -> Int {
        defer { if newest.isFull { turnPage() } }
        let mark = EntryMark(time: time, number: Int32(clamping: number), kind: kind)
        return text.withUnsafeBytes { newest.append(mark, $0) }
    }

    private mutating func add(_ run: ReplyRun, _ mark: EntryMark) {
        var line = 0
        while line < run.count {
            newest.add(mark)
            line += newest.append(run, from: line)
            if newest.isFull { turnPage() }
        }
    }

    private mutating func turnPage() {
        newest.seal()
        let start = TranscriptPage.Start(
            client: Int32(clamping: clients.endIndex), finding: Int32(clamping: findings.endIndex),
            note: Int32(clamping: notes.endIndex), outcome: Int32(clamping: outcomes.endIndex),
            octets: newest.start.octets + newest.text.count)
        let octets = newest.text.count
        pages.append(newest)
        newest = TranscriptPage(from: start, octets: octets)
    }

    /// What a line answers, as the transcript knows it: of a line that was sent and may not be shown, nothing is named.
    private func context(of context: ReplyContext, answering entry: Int?) -> ReplyContext {
        guard case .command = context, let number = entry.flatMap(clientNumber(at:)) else { return context }
        return switch style(ofClient: number).kind {
        case .command(let verb): .command(verb)
        // A line that was not an answer when it was sent, and of which nothing may be shown.
        case .authAnswer: .command(.hidden)
        case .data: .command(Verb(""))
        }
    }
}

// Forgetting
extension Transcript {
    /// Forgets the entries before one, in constant time per entry; all numbers stay the same.
    ///
    /// What was forgotten is nil when it is asked for. `asked` is the oldest line that was sent and may still be
    /// answered: what its reply needs is kept, beside its text. The exchanges and the reply that are open go on.
    mutating func forget(before entry: Int, asked: Int?) {
        let entry = min(entry, count)
        guard entry > start else { return }
        start = entry
        let page = entry / TranscriptPage.length
        let oldest = page == pages.endIndex ? newest.start : pages[page].start
        pages.drop(before: page)
        findings.drop(before: Int(oldest.finding))
        notes.drop(before: Int(oldest.note))
        outcomes.drop(before: Int(oldest.outcome))
        let client = asked.flatMap(clientNumber(at:)) ?? clients.endIndex
        clients.drop(before: min(Int(oldest.client), client))
        // The newest one may be that of the next line, too.
        styles.drop(before: clients.first.map { Int($0.style) } ?? styles.endIndex - 1)
        while let login = logins.first, login.client < clients.startIndex { logins.drop(before: logins.startIndex + 1) }
        while let result = results.first, result.entry < entry { results.drop(before: results.startIndex + 1) }
        index.forget(before: entry, exchange: clients.first.map { Int($0.exchange) })
    }
}
