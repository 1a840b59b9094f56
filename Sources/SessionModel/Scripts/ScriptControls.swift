/// What a script does between its steps, in order, while it is read: the ends of optional parts are found later.
struct ScriptControls: Hashable, Sendable {
    struct Mark: Hashable, Sendable {
        /// The step in front of which it is.
        let step: Int
        let lineNumber: Int
        var control: ScriptControl
    }

    /// An optional part whose end has not been read.
    private struct Part: Hashable, Sendable {
        let lineNumber: Int
        /// Its control, and that of its `:else`.
        let first: Int
        var otherwise: Int?
    }

    private(set) var marks: [Mark] = []
    private var open: [Part] = []

    /// The deepest optional part inside optional parts.
    static let deepest = 16

    /// The first control whose end is not known yet; nil where all are.
    var firstOpen: Int? { open.first?.first }
    /// The line of the innermost optional part that has no end.
    var lineOfOpen: Int? { open.last?.lineNumber }
    /// The line of its `:else`; nil where it has none yet.
    var lineOfOther: Int? { open.last?.otherwise.map { marks[$0].lineNumber } }

    subscript(control: Int) -> Mark? { marks.indices.contains(control) ? marks[control] : nil }

    mutating func sleep(_ seconds: Double, before step: Int, _ number: Int) {
        marks.append(Mark(step: step, lineNumber: number, control: .sleep(seconds)))
    }

    /// False where it is too deep.
    mutating func begin(_ condition: ScriptCondition, before step: Int, _ number: Int) -> Bool {
        guard open.count < Self.deepest else { return false }
        open.append(Part(lineNumber: number, first: marks.count))
        marks.append(Mark(step: step, lineNumber: number, control: .unlessOffered(condition, .open)))
        return true
    }

    /// False where no part has begun, or its other half has.
    mutating func beginOther(before step: Int, _ number: Int) -> Bool {
        guard let part = open.last, part.otherwise == nil else { return false }
        open[open.count - 1].otherwise = marks.count
        marks.append(Mark(step: step, lineNumber: number, control: .jump(.open)))
        lead(part.first, to: step)
        return true
    }

    /// False where no part has begun.
    mutating func end(before step: Int) -> Bool {
        guard let part = open.popLast() else { return false }
        lead(part.otherwise ?? part.first, to: step)
        return true
    }

    private mutating func lead(_ control: Int, to step: Int) {
        let target = ScriptControl.Target(step: step, control: marks.count)
        switch marks[control].control {
        case .unlessOffered(let condition, _): marks[control].control = .unlessOffered(condition, target)
        case .jump: marks[control].control = .jump(target)
        case .sleep: break
        }
    }
}
