import SMTPSyntax

// Lines between the steps: other files, pauses and optional parts.
extension ScriptParser {
    /// The longest pause, in seconds.
    private static let longestPause = 3600.0

    mutating func include(_ written: Substring, _ number: Int) throws(ScriptProblem) {
        let name = ScriptFiles.name(Self.trimmed(written), besides: included.last?.name)
        guard !name.isEmpty else { throw ScriptProblem(number, ":include needs the name of a file") }
        guard !included.contains(where: { $0.name == name }) else {
            throw ScriptProblem(number, "\(VisibleText(name).string) includes itself")
        }
        guard included.count < IncludedScript.deepest else {
            throw ScriptProblem(number, "more than \(IncludedScript.deepest) files include each other")
        }
        let octets = try files.script(name, number)
        includedOctets += octets.count
        guard includedOctets <= ScriptFeed.most else {
            throw ScriptProblem(number, "the script has more than \(ScriptFeed.most >> 20) MiB")
        }
        try read(octets, of: name, includedAt: number)
    }

    private mutating func read(_ octets: [UInt8], of name: String, includedAt number: Int) throws(ScriptProblem) {
        let before = script.sources.place(of: number)
        script.sources.goOn(at: number + 1, in: name, line: 1)
        included.append(IncludedScript(name: name, start: number))
        var problems: [ScriptProblem] = []
        ScriptReading.eachLine(of: octets) { line in
            do throws(ScriptProblem) {
                try take(line)
            } catch {
                problems.append(error)
            }
            return problems.count < ScriptReading.most
        }
        included.removeLast()
        script.sources.goOn(at: self.number + 1, in: before.file, line: before.line + 1)
        guard let problem = problems.first else { return }
        furtherProblems += problems.dropFirst()
        throw problem
    }

    private static func trimmed(_ text: Substring) -> String {
        String(decoding: ASCII.trimmed(Array(text.utf8)[...]), as: UTF8.self)
    }

    mutating func sleep(_ written: Substring, _ number: Int) throws(ScriptProblem) {
        guard let seconds = Self.seconds(Self.trimmed(written)) else {
            throw ScriptProblem(
                number, ":sleep needs a number of seconds from 0 to \(Int(Self.longestPause)), such as 2 or 0.5")
        }
        try checkPlace(of: .sleep, number)
        settle()
        script.controls.sleep(seconds, before: script.steps.count, number)
    }

    /// Digits, and up to three after a point.
    private static func seconds(_ text: String) -> Double? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...6).contains($0.utf8.count) }),
            parts.joined().utf8.allSatisfy(ASCII.isDigit), let whole = Int(parts[0])
        else { return nil }
        let fraction = parts.count > 1 ? parts[1].utf8.reversed().reduce(0.0) { ($0 + Double($1 - 0x30)) / 10 } : 0
        let seconds = Double(whole) + fraction
        return seconds <= longestPause ? seconds : nil
    }

    /// What comes next is for another connection, the first `S:` lines for its greeting.
    mutating func reconnect(_ number: Int) throws(ScriptProblem) {
        // A session that was left before the text of its message.
        if let last = script.steps.indices.last, !script.steps.isMessage(at: last) { messageBegan = nil }
        try checkPlace(of: .reconnect, number)
        settle()
        script.steps.appendReconnect(lineNumber: number)
    }

    mutating func beginPart(_ written: Substring, _ number: Int) throws(ScriptProblem) {
        guard let condition = ScriptCondition(written) else {
            throw ScriptProblem(number, ":if-offered needs an extension, such as STARTTLS, or AUTH and a mechanism")
        }
        try checkPlace(of: .ifOffered, number)
        settle()
        guard script.controls.begin(condition, before: script.steps.count, number) else {
            throw ScriptProblem(number, "more than \(ScriptControls.deepest) optional parts are inside each other")
        }
    }

    mutating func beginOther(_ number: Int) throws(ScriptProblem) {
        try checkPlace(of: .otherwise, number)
        if let part = script.controls.lineOfOpen, let other = script.controls.lineOfOther {
            throw ScriptProblem(
                number,
                ":else without :if-offered: the part that begins in line \(line(part)) has its :else in line \(line(other))"
            )
        }
        settle()
        guard script.controls.beginOther(before: script.steps.count, number) else {
            throw ScriptProblem(number, ":else without :if-offered")
        }
    }

    /// A line as it is counted in its file.
    private func line(_ number: Int) -> Int { script.sources.place(of: number).line }

    mutating func endPart(_ number: Int) throws(ScriptProblem) {
        try checkPlace(of: .end, number)
        settle()
        guard script.controls.end(before: script.steps.count) else {
            throw ScriptProblem(number, ":end without :if-offered")
        }
    }

    /// What is sent in one go cannot be interrupted.
    private func checkPlace(of command: ScriptCommand, _ number: Int) throws(ScriptProblem) {
        if group != nil { throw ScriptProblem(number, ":\(command.rawValue) cannot be in a group; :flush ends it") }
        if messageBegan != nil {
            throw ScriptProblem(number, ":\(command.rawValue) cannot be in a message; the line C: . ends it")
        }
        if !begun.isEmpty, command != .sleep {
            throw ScriptProblem(number, ":\(command.rawValue) cannot be inside a line that has no end yet")
        }
    }
}
