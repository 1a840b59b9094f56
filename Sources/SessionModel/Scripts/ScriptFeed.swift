import SMTPSyntax

/// A script that comes while it is played: each line is read when it is whole.
///
/// A command is sent when its line has come. What is expected of its reply is known when the next command, or the end,
/// has come; until then it is not judged. The commands of a group are sent when `:flush` has come.
package struct ScriptFeed: Sendable {
    /// So much is read, in octets: what was read is kept.
    package static let most = 32 << 20

    private var parser: ScriptParser
    /// The beginning of a line whose end has not come.
    private var rest: [UInt8] = []
    private var hasBegun = false
    private var octets = 0
    /// Whether nothing more is read.
    private(set) var isAtEnd = false
    /// What is wrong with the line at which it ended; nil where nothing is.
    private(set) var problem: ScriptProblem?

    /// What the names in braces mean, and the files that it names.
    package init(variables: ScriptVariables = ScriptVariables(), files: ScriptFiles = .none) {
        parser = ScriptParser(variables: variables, files: files)
    }

    /// Adds what came to a script, of which so many steps were sent. No octets are the end.
    mutating func take(_ piece: [UInt8], into script: inout Script, sent: Int) {
        guard !isAtEnd else { return }
        // The parser has a script of its own, and two that share their memory would be copied for each line.
        swap(&parser.script, &script)
        defer { swap(&parser.script, &script) }
        parser.sentCount = sent
        do throws(ScriptProblem) {
            try read(piece)
        } catch {
            problem = error
            isAtEnd = true
        }
    }

    private mutating func read(_ piece: [UInt8]) throws(ScriptProblem) {
        octets += piece.count
        guard octets <= Self.most else {
            throw ScriptProblem(parser.number + 1, "the script has more than \(Self.most >> 20) MiB")
        }
        var start = piece.startIndex
        while let end = OctetSearch.firstIndex(of: UInt8(ascii: "\n"), in: piece[start...]) {
            try readLine(rest + piece[start..<end])
            rest = []
            start = end + 1
        }
        rest += piece[start...]
        guard piece.isEmpty else { return }
        if !rest.isEmpty { try readLine(rest) }
        try parser.finish()
        isAtEnd = true
    }

    private mutating func readLine(_ line: [UInt8]) throws(ScriptProblem) {
        let hasMark = !hasBegun && line.starts(with: ScriptReading.byteOrderMark)
        hasBegun = true
        try parser.take(line.dropFirst(hasMark ? ScriptReading.byteOrderMark.count : 0))
    }

    /// How many of the steps can be sent: the commands of a group, and of an optional part, wait for its end.
    func available(in script: Script) -> Int {
        isAtEnd ? script.steps.count : min(waiting(in: script) ?? .max, script.steps.count)
    }

    /// Whether what is between two steps can be carried out.
    func isWhole(_ control: Int, in script: Script) -> Bool {
        isAtEnd || script.controls.firstOpen.map { control < $0 } ?? true
    }

    /// Whether nothing more can be expected of the reply to a step; -1 is the greeting.
    func isSettled(_ step: Int, in script: Script) -> Bool {
        isAtEnd
            || step < waiting(in: script)
                ?? (parser.settled > 0
                    ? Swift.max(parser.settled, script.steps.settledCount) : script.steps.settledCount)
    }

    /// The first step that waits for the end of its group or part.
    private func waiting(in script: Script) -> Int? {
        let part = script.controls.firstOpen.flatMap { script.controls[$0]?.step }
        return [parser.groupStart, part].compactMap(\.self).min()
    }
}
