import SMTPSyntax
import SessionModel

extension Page {
    /// A message before it is sent: what it is, what is wrong with it, and how it begins.
    static let messagePreview = Page(
        name: "messagePreview", title: { "Send \($0.outgoing?.name ?? "")" },
        hints: { model in
            let edit = model.outgoing?.isText == true ? [Hint("e", "edit", .more)] : []
            return [Hint("Enter", "send it", .most), Hint("Esc", "cancel", .most)] + edit + [
                Hint("Up Down", "scroll", .less)
            ]
        },
        lines: { MessagePreview.lines($0, $1) }, answer: { $0.answerPreview($1) }, byLine: previewByLine)

    private static let previewByLine = LineQuestion(
        yes: .enter, no: .escape, letters: { $0.outgoing?.isText == true ? ["e"] : [] },
        words: {
            "Type y to send it" + ($0.outgoing?.isText == true ? ", or e to edit it" : "") + "; any other line cancels."
        },
        lines: { MessagePreview.printed($0, $1) })

    /// Whether to drop the connection in the middle of a message.
    static let dropQuestion = Page(
        name: "dropQuestion", title: { _ in "Stop sending" },
        hints: { _ in [Hint("y", "drop the connection", .most), Hint("any other key", "continue", .most)] },
        lines: { model, width in
            ReplyPane.paragraph(
                "The message has begun, and SMTP has no command that ends it halfway. To stop, the connection is "
                    + "dropped; the server then discards the message. Drop it?", .plain, width)
        },
        answer: { $0.answerDropQuestion($1) })
}

extension Outgoing {
    /// Whether it was composed here.
    fileprivate var isText: Bool { if case .text = source { true } else { false } }
}

/// What is shown of a message before it is sent.
private enum MessagePreview {
    static func lines(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard let outgoing = model.outgoing else { return [] }
        return judged(outgoing, model, width)
            + [StyledLine(), StyledLine(question(outgoing), .title), StyledLine()]
            + beginning(outgoing.check, width, model.marks)
    }

    /// So many lines of the beginning are printed where they cannot be scrolled.
    private static let mostPrinted = 12

    /// The same without keys: the question is asked after it.
    static func printed(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard let outgoing = model.outgoing else { return [] }
        let beginning = beginning(outgoing.check, 100, model.marks)
        let rest = beginning.count > mostPrinted ? [StyledLine(model.marks.more)] : []
        return [StyledLine("\(outgoing.name):")] + judged(outgoing, model, width) + [StyledLine("It begins:")]
            + (beginning.prefix(mostPrinted) + rest).map { StyledLine("  ").adding($0) }
    }

    /// What it is, and what is wrong with it.
    private static func judged(_ outgoing: Outgoing, _ model: AppModel, _ width: Int) -> [StyledLine] {
        let check = outgoing.check
        var lines = ReplyPane.paragraph(summary(outgoing), .plain, width)
        for finding in check.lint.findings {
            let words = finding.words(check.lint.conditions)
            let mark = finding.fault.isRemark ? "" : "\(model.marks.warning) "
            lines += ReplyPane.paragraph(
                "\(mark)\(words) (\(finding.fault.source)).", finding.fault.isRemark ? .dim : .warning, width)
        }
        return lines
    }

    private static func summary(_ outgoing: Outgoing) -> String {
        let check = outgoing.check
        var words = "\(check.lint.lines) lines, \(OctetCount.exactly(check.octets))."
        guard outgoing.way == .data else { return words + " Nothing is changed." }
        if check.converted > 0 { words += " \(check.converted) line ends are changed to CR LF." }
        if check.stuffed > 0 { words += " Leading dots are doubled in \(check.stuffed) of the lines." }
        return words
    }

    private static func question(_ outgoing: Outgoing) -> String {
        let faults = outgoing.check.lint.findings.filter { !$0.fault.isRemark }.count
        let anyway = faults > 0 ? " anyway" : ""
        switch outgoing.way {
        case .data: return "Enter sends it\(anyway), and ends the message. Esc cancels."
        case .chunks(let size): return "Enter sends it\(anyway) in chunks of \(OctetCount.words(size)). Esc cancels."
        }
    }

    private static func beginning(_ check: MessageCheck, _ width: Int, _ marks: Marks) -> [StyledLine] {
        var lines: [StyledLine] = []
        var scanner = MessageScanner()
        var line = StyledLine()
        scanner.push(check.beginning[...]) { text, ending in
            line.add(VisibleText(Array(text.prefix(width * 2))), .plain)
            if ending != .none {
                lines.append(line.cut(to: width, marks.more))
                line = StyledLine()
            }
        }
        if !line.text.isEmpty { lines.append(line.cut(to: width, marks.more)) }
        if check.octets > check.beginning.count { lines.append(StyledLine(marks.more, .dim)) }
        return lines
    }
}
