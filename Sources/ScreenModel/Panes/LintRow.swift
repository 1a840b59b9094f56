import SMTPSyntax

/// The row under the input: what is said of the line, in parts of which some go when there is no room for all.
///
///     " ⚠ RCPT needs an address in < and >." "F8 puts RCPT TO:<bob@example.test> here." "RFC 5321 §4.1.1.3"
struct LintRow {
    /// Which part goes before which. What stays is what is wrong and how to fix it.
    enum Loss: Int {
        case first, second, third, last
    }

    private struct Part {
        let text: StyledLine
        /// In fewer words.
        let short: StyledLine
        let loss: Loss
    }

    private var parts: [Part] = []

    init(_ text: String = "", _ role: Role = .plain) {
        self.init(StyledLine(text, role))
    }

    init(_ line: StyledLine) {
        parts = [Part(text: line, short: line, loss: .last)]
    }

    /// With a further part, two spaces after the others.
    func adding(_ text: String, short: String? = nil, _ role: Role = .plain, goes loss: Loss = .last) -> LintRow {
        guard !text.isEmpty else { return self }
        var row = self
        row.parts.append(
            Part(text: StyledLine(text, role), short: StyledLine(short ?? text, role), loss: loss))
        return row
    }

    /// With all parts of another row after its own.
    func adding(_ other: LintRow) -> LintRow {
        var row = self
        row.parts += other.parts.filter { !$0.text.pieces.isEmpty }
        return row
    }

    /// As much of it as fits into so many columns.
    func line(in columns: Int, _ more: String) -> StyledLine {
        var left = parts
        var isShort = false
        while Self.joined(left, isShort).width > columns {
            if !isShort {
                isShort = true
            } else if let loss = left.map(\.loss.rawValue).min(), loss < Loss.last.rawValue {
                left.removeAll { $0.loss.rawValue == loss }
            } else {
                break
            }
        }
        return Self.joined(left, isShort).cut(to: columns, more)
    }

    private static func joined(_ parts: [Part], _ isShort: Bool) -> StyledLine {
        parts.dropFirst().reduce(parts.first.map { isShort ? $0.short : $0.text } ?? StyledLine()) {
            ($0.pieces.isEmpty ? StyledLine(" ") : $0.adding("  ")).adding(isShort ? $1.short : $1.text)
        }
    }
}
