import SMTPSyntax

/// The steps of a script, in order.
///
/// The lines are in one block, and a step is 24 bytes beside its line: a script may have a million of them.
package struct ScriptSteps: Hashable, Sendable {
    /// What a step has to do with the one after it.
    enum Binding: UInt8, Hashable, Sendable {
        case none
        /// Both are in one group, which is sent in one write where the server offers PIPELINING.
        case group
        /// Both are of the same octets, which are sent in one write anyway.
        case octets
    }

    private struct Mark: Hashable, Sendable {
        /// The end of the line in the text, and of the replies among those expected; they begin where the mark before ends.
        let lineEnd: Int
        var expectedEnd: Int32
        let lineNumber: Int32
        let ending: LineEnding
        let isMessage: Bool
        var binding = Binding.none
    }

    private var text: [UInt8] = []
    private var marks: [Mark] = []
    private var replies: [ExpectedReply] = []
    private var logins: [Int: WantedLogin] = [:]
    /// The passwords of those that have one of their own.
    private var passwords: [Int: String] = [:]
    /// The lines that contain secrets, without them.
    private var shown: [Int: [UInt8]] = [:]
    /// The steps at which another connection is opened; the replies to them are greetings.
    private var reconnects: Set<Int> = []
    /// The step of a group that the next expected reply is of; nil where that is the last step.
    private var awaited: Int?
    /// The step that the newest expected reply is of; nil where nothing was expected since the last step.
    private var answered: Int?

    /// Reserves memory for so many steps with so many bytes.
    mutating func reserve(_ count: Int, bytes: Int) {
        marks.reserveCapacity(count)
        text.reserveCapacity(bytes)
    }

    mutating func append(_ line: some Sequence<UInt8>, ending: LineEnding = .crlf, isMessage: Bool, lineNumber: Int) {
        endGroup()
        answered = nil
        text.append(contentsOf: line)
        marks.append(
            Mark(
                lineEnd: text.count, expectedEnd: Int32(clamping: replies.count),
                lineNumber: Int32(clamping: lineNumber), ending: ending, isMessage: isMessage))
    }

    /// Here the connection ends, and another one is opened.
    mutating func appendReconnect(lineNumber: Int) {
        append([], isMessage: false, lineNumber: lineNumber)
        reconnects.insert(marks.count - 1)
    }

    /// Authentication replaces the last step.
    mutating func login(_ step: ScriptedLogins.Step) {
        logins[marks.count - 1] = step.login
        if let secret = step.secret { passwords[marks.count - 1] = secret }
        if let line = step.shown { show(line) }
    }

    /// The last step contains secrets; this is the line without them.
    mutating func show(_ line: [UInt8]) { shown[marks.count - 1] = line }

    /// Adds what a line of the script expects of the reply to the last step, or to the next one of a group; returns
    /// which.
    mutating func expect(_ text: String, _ lineNumber: Int) throws(ScriptProblem) -> Int {
        if let answered, let last = replies.indices.last, replies[last].isOpen {
            try replies[last].add(text, lineNumber: lineNumber)
            return answered
        }
        let step = awaited.map(lastOfPart) ?? marks.count - 1
        // BDAT has no reply before its chunk.
        for earlier in (awaited ?? step)..<step { marks[earlier].expectedEnd = Int32(clamping: replies.count) }
        replies.append(try ExpectedReply(text, lineNumber: lineNumber))
        marks[step].expectedEnd = Int32(clamping: replies.count)
        answered = step
        if awaited != nil { awaited = step + 1 < marks.count ? step + 1 : nil }
        return step
    }

    /// The steps from this one on are a group: the replies that are expected next are theirs, in order.
    mutating func group(from first: Int) {
        bind(from: first, .group)
        awaited = first
        answered = nil
    }

    /// The step that completes a command of a group and gets its reply: for BDAT, the last step of its chunk.
    func lastOfPart(from step: Int) -> Int {
        guard !isMessage(at: step), var rest = Command(line(at: step)).chunk?.size, rest > 0 else { return step }
        var last = step
        while rest > 0, last + 1 < marks.count, !isReconnect(at: last + 1) {
            last += 1
            rest -= octets(at: last)
        }
        return last
    }

    /// Binds each step from this one on to the one after it.
    mutating func bind(from first: Int, _ binding: Binding) {
        for step in first..<Swift.max(first, marks.count - 1) where marks[step].binding != .octets {
            marks[step].binding = binding
        }
    }

    /// No more replies are expected of the steps of a group.
    mutating func endGroup() {
        guard let awaited else { return }
        for step in awaited..<marks.count { marks[step].expectedEnd = Int32(clamping: replies.count) }
        self.awaited = nil
    }

    /// How many steps there are, from the first, of whose replies no next line can expect more.
    var settledCount: Int {
        guard let awaited else { return marks.count - 1 }
        return answered != nil && replies.last?.isOpen == true ? awaited - 1 : awaited
    }

    private func expectedStart(of step: Int) -> Int { step > 0 ? Int(marks[step - 1].expectedEnd) : 0 }
}

// One thing about a step, without the rest of it
extension ScriptSteps {
    func line(at step: Int) -> [UInt8] { Array(text[range(at: step)]) }

    /// The number of octets of a line and its end on the wire.
    func octets(at step: Int) -> Int { range(at: step).count + marks[step].ending.bytes.count }

    func binding(at step: Int) -> Binding { marks[step].binding }

    /// Whether a step and the one after it are in one group, or of the octets of one.
    func isGrouped(at step: Int) -> Bool { step >= 0 && step + 1 < count && binding(at: step) != .none }

    func ending(at step: Int) -> LineEnding { marks[step].ending }

    func isMessage(at step: Int) -> Bool { marks[step].isMessage }

    func lineNumber(at step: Int) -> Int { Int(marks[step].lineNumber) }

    func login(at step: Int) -> WantedLogin? { logins.isEmpty ? nil : logins[step] }

    /// Whether a step opens another connection and sends nothing.
    func isReconnect(at step: Int) -> Bool { !reconnects.isEmpty && reconnects.contains(step) }

    /// The password of its own that an authentication has.
    func password(at step: Int) -> String? { passwords.isEmpty ? nil : passwords[step] }

    /// The line without secrets, where it contains any.
    func shown(at step: Int) -> [UInt8]? { shown.isEmpty ? nil : shown[step] }

    func expected(at step: Int) -> ArraySlice<ExpectedReply> {
        let start = expectedStart(of: step)
        // In a group of which not all is expected yet, a later end can be lower.
        return replies[start..<Swift.max(start, Int(marks[step].expectedEnd))]
    }

    /// The last step that begins at a line or before it; nil where none does.
    func step(atLine line: Int) -> Int? {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(marks[middle].lineNumber) <= line { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// The steps that are sent together and have one reply: a command, a message with its dot, a chunk after BDAT.
    var parts: [ClosedRange<Int>] {
        var parts: [ClosedRange<Int>] = []
        var first = 0
        while first < count {
            var last = lastOfPart(from: first)
            while last + 1 < count, isMessage(at: last) && isMessage(at: last + 1) || binding(at: last) == .octets {
                last += 1
            }
            parts.append(first...last)
            first = last + 1
        }
        return parts
    }

    /// Whether a password is needed for one of them.
    var needSecret: Bool { logins.contains { $1.needs.contains(.secret) && passwords[$0] == nil } }

    private func range(at step: Int) -> Range<Int> { (step > 0 ? marks[step - 1].lineEnd : 0)..<marks[step].lineEnd }
}

extension ScriptSteps: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { marks.count }

    package subscript(step: Int) -> Script.Step {
        Script.Step(
            lineNumber: lineNumber(at: step), line: line(at: step), ending: ending(at: step),
            isMessage: isMessage(at: step), login: login(at: step), shown: shown(at: step),
            expected: Array(expected(at: step)))
    }
}
