import SMTPSyntax
import SessionModel

extension Page {
    /// The commands that are collected.
    static let group = Page(name: "group", title: { _ in "Group" }, lines: { GroupPage.lines($0, $1) })
}

/// The commands that are collected, numbered; a line with a secret is not shown.
enum GroupPage {
    private static let most = 500

    static func lines(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard let group = model.group, group.count > 0 else {
            return ReplyPane.paragraph("No command is collected yet.", .dim, width)
        }
        let rows = group.lines.prefix(most).enumerated().flatMap { index, line in
            row(group.hidesLine[index] ? nil : line, index + 1, width)
        }
        let rest = group.count - most
        return rows + (rest > 0 ? [StyledLine("\(model.marks.more) \(rest) more", .dim)] : [])
    }

    private static func row(_ line: [UInt8]?, _ number: Int, _ width: Int) -> [StyledLine] {
        let label = "\(number)  "
        guard let line else { return [StyledLine(label, .dim).adding("a line with a secret", .dim)] }
        return VisibleText(line.prefix(4096)).folded(max(1, width - label.count)).enumerated().map { index, text in
            var row = StyledLine(index == 0 ? label : String(repeating: " ", count: label.count), .dim)
            row.add(text, .client)
            return row
        }
    }
}
