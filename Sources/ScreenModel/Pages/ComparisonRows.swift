import Comparison
import SMTPSyntax

/// The lines of a step of both sessions: side by side, and one below the other where there is not enough room.
///
///     C: RCPT TO:<bob@example.test>    C: RCPT TO:<bob@example.test>
///     S: 250 2.1.5 Ok                | S: 450 4.7.1 Greylisted
///     ! A 250 2.1.5, B 450 4.7.1 after 31 s
package struct ComparisonRows {
    private let comparison: Comparison
    private let names: SideNames
    private let width: Int
    private let marks: Marks
    /// Whether long lines go on in further rows.
    private let folds: Bool

    /// From this width on both sides have enough room.
    private static let leastForColumns = 70
    /// What is in front of each line on the screen.
    private static let margin = 2

    init(_ comparison: Comparison, _ names: SideNames, width: Int, marks: Marks) {
        self.init(comparison, names, width: width - Self.margin, marks, folds: false)
    }

    private init(_ comparison: Comparison, _ names: SideNames, width: Int, _ marks: Marks, folds: Bool) {
        self.comparison = comparison
        self.names = names
        self.width = max(10, width)
        self.marks = marks
        self.folds = folds
    }

    /// All steps in columns, as text.
    package static func write(
        _ comparison: Comparison, _ names: SideNames, width: Int, _ take: (String) -> Void
    ) {
        let rows = ComparisonRows(comparison, names, width: max(leastForColumns, width), .ascii, folds: true)
        for row in comparison.rows.indices {
            for line in rows.lines(row) { take(line.text.trimmingSpaces) }
        }
        take("")
        take(RowWords.summary(comparison))
    }

    /// The lines of a row of the comparison.
    func lines(_ row: Int) -> [StyledLine] {
        let row = comparison.rows[row]
        let pairs = ComparedLines(row, of: comparison).pairs
        let lines = width >= Self.leastForColumns ? pairs.flatMap(columns) : unified(pairs)
        let words = RowWords.all(row, names).flatMap { words in
            VisibleText("! \(words)").wrapped(width).map { StyledLine($0, .warning) }
        }
        return lines + words
    }

    // Side by side

    private func columns(_ pair: ComparedLines.Pair) -> [StyledLine] {
        let room = (width - 3) / 2
        let (left, right) = (cells(pair.before, room), cells(pair.after, room))
        let sign = pair.isSame ? " " : pair.before == nil ? ">" : pair.after == nil ? "<" : "|"
        return (0..<max(left.count, right.count)).map { number in
            let cell = number < left.count ? left[number] : StyledLine()
            let space = StyledLine(String(repeating: " ", count: max(0, room - cell.width)))
            let line = cell.adding(space).adding(" \(sign) ", pair.isSame ? .plain : .warning)
            return number < right.count ? line.adding(right[number]) : line
        }
    }

    private func cells(_ line: ComparedLine?, _ room: Int) -> [StyledLine] {
        guard let line else { return [] }
        guard folds else { return [styled(line).cut(to: room, marks.more)] }
        return VisibleText("\(line.mark) \(line.text.string)").folded(room).map { StyledLine($0, .plain) }
    }

    // One below the other

    private func unified(_ pairs: [ComparedLines.Pair]) -> [StyledLine] {
        var lines: [StyledLine] = []
        var added: [StyledLine] = []
        for pair in pairs {
            if pair.isSame, let line = pair.before {
                lines += added + [signed(" ", line)]
                added = []
                continue
            }
            if let line = pair.before { lines.append(signed("-", line)) }
            if let line = pair.after { added.append(signed("+", line)) }
        }
        return lines + added
    }

    private func signed(_ sign: String, _ line: ComparedLine) -> StyledLine {
        StyledLine("\(sign) ", .warning).adding(styled(line)).cut(to: width, marks.more)
    }

    private func styled(_ line: ComparedLine) -> StyledLine {
        let mark = StyledLine("\(line.mark) ", .dim)
        guard let code = line.code else {
            var styled = mark
            styled.add(line.text, line.speaker == .client ? .client : .note)
            return styled
        }
        let (sign, role) = ConversationRows.appearance(of: code, marks)
        var styled = mark.adding("\(sign) ", role)
        styled.add(VisibleText(glyphs: line.text.glyphs.prefix(4)), role)
        styled.add(VisibleText(glyphs: line.text.glyphs.dropFirst(4)), code.severity.isSuccess ? .plain : .refusal)
        return styled
    }
}

extension String {
    /// The text without spaces at its end.
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
