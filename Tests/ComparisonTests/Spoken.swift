@testable import Comparison
@testable import SMTPSyntax
@testable import SessionModel

/// A session made of lines: what is sent, what comes, and when.
struct Spoken {
    private(set) var dialogue: Dialogue
    private var time = 0.0

    /// `C: …`, `S: …`, `+ 31` for seconds that pass, `-- connect`, `-- cut` after a
    /// line without its end, `-- close` and `-- end`, where the server closes.
    init(_ text: String, hasTimes: Bool = true) {
        dialogue = Dialogue(Transcript(.unbounded), hasTimes: hasTimes)
        if hasTimes { dialogue.connect(.connected(to: "192.0.2.25:25", after: 0), at: 0) }
        let lines = text.split(separator: "\n")
        for (number, line) in lines.enumerated() {
            let isCut = lines.dropFirst(number + 1).first == "-- cut"
            if isCut {
                dialogue.receive(Array(line.dropFirst(3).utf8), at: time)
            } else {
                take(line)
            }
        }
    }

    private mutating func take(_ line: Substring) {
        let rest = Array(line.dropFirst(3).utf8)
        switch line.prefix(2) {
        case "C:": _ = dialogue.send(rest, isWire: true, at: time)
        case "S:": dialogue.receive(rest + [13, 10], at: time)
        case "+ ": time += Double(line.dropFirst(2)) ?? 0
        default:
            switch line {
            case "-- connect": dialogue.connect(.connected(to: "192.0.2.25:25", after: 0), at: time)
            case "-- cut": dialogue.receiveEOF(at: time)
            case "-- close": dialogue.close(at: time)
            case "-- give up": dialogue.note(Note(id: Note.gaveUpID, text: "no complete reply in 5 s"), at: time)
            default: dialogue.receiveEOF(at: time)
            }
        }
    }

    var session: ComparedSession { ComparedSession(dialogue) }

    /// The beginning of most sessions.
    static let hello = """
        S: 220 mail.example.test ESMTP
        C: EHLO client.example.org
        S: 250-mail.example.test
        S: 250-SIZE 10240000
        S: 250 PIPELINING

        """

    /// The comparison of two sessions, as an administrator reads it.
    static func compare(
        _ before: String, _ after: String, ignoring: Set<DifferenceKind> = [], isReplay: Bool = false
    ) -> Comparison {
        Comparison(Spoken(before).session, Spoken(after).session, ignoring: ignoring, isReplay: isReplay)
    }

    static func words(_ comparison: Comparison) -> [String] {
        comparison.rows.flatMap { RowWords.all($0, .letters) }
    }

    static func text(_ comparison: Comparison) -> [String] {
        var lines: [String] = []
        UnifiedText.write(comparison, .letters) { lines.append($0) }
        return lines
    }
}
