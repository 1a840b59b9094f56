import SMTPSyntax

/// Draws the part of a line around its cursor. What is drawn costs the same however long the line is.
enum EditedLine {
    /// The columns in front of the cursor are returned; one is kept for it. `mask` replaces each character that must not
    /// be seen.
    @discardableResult
    static func draw(
        _ line: LineEditor, mask: String? = nil, isSelected: Bool = false, ghost: Ghost? = nil, in field: Rect,
        _ painter: inout Painter
    ) -> Int {
        let style = Style(.plain, isSelected: isSelected)
        guard field.width > 0 else { return 0 }
        // Marks take no column of their own, so a few more characters may fit than there are columns.
        let around = line.around(field.width * 2)
        var before = shown(around.before, mask).glyphs[...]
        var columns = VisibleText(glyphs: before).columns
        while columns > field.width - 1, let first = before.popFirst() { columns -= CharacterWidth.of(first) }
        let used = painter.write(VisibleText(glyphs: before), x: field.x, y: field.y, in: field, style)
        if let ghost {
            painter.write(VisibleText(ghost.rest), x: field.x + used, y: field.y, in: field, Style(.dim))
        } else {
            painter.write(shown(around.after, mask), x: field.x + used, y: field.y, in: field, style)
        }
        return min(used, field.width - 1)
    }

    private static func shown(_ text: String, _ mask: String?) -> VisibleText {
        VisibleText(mask.map { String(repeating: $0, count: text.count) } ?? text)
    }
}
