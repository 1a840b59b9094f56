import SMTPSyntax

/// A comparison as text for a ticket: the steps that differ, with what both sessions said.
///
///       3 steps are the same
///       C: RCPT TO:<bob@example.test>
///     - S: 250 2.1.5 Ok
///     + S: 450 4.7.1 Greylisted
///     ! A 250 2.1.5, B 450 4.7.1 after 31 s
///
///     1 of 6 steps differs.
package enum UnifiedText {
    /// The lines, each without its end, in order.
    package static func write(_ comparison: Comparison, _ names: SideNames, _ take: (String) -> Void) {
        var same = 0
        func tellSame() {
            if same > 0 { take("  \(same == 1 ? "1 step is" : "\(same) steps are") the same") }
            same = 0
        }
        for row in comparison.rows where !row.isBeyondEnd {
            guard !row.isSame else {
                same += 1
                continue
            }
            tellSame()
            write(ComparedLines(row, of: comparison), take)
            for words in RowWords.all(row, names) { take("! \(words)") }
        }
        tellSame()
        take("")
        take(RowWords.summary(comparison))
    }

    private static func write(_ lines: ComparedLines, _ take: (String) -> Void) {
        var added: [String] = []
        func tellAdded() {
            for line in added { take(line) }
            added = []
        }
        for pair in lines.pairs {
            if pair.isSame, let line = pair.before {
                tellAdded()
                take(text(" ", line))
                continue
            }
            if let line = pair.before { take(text("-", line)) }
            if let line = pair.after { added.append(text("+", line)) }
        }
        tellAdded()
    }

    private static func text(_ sign: String, _ line: ComparedLine) -> String {
        "\(sign) \(line.mark) \(line.text.string)"
    }
}
