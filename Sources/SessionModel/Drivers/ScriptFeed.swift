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
    private var lineNumber = 0
    private var octets = 0
    /// Whether nothing more is read.
    private(set) var isAtEnd = false
    /// What is wrong with the line at which it ended; nil where nothing is.
    private(set) var problem: ScriptProblem?

    /// `user` and the password, if there is one, replace the placeholders.
    package init(user: String? = nil, hasPassword: Bool = false, files: ScriptFiles = .none) {
        parser = ScriptParser(logins: ScriptedLogins(user: user, hasPassword: hasPassword), files: files)
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
            throw ScriptProblem(lineNumber + 1, "the script has more than \(Self.most >> 20) MiB")
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
        parser.script = try parser.finish()
        isAtEnd = true
    }

    private mutating func readLine(_ line: [UInt8]) throws(ScriptProblem) {
        lineNumber += 1
        let hasMark = lineNumber == 1 && line.starts(with: Script.byteOrderMark)
        try parser.take(line.dropFirst(hasMark ? Script.byteOrderMark.count : 0), number: lineNumber)
    }

    /// How many of the steps can be sent: the commands of a group wait for its end.
    func available(in script: Script) -> Int {
        isAtEnd ? script.steps.count : parser.groupStart ?? script.steps.count
    }

    /// Whether nothing more can be expected of the reply to a step; -1 is the greeting.
    func isSettled(_ step: Int, in script: Script) -> Bool {
        isAtEnd || step < parser.groupStart ?? script.steps.settledCount
    }
}
