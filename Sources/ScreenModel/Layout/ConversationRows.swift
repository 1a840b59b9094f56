import SMTPSyntax
import SessionModel

/// Turns entries of the transcript into rows.
///
///     "  3ms S ✓ 250-mail.example.test"
///     "      C   EHLO client.example.org"
///     "      ·  connected to 127.0.0.1:2525 in 1ms"
struct ConversationRows {
    let dialogue: Dialogue
    let width: Int
    let marks: Marks

    /// Below this width the column for elapsed time is left out.
    private var hasTime: Bool { width >= 36 }
    private var prefixWidth: Int { hasTime ? 10 : 4 }

    /// The rows of an entry; none for those that have no place in the conversation.
    func rows(of index: Int) -> [ConversationRow] {
        guard let entry = dialogue.transcript[index] else { return [] }
        return lines(of: entry).map { ConversationRow(entry: index, line: $0) }
    }

    private func lines(of entry: Entry) -> [StyledLine] {
        switch entry.body {
        case .client(let line): client(line, entry.index)
        case .server(let line): server(line, entry.index)
        case .finding(let finding):
            prose(
                "\(Remedy.words(finding.text, finding.remedy)) (\(finding.source))", marks.finding, .finding)
        case .note(let note): prose(note.text, marks.note, .note)
        case .tls(let outcome): timed(tls(outcome), entry.index)
        case .phase: []
        }
    }

    /// Unencrypted or unverified, it is highlighted.
    private func tls(_ outcome: TLSOutcome) -> [StyledLine] {
        switch outcome {
        case .secured(let report) where report.isVerified: prose(report.sentence, marks.note, .note)
        case .secured(let report): prose(report.sentence, marks.warning, .warning)
        case .failed(let failure):
            prose(Remedy.words(failure.sentence, failure.remedy), marks.warning, .warning)
        }
    }

    /// How long it took, in the column for that.
    private func timed(_ rows: [StyledLine], _ index: Int) -> [StyledLine] {
        guard hasTime, var first = rows.first, let time = dialogue.elapsed(at: index).map(ElapsedTime.words) else {
            return rows
        }
        first.pieces[0] = StyledLine(String(repeating: " ", count: max(0, 5 - time.count)) + time + " ", .dim).pieces[0]
        return [first] + rows.dropFirst()
    }

    private func client(_ line: ClientEntry, _ index: Int) -> [StyledLine] {
        let role: Role = line.kind == .data ? .plain : .client
        var rows = folded(line.line, role, first: prefix("", "C", groupMark(index), role, line.isUnderTLS))
        if line.line.count <= Self.mostOctets, let last = rows.indices.last, line.ending != .crlf,
            rows[last].width + 2 <= width
        {
            rows[last].add(line.ending.fileForm, .escape)
        }
        guard line.isStuffed, let first = rows.indices.first else { return rows }
        rows[first] = markingStuffedDot(rows[first])
        return rows
    }

    /// The gutter of commands that were sent without waiting for a reply.
    private func groupMark(_ index: Int) -> String {
        switch dialogue.groupPlace(at: index) {
        case .first: marks.topLeft
        case .middle: marks.vertical
        case .last: marks.bottomLeft
        case nil: " "
        }
    }

    /// Names the command of a group that a reply answers, since it is not the line above.
    private func namingCommand(_ rows: [StyledLine], ofReplyAt index: Int) -> [StyledLine] {
        guard let command = dialogue.groupCommand(ofReplyBeginningAt: index) else { return rows }
        let words = VisibleText("  re: ").string + VisibleText(command.line.prefix(200)).string
        let room = width - (rows.last?.width ?? width)
        guard let last = rows.indices.last, VisibleText(words).columns <= room else {
            let indent = String(repeating: " ", count: prefixWidth)
            return rows + [StyledLine(indent + words, .dim).cut(to: width, marks.more)]
        }
        var named = rows
        named[last].add(words, .dim)
        return named
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
        let (mark, role) = appearance(of: line)
        let isFirst = isFirstOfReply(index)
        let time = isFirst ? dialogue.elapsed(at: index).map(ElapsedTime.words) ?? "" : ""
        let rows = folded(
            line.wire.bytes, role, first: prefix(time, isFirst ? "S" : " ", mark, role, line.isUnderTLS))
        return isFirst ? namingCommand(rows, ofReplyAt: index) : rows
    }

    private func isFirstOfReply(_ index: Int) -> Bool {
        // After a finding in the middle of a reply it is said again who speaks.
        guard let reply = dialogue.transcript.reply(at: index), reply.lines.lowerBound < index else { return true }
        return !dialogue.transcript.isFromServer(index - 1)
    }

    private func appearance(of line: ServerEntry) -> (mark: String, role: Role) {
        guard let reply = line.reply else { return (marks.finding, .finding) }
        return Self.appearance(of: reply.code, marks)
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

    private func prefix(_ time: String, _ who: String, _ mark: String, _ role: Role, _ isUnderTLS: Bool) -> StyledLine {
        var line = StyledLine()
        let tls = isUnderTLS ? "~" : " "
        if hasTime { line.add(String(repeating: " ", count: max(0, 5 - time.count)) + time + tls, .dim) }
        line.add("\(who) ", who == "C" ? .client : .plain)
        line.add("\(mark) ", role)
        return line
    }

    /// The most octets of one line that are shown: a screen of them is drawn again with each key.
    private static let mostOctets = 4096

    /// What is shown of a line; a character of several octets is not cut.
    private static func beginning(of line: [UInt8]) -> ArraySlice<UInt8> {
        guard line.count > mostOctets else { return line[...] }
        let end = (mostOctets - 3...mostOctets).last { line[$0] & 0xC0 != 0x80 } ?? mostOctets
        return line[..<end]
    }

    private func folded(_ line: [UInt8], _ role: Role, first: StyledLine) -> [StyledLine] {
        let shown = Self.beginning(of: line)
        let rows = indented(VisibleText(shown).folded(width - prefixWidth), role, first: first)
        guard shown.count < line.count else { return rows }
        let words = "\(marks.more) \(line.count - shown.count) more bytes in this line"
        return rows + indented(VisibleText(words).wrapped(width - prefixWidth), .dim, first: first.blank)
    }

    private func prose(_ text: String, _ mark: String, _ role: Role) -> [StyledLine] {
        let indent = hasTime ? 6 : 0
        let first = StyledLine(String(repeating: " ", count: indent), .plain).adding("\(mark) ", role)
        return indented(VisibleText(text).wrapped(width - indent - 2), role, first: first)
    }

    private func indented(_ rows: [VisibleText], _ role: Role, first: StyledLine) -> [StyledLine] {
        rows.enumerated().map { index, row in
            var line = index == 0 ? first : first.blank
            line.add(row, role)
            return line
        }
    }
}
