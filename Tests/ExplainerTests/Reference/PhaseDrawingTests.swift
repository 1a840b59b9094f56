import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel

@Suite("The phases drawn")
struct PhaseDrawingTests {
    static let pens: [PhaseDrawing.Pens] = [.unicode, .ascii]

    @Test("every row of the transition table is a way, from each of its phases")
    func ways() {
        for row in Transitions.all {
            for phase in row.from {
                let ways = PhaseMove.out(of: phase).filter { $0.words == row.words }
                #expect(!ways.isEmpty, "\(row.words) in \(phase)")
                #expect(row.to == .ready || ways.contains { $0.to == row.to })
            }
            if row.from.isEmpty { #expect(PhaseMove.everywhere.contains { $0.hasPrefix(row.words) }) }
        }
        #expect(PhaseMove.everywhere.contains { $0.hasPrefix("421") })
    }

    @Test("every way is a line of the drawing, or told below it")
    func complete() {
        let drawn = PhaseDrawing.lines.compactMap(\.move)
        #expect(drawn.count == PhaseDrawing.lines.count, "no line without a way of the table")
        #expect(Set(drawn).union(PhaseDrawing.untold) == Set(PhaseMove.all))
        #expect(Set(drawn).isDisjoint(with: PhaseDrawing.untold))
        for move in PhaseDrawing.untold {
            let told = PhaseDrawing.untoldWords.filter { $0.hasSuffix(" to \(move.to.rawValue): \(move.words)") }
            #expect(told.count == 1 && told.first?.contains(move.from.rawValue) == true, "\(move)")
        }
    }

    @Test("the words beside a line are those of the table, and nothing is drawn over", arguments: pens)
    func labels(_ pens: PhaseDrawing.Pens) {
        let rows = PhaseDrawing(pens: pens).rows.map(Array.init)
        for line in PhaseDrawing.lines {
            guard let label = line.label, let move = line.move else { continue }
            let seen = rows[label.y].dropFirst(label.x).prefix(move.short.count)
            #expect(String(seen) == move.short)
            if label.x > 0 { #expect(rows[label.y][label.x - 1] == " ") }
        }
        for box in PhaseDrawing.boxes {
            let middle = String(rows[box.y + 1][box.x..<box.x + box.width])
            #expect(middle.contains(box.phase.rawValue))
        }
        #expect(
            PhaseDrawing.boxes.map(\.phase).sorted { $0.rawValue < $1.rawValue }
                == Phase.allCases.sorted { $0.rawValue < $1.rawValue })
    }

    @Test("lines end at the boxes they name")
    func ends() throws {
        for line in PhaseDrawing.lines {
            let from = try #require(PhaseDrawing.boxes.first { $0.phase == line.from })
            let to = try #require(PhaseDrawing.boxes.first { $0.phase == line.to })
            let start = try #require(line.corners.first), end = try #require(line.corners.last)
            #expect(from.touches(start), "\(line.from) to \(line.to)")
            #expect(to.touches(end), "\(line.from) to \(line.to)")
        }
    }

    @Test("it fits the page of a screen of 80 by 24", arguments: pens)
    func size(_ pens: PhaseDrawing.Pens) {
        let rows = PhaseDrawing(current: .rcpt, pens: pens).rows
        #expect(rows.count == PhaseDrawing.height)
        #expect(rows.allSatisfy { $0.count <= PhaseDrawing.width })
        if pens == .ascii { #expect(rows.allSatisfy { $0.utf8.allSatisfy(ASCII.isPrintable) }) }
    }

    @Test("the current phase looks different from the others, in characters", arguments: Phase.allCases)
    func current(_ phase: Phase) {
        for pens in Self.pens {
            #expect(PhaseDrawing(current: phase, pens: pens).rows != PhaseDrawing(pens: pens).rows)
        }
    }

    @Test("the diagram has every phase and every way")
    func mermaid() {
        let lines = PhaseDiagram.mermaid.split(separator: "\n")
        #expect(lines.first == "stateDiagram-v2")
        for phase in Phase.allCases { #expect(PhaseDiagram.mermaid.contains("\"\(phase.rawValue)\" as ")) }
        for move in PhaseMove.all {
            #expect(lines.contains { $0.contains("--> ") && $0.contains(move.words) }, "\(move.words)")
        }
    }
}

extension PhaseDrawing.Box {
    /// Whether a place is next to the frame.
    fileprivate func touches(_ place: (x: Int, y: Int)) -> Bool {
        let columns = x..<x + width, rows = y..<y + 3
        return rows.contains(place.y) && (place.x == x - 1 || place.x == x + width)
            || columns.contains(place.x) && (place.y == y - 1 || place.y == y + 3)
    }
}
