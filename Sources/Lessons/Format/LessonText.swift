/// Paragraphs as rows of a screen.
package enum LessonText {
    /// The rows that a lesson's text may have: what is left of a screen with 24 rows.
    package static let mostRows = 18
    /// The width of such a row.
    package static let width = 78

    /// The rows of paragraphs, with an empty row between two. Lines of a paragraph that are too long are wrapped at
    /// spaces, and what is indented stays so.
    package static func rows(of paragraphs: [String], width: Int = width) -> [String] {
        var rows: [String] = []
        for paragraph in paragraphs {
            if !rows.isEmpty { rows.append("") }
            for line in paragraph.split(separator: "\n", omittingEmptySubsequences: false) {
                rows += wrapped(String(line), width)
            }
        }
        return rows
    }

    private static func wrapped(_ line: String, _ width: Int) -> [String] {
        // What has columns keeps them.
        if line.count <= width { return [line] }
        let indent = String(line.prefix { $0 == " " }.prefix(width / 2))
        var rows: [String] = []
        var row = ""
        for word in line.split(separator: " ") {
            if row.isEmpty {
                row = indent + word
            } else if row.count + 1 + word.count <= width {
                row += " " + word
            } else {
                rows.append(row)
                row = indent + word
            }
        }
        return rows + [row]
    }
}
