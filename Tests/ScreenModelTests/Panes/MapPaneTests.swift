import Explainer
import SMTPSyntax
import Testing

@testable import ScreenModel

@Suite("The map")
struct MapPaneTests {
    private static func whole(_ play: Play, width: Int = 76) -> String {
        MapPane.lines(play.model, SideRequest(width: width, form: .whole, first: nil)).map(\.text)
            .joined(separator: "\n")
    }

    @Test("five boxes, the present one marked, and what leads on; they follow the session")
    func boxes() {
        var play = Play.recipients()
        play.press(.function(5))
        #expect(play.row(with: "│ready│───▶│sender│───▶║rcpt║───▶│text│") != nil)
        #expect(play.row(with: "MAIL") != nil && play.row(with: "▸ rcpt: At least one") != nil)
        #expect(play.row(with: "   DATA   ") != nil && play.row(with: "to text (data):") == nil)
        play.send("RSET")
        play.server("250 ok")
        #expect(play.row(with: "║ready║") != nil && play.row(with: "│rcpt│") != nil)
        play.press(.function(5))
        #expect(play.row(with: "║ready║") == nil)
    }

    @Test("every phase has a way of its own, at every width", arguments: Phase.allCases)
    func phases(_ phase: Phase) throws {
        for marks in [Marks.unicode, .ascii] {
            for width in [36, 40, 48, 79, 200] {
                let boxes = WayBoxes(phase, width: width, marks)
                #expect((boxes == nil) == (width < 40))
                let heavy = marks == .ascii ? "#" : "║"
                let isOnWay = ![.connecting, .refused, .reversed, .closed].contains(phase)
                if let row = boxes?.lines[1].text { #expect(row.contains(heavy) == isOnWay, "\(row)") }
                #expect(boxes?.lines.allSatisfy { $0.width <= width } != false)
            }
        }
    }

    @Test("alone on the screen it is the diagram, which follows the session")
    func follows() {
        var play = Play.recipients(height: 40)
        play.press(.function(5), .function(6))
        #expect(play.row(with: "║ rcpt  ║") != nil && play.row(with: "- to text (data): 3yz to DATA") != nil)
        play.server("421 bye")
        #expect(play.row(with: "║  closed  ║") != nil)
    }

    @Test("calls each phase as the header does", arguments: Phase.allCases)
    func names(_ phase: Phase) {
        let name = PhasePath(phase, isCertain: true).name
        let others = Phase.allCases.filter { $0 != phase && PhasePath($0, isCertain: true).name == name }
        #expect(others.isEmpty && name.uppercased() == PhasePath(phase, isCertain: true).present)
        var play = Play.recipients()
        play.press(.function(5))
        #expect(play.row(with: "RCPT ▸ text") != nil && play.row(with: "▸ rcpt: ") != nil)
        play.send("RSET")
        play.server("250 ok")
        play.send("MAIL FROM:<a@b.example>")
        play.server("250 ok")
        #expect(play.row(with: "SENDER ▸ rcpt") != nil && play.row(with: "▸ sender (mail): ") != nil)
    }

    @Test("has every way of the table, drawn or told")
    func complete() {
        let text = Self.whole(Play.recipients()).split(separator: "\n").joined(separator: " ")
        for move in PhaseDrawing.untold { #expect(text.contains(" to \(move.to.rawValue): \(move.words)")) }
    }

    @Test("is a line and a list where there is no room for boxes and the diagram")
    func narrow() {
        var play = Play.recipients(width: 39, height: 24)
        play.press(.function(5))
        #expect(play.row(with: "greeted ▸ ready ▸ sender ▸ RCPT ▸ text") != nil)
        #expect(play.row(with: "▸ rcpt: At least") != nil && !play.screen.text.contains("║"))
        let text = Self.whole(play, width: 38)
        #expect(text.contains("All phases") && !text.contains("║"))
    }

    @Test("draws without box characters where the terminal has none")
    func ascii() {
        var play = Play.recipients(height: 40, marks: .ascii)
        play.press(.function(5))
        #expect(play.row(with: "#rcpt#") != nil)
        play.press(.function(6))
        #expect(play.row(with: "# rcpt  #") != nil)
        #expect(play.screen.text.unicodeScalars.allSatisfy { $0.isASCII || "§…".unicodeScalars.contains($0) })
    }
}
