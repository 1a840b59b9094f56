import SMTPSyntax
import SessionModel

/// Turns entries of the transcript into rows: a strip for TLS, who speaks, the mark of the reply, the text, and at the
/// right edge how long it took.
///
///     " C  EHLO client.example.org"
///     " S  ✓ 250-mail.example.test                             3ms"
///     " ·  connected to 127.0.0.1:2525 in 1ms"
struct ConversationRows {
    @Shared private(set) var dialogue: Dialogue
    let width: Int
    let marks: Marks
    /// Whether nothing is drawn but the lines, in the form that people paste: `S: 250 Ok`.
    var isBare = false
    /// Whether what the DNS says has one row per check, because a page has the rest.
    var isBriefOnDNS = false
    /// The messages that are shown whole, by the numbers of their exchanges.
    var opened: Set<Int> = []

    /// Below this width elapsed times are left out.
    private var hasTime: Bool { width >= 36 && !isBare }
    /// Where the text of a client line begins; that of a reply has a mark in front.
    private static let indent = 4

    /// The rows of an entry; none for those that have no place in the conversation.
    func rows(of index: Int) -> [ConversationRow] {
        if let fold = fold(at: index) {
            return index == fold.hidden.lowerBound ? [ConversationRow(entry: index, line: folded(fold))] : []
        }
        guard let entry = dialogue.transcript[index] else { return [] }
        return (isBare ? bare(entry) : lines(of: entry)).map { ConversationRow(entry: index, line: $0) }
    }

    private func lines(of entry: Entry) -> [StyledLine] {
        switch entry.body {
        case .client(let line): client(line, entry.index)
        case .server(let line): server(line, entry.index)
        case .finding(let finding):
            prose(
                "\(Remedy.words(finding.text, finding.remedy)) (\(finding.source))", marks.finding, .finding)
        case .note(let note) where isBriefOnDNS && note.id == Note.dnsCheckID: brief(note.text)
        case .note(let note): prose(note.text, marks.note, .note)
        case .tls(let outcome): tls(outcome, entry.index)
        case .phase: []
        }
    }

    /// Unencrypted or unverified, it is highlighted.
    private func tls(_ outcome: TLSOutcome, _ index: Int) -> [StyledLine] {
        let time = time(at: index)
        return switch outcome {
        case .secured(let report) where !report.isMarked:
            prose(report.sentence, marks.note, .note, time)
        case .secured(let report): prose(report.sentence, marks.warning, .warning, time)
        case .failed(let failure):
            prose(Remedy.words(failure.sentence, failure.remedy), marks.warning, .warning, time)
        }
    }

    private func client(_ line: ClientEntry, _ index: Int) -> [StyledLine] {
        var rows = cut(line.line, first: prefix("C", line.isUnderTLS, groupMark(index)), "") { text, _ in
            StyledLine(text, .client)
        }
        if line.line.count <= Self.mostOctets, let last = rows.indices.last, line.ending != .crlf,
            rows[last].width + 2 <= width
        {
            rows[last].add(line.ending.fileForm, .escape)
        }
        guard line.isStuffed, let first = rows.indices.first else { return rows }
        rows[first] = markingStuffedDot(rows[first])
        return rows
    }

    /// The bracket before commands that were sent without waiting for a reply.
    private func groupMark(_ index: Int) -> String {
        switch dialogue.groupPlace(at: index) {
        case .first: marks.groupFirst
        case .middle: marks.vertical
        case .last: marks.groupLast
        case nil: " "
        }
    }

    /// The command of a group that a reply answers, since it is not the line above.
    private func command(ofReplyAt index: Int, _ isFirst: Bool) -> StyledLine {
        guard isFirst, let command = dialogue.groupCommand(ofReplyBeginningAt: index) else { return StyledLine() }
        var words = StyledLine("  re: ", .dim)
        words.add(VisibleText(command.line.prefix(200)), .dim)
        return words
    }

    /// The dot that was added in front is highlighted, and explained where there is room.
    private func markingStuffedDot(_ row: StyledLine) -> StyledLine {
        guard let body = row.pieces.last else { return row }
        var marked = row
        marked.pieces[marked.pieces.count - 1] = StyledLine.Piece(
            text: VisibleText(glyphs: body.text.glyphs.prefix(1)), role: .escape)
        marked.add(VisibleText(glyphs: body.text.glyphs.dropFirst()), body.role)
        let remark = "  dot added"
        if marked.width + remark.count <= width { marked.add(remark, .dim) }
        return marked
    }

    private func server(_ line: ServerEntry, _ index: Int) -> [StyledLine] {
        let isFirst = isFirstOfReply(index)
        let first = prefix(isFirst ? "S" : " ", line.isUnderTLS)
        let time = isFirst ? time(at: index) : ""
        guard let reply = line.reply else {
            return cut(line.wire.bytes, first: first.adding("\(marks.finding) ", .finding), time) { text, _ in
                StyledLine(text, .plain)
            }
        }
        let (mark, role) = Self.appearance(of: reply.code, marks)
        let body: Role = [.transient, .permanent].contains(reply.code.severity) ? .refusal : .plain
        let remark = line.result.map(Self.remark) ?? command(ofReplyAt: index, isFirst)
        return cut(line.wire.bytes, first: first.adding("\(mark) ", role), time, remark) { text, row in
            guard row == 0 else { return StyledLine(text, body) }
            // The code, and the hyphen after it.
            var words = StyledLine(VisibleText(glyphs: text.glyphs.prefix(4)), role)
            words.add(VisibleText(glyphs: text.glyphs.dropFirst(4)), body)
            return words
        }
    }

    /// The recipient whose result a reply is.
    private static func remark(_ result: RecipientResult) -> StyledLine {
        var words = StyledLine("  for ", .dim)
        words.add(VisibleText(Array(result.address.utf8).prefix(200)), .dim)
        return words
    }

    private func isFirstOfReply(_ index: Int) -> Bool {
        // After a finding in the middle of a reply it is said again who speaks.
        guard let reply = dialogue.transcript.reply(at: index), reply.lines.lowerBound < index else { return true }
        return !dialogue.transcript.isFromServer(index - 1)
    }

    /// The mark and the role of a class of replies.
    static func appearance(of code: ReplyCode, _ marks: Marks) -> (mark: String, role: Role) {
        switch code.severity {
        case .positive: (marks.positive, .positive)
        case .intermediate: (marks.intermediate, .intermediate)
        case .transient: (marks.transient, .transient)
        case .permanent: (marks.permanent, .permanent)
        case .outside: (marks.finding, .finding)
        }
    }

    private func prefix(_ who: String, _ isUnderTLS: Bool, _ group: String = " ") -> StyledLine {
        StyledLine(isUnderTLS ? marks.gutter : " ", .gutter).adding("\(who)\(group) ", .dim)
    }

    /// The most octets of one line that are shown: a screen of them is drawn again with each key.
    private static let mostOctets = 4096

    /// What is shown of a line; a character of several octets is not cut.
    private static func beginning(of line: [UInt8]) -> ArraySlice<UInt8> {
        guard line.count > mostOctets else { return line[...] }
        let end = (mostOctets - 3...mostOctets).last { line[$0] & 0xC0 != 0x80 } ?? mostOctets
        return line[..<end]
    }

    /// A line of the wire in rows, each styled by `style`, which gets its text and its number.
    private func cut(
        _ line: [UInt8], first: StyledLine, _ time: String, _ remark: StyledLine = StyledLine(),
        style: (VisibleText, Int) -> StyledLine
    ) -> [StyledLine] {
        let shown = Self.beginning(of: line)
        let text = VisibleText(shown)
        let rows = timed(time) { room in
            let rows = laid(text.cutAtSpaces(room - first.width, room - first.width - 2), first: first, style: style)
            return remarked(rows, remark, room, first)
        }
        guard shown.count < line.count else { return rows }
        let words = "\(marks.more) \(ByteCount.more(line.count - shown.count)) in this line"
        return rows
            + laid(VisibleText(words).wrapped(width - first.width), first: first.blank) { text, _ in
                StyledLine(text, .dim)
            }
    }

    private func prose(_ text: String, _ mark: String, _ role: Role, _ time: String = "") -> [StyledLine] {
        let first = StyledLine(" ", .plain).adding("\(mark)  ", role)
        return timed(time) { room in
            laid(VisibleText(text).wrapped(room - first.width - 2), first: first) { text, _ in StyledLine(text, role) }
        }
    }

    /// The first sentence, or as much of it as one row has room for.
    private func brief(_ text: String) -> [StyledLine] {
        let sentence = text.firstRange(of: ". ").map { "\(text[..<$0.lowerBound])." } ?? text
        let row = StyledLine(" ", .plain).adding("\(marks.note)  ", .note).adding(sentence, .note)
        return [row.cut(to: width - 1, marks.more)]
    }

    /// Rows below each other: further ones are indented under the text.
    private func laid(
        _ rows: [VisibleText], first: StyledLine, style: (VisibleText, Int) -> StyledLine
    ) -> [StyledLine] {
        let others = StyledLine(VisibleText(glyphs: first.pieces.first?.text.glyphs.prefix(1) ?? []), .gutter)
            .adding(String(repeating: " ", count: max(0, first.width + 1)), .plain)
        return rows.enumerated().map { row, text in
            (row == 0 ? first : others).adding(style(text, row))
        }
    }

    /// Adds a remark to the last row, or below it where it has no room there.
    private func remarked(_ rows: [StyledLine], _ remark: StyledLine, _ room: Int, _ first: StyledLine) -> [StyledLine]
    {
        guard let last = rows.last, !remark.pieces.isEmpty else { return rows }
        if last.width + remark.width <= room { return rows.dropLast() + [last.adding(remark)] }
        return rows + [first.blank.adding(remark).cut(to: room, marks.more)]
    }

    /// Puts a time at the right edge of the last row; `rows` makes the rows in so many columns.
    private func timed(_ time: String, rows: (Int) -> [StyledLine]) -> [StyledLine] {
        let full = rows(width)
        guard hasTime, !time.isEmpty, let last = full.last else { return full }
        let end = time.count + 1
        var made = last.width + end < width ? full : rows(width - end - 1)
        guard let place = made.indices.last else { return full }
        let gap = max(1, width - made[place].width - end)
        made[place].add(String(repeating: " ", count: gap) + time, .dim)
        return made
    }

    private func time(at index: Int) -> String { dialogue.elapsed(at: index).map(ElapsedTime.words) ?? "" }
}

// Long messages
extension ConversationRows {
    /// The fold that hides an entry; nil where it is shown.
    private func fold(at index: Int) -> MessageFold? {
        fold(around: index).flatMap { opened.contains($0.exchange) || !$0.hidden.contains(index) ? nil : $0 }
    }

    /// The fold of the message that an entry is part of, open or not.
    private func fold(around index: Int) -> MessageFold? {
        dialogue.transcript.exchange(at: index).flatMap { MessageFold($0, in: dialogue.transcript) }
    }

    private func folded(_ fold: MessageFold) -> StyledLine {
        let words = "\(marks.more) \(fold.words(in: dialogue.transcript))"
        return StyledLine(isBare ? "" : String(repeating: " ", count: Self.indent), .plain).adding(words, .dim)
    }

    /// The entry before one that may have rows.
    func entry(before index: Int) -> Int {
        fold(at: index - 1).map(\.hidden.lowerBound) ?? index - 1
    }

    /// The entry after one that may have rows.
    func entry(after index: Int) -> Int {
        fold(at: index).map { $0.hidden.upperBound + 1 } ?? index + 1
    }

    /// The entry with the row in which an entry is seen: itself, unless it is folded away.
    func shown(for index: Int) -> Int { fold(at: index)?.hidden.lowerBound ?? index }
}

// Without anything around the lines
extension ConversationRows {
    private func bare(_ entry: Entry) -> [StyledLine] {
        switch entry.body {
        case .client(let line):
            bare(line.isUnderTLS ? "C~ " : "C: ", VisibleText(Self.beginning(of: line.line)), .client)
        case .server(let line):
            bare(line.isUnderTLS ? "S~ " : "S: ", VisibleText(Self.beginning(of: line.wire.bytes)), .plain)
        case .finding(let finding): bare("-- ", VisibleText(finding.text), .finding)
        case .note(let note): bare("-- ", VisibleText(note.text), .note)
        case .tls(let outcome): bare("-- ", VisibleText(outcome.sentence), .note)
        case .phase: []
        }
    }

    private func bare(_ mark: String, _ text: VisibleText, _ role: Role) -> [StyledLine] {
        VisibleText(glyphs: VisibleText(mark).glyphs + text.glyphs).cutAtSpaces(width, width).map {
            StyledLine($0, role)
        }
    }
}
