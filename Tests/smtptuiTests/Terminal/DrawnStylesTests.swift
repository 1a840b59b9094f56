import SMTPSyntax
import Testing

@testable import ScreenModel
@testable import smtptui

@Suite("The styles in which cells are drawn")
struct DrawnStylesTests {
    /// The letters of the roles in which a row is drawn.
    private static func drawn(_ pieces: [(String, Role)], colours: Int = 256, after cell: Cell? = nil) -> String {
        var styles = DrawnStyles(colours: colours)
        styles.begin(after: cell)
        let cells = pieces.flatMap { text, role in VisibleText(text).glyphs.map { Cell($0, Style(role)) } }
        return String(cells.map { styles.next($0).role.letter })
    }

    @Test("a space is drawn like the cell before it, where no one can see that")
    func spaces() {
        #expect(Self.drawn([("|", .border), ("  ", .plain), ("|", .border)]) == "bbbb")
        #expect(Self.drawn([("|", .border), (" x ", .plain), ("|", .border)]) == "bb..b")
        #expect(Self.drawn([("  ", .plain)], after: Cell(VisibleText("|").glyphs[0], Style(.border))) == "bb")
        #expect(Self.drawn([("  ", .plain)]) == "..")
    }

    @Test("a space with a ground of its own is seen, and so is one after it")
    func grounded() {
        #expect(Self.drawn([("a ", .header), (" ", .plain)]) == "hh.")
        #expect(Self.drawn([("a ", .permanent), (" ", .plain)], colours: 0) == "xx.", "it is underlined there")
        var styles = DrawnStyles(colours: 256)
        styles.begin(after: nil)
        #expect(styles.next(Cell(.blank, Style(.plain, isSelected: true))).isSelected)
    }
}
