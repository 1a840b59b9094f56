import SMTPStandard
import SMTPSyntax

/// What a script would send, as a script: variables have their values, files are written out, and secrets are not shown.
package enum ScriptListing {
    /// The line between two connections.
    package static let reconnect = ":\(ScriptCommand.reconnect.rawValue)"

    /// `isFirst` says that nothing is in front of it.
    package static func text(of script: Script, isFirst: Bool = true) -> [UInt8] {
        var lines: [String] = isFirst ? ["# dry run: nothing is sent"] : []
        lines += script.greeting.flatMap { $0.lines }
        var control = 0
        let ends = ends(in: script.controls)
        var mechanism: String?
        var step = 0
        while step <= script.steps.count {
            addControls(before: step, &control, script.controls, ends, to: &lines)
            step = step < script.steps.count ? add(step, of: script.steps, &mechanism, to: &lines) : step + 1
        }
        return Array(lines.map { "\($0)\n" }.joined().utf8)
    }

    /// Adds a step with those that are of the same octets; returns the one after them.
    private static func add(
        _ step: Int, of steps: ScriptSteps, _ mechanism: inout String?, to lines: inout [String]
    ) -> Int {
        if !steps.isGrouped(at: step - 1), isGroup(from: step, steps) {
            lines.append(":\(ScriptCommand.queue.rawValue)")
        }
        var last = step
        while steps.isGrouped(at: last), steps.binding(at: last) == .octets { last += 1 }
        lines.append(last > step ? raw(step...last, of: steps) : line(of: step, steps, &mechanism))
        // What is expected of a group comes after it.
        guard !steps.isGrouped(at: last) else { return last + 1 }
        var first = step
        while steps.isGrouped(at: first - 1) { first -= 1 }
        if isGroup(from: first, steps) { lines.append(":\(ScriptCommand.flush.rawValue)") }
        for member in first...last { lines += steps.expected(at: member).flatMap { $0.lines } }
        return last + 1
    }

    /// Whether the steps from one on are a group, and not only of the same octets.
    private static func isGroup(from first: Int, _ steps: ScriptSteps) -> Bool {
        var step = first
        while steps.isGrouped(at: step) {
            if steps.binding(at: step) == .group { return true }
            step += 1
        }
        return false
    }

    /// The line of a step, as a script has it; `mechanism` is that of an AUTH whose answers may come next.
    static func line(of step: Int, _ steps: ScriptSteps, _ mechanism: inout String?) -> String {
        if steps.isReconnect(at: step) { return reconnect }
        if steps.login(at: step) != nil, let shown = steps.shown(at: step) {
            return "C: \(String(decoding: shown, as: UTF8.self))"
        }
        let isMessage = steps.isMessage(at: step)
        let line = steps.shown(at: step) ?? steps.line(at: step)
        return TextForm.line(
            sent: isMessage ? line : masked(line, after: &mechanism), isMessage: isMessage, steps.ending(at: step))
    }

    /// A line without a secret that the script itself has: after AUTH, and in what may answer it.
    private static func masked(_ line: [UInt8], after mechanism: inout String?) -> [UInt8] {
        let command = Command(line)
        if let name = command.login {
            mechanism = name
            return Redaction.redactedCommand(command, in: Session().loginContext) ?? line
        }
        if CommandFacts.isKnown(command.trimmed.verb) || line == [UInt8(ascii: "*")] { mechanism = nil }
        if let mechanism { return Redaction.mark(mechanism) }
        return Redaction.redactedCommand(command, in: Session().loginContext) ?? line
    }

    private static func raw(_ range: ClosedRange<Int>, of steps: ScriptSteps) -> String {
        let octets = range.flatMap { steps.line(at: $0) + steps.ending(at: $0).bytes }
        return ":\(ScriptCommand.raw.rawValue) \(QuotedOctets.quoted(octets))"
    }

    private static func addControls(
        before step: Int, _ control: inout Int, _ controls: ScriptControls, _ ends: [ScriptControl.Target: Int],
        to lines: inout [String]
    ) {
        while true {
            let count = ends[ScriptControl.Target(step: step, control: control), default: 0]
            lines += Array(repeating: ":\(ScriptCommand.end.rawValue)", count: count)
            guard let mark = controls[control], mark.step == step else { return }
            lines.append(line(of: mark.control))
            control += 1
        }
    }

    private static func line(of control: ScriptControl) -> String {
        switch control {
        case .sleep(let seconds): ":\(ScriptCommand.sleep.rawValue) \(seconds)"
        case .unlessOffered(let condition, _): ":\(ScriptCommand.ifOffered.rawValue) \(condition)"
        case .jump: ":\(ScriptCommand.otherwise.rawValue)"
        }
    }

    /// Where optional parts end: at the end of their other half, if they have one.
    private static func ends(in controls: ScriptControls) -> [ScriptControl.Target: Int] {
        var ends: [ScriptControl.Target: Int] = [:]
        var open: [(control: Int, target: ScriptControl.Target)] = []
        for (number, mark) in controls.marks.enumerated() {
            switch mark.control {
            case .sleep: break
            case .unlessOffered(_, let target): open.append((number, target))
            case .jump(let end):
                let half = ScriptControl.Target(step: mark.step, control: number + 1)
                if let owner = open.lastIndex(where: { $0.target == half }) { open.remove(at: owner) }
                ends[end, default: 0] += 1
            }
        }
        for part in open { ends[part.target, default: 0] += 1 }
        return ends
    }
}
