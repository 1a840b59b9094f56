import SMTPSyntax

/// A script that was read, and everything that is wrong with it.
package struct ScriptReading: Sendable {
    /// As far as it could be read.
    package let script: Script
    /// In the order of the lines; of very many the first ones.
    package let problems: [ScriptProblem]

    /// More are not collected: in a file that is no script every line is wrong.
    package static let most = 20

    /// Reads the octets of a script.
    package init(_ octets: [UInt8], variables: ScriptVariables = ScriptVariables(), files: ScriptFiles = .none) {
        var parser = ScriptParser(variables: variables, files: files)
        var problems: [ScriptProblem] = []
        parser.reserve(octets.reduce(into: 1) { $0 += $1 == Self.lineFeed ? 1 : 0 }, bytes: octets.count)
        Self.eachLine(of: octets) { line in
            do throws(ScriptProblem) {
                try parser.take(line)
            } catch {
                Self.add(error, to: &problems)
            }
            return problems.count < Self.most
        }
        for problem in parser.furtherProblems.prefix(Self.most - problems.count) { Self.add(problem, to: &problems) }
        if problems.count < Self.most { Self.addEnd(of: &parser, to: &problems) }
        script = parser.script
        self.problems = problems.sorted { $0.lineNumber < $1.lineNumber }
    }

    /// What has no end, unless that follows from something else that is wrong after its beginning.
    private static func addEnd(of parser: inout ScriptParser, to problems: inout [ScriptProblem]) {
        do throws(ScriptProblem) {
            try parser.finish()
        } catch {
            if !problems.contains(where: { $0.lineNumber >= error.lineNumber }) { problems.append(error) }
        }
    }

    /// What is missing beside the script is said once.
    private static func add(_ problem: ScriptProblem, to problems: inout [ScriptProblem]) {
        if let missing = problem.missing, problems.contains(where: { $0.missing == missing }) { return }
        problems.append(problem)
    }

    /// The lines of a file, until `take` has enough. The mark that some editors put in front of a file is no part of its
    /// first line.
    static func eachLine(of octets: [UInt8], _ take: (ArraySlice<UInt8>) -> Bool) {
        var start = octets.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        while start <= octets.count {
            let end = OctetSearch.firstIndex(of: lineFeed, in: octets[start...]) ?? octets.count
            guard take(octets[start..<end]) else { return }
            start = end + 1
        }
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let lineFeed: UInt8 = 0x0A
}
