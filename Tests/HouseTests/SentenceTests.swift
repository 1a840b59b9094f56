import Testing

@Suite("What the program says itself is not read by it")
struct SentenceTests {
    /// A sentence of the program's own, searched or cut.
    private static func reads(_ code: String) -> [Substring] {
        let pattern =
            /\.(?:sentence|why|reason|meaning|advice|remark|moveWords|cause|purpose|document)[?!]?\.(?:contains|has(?:Pre|Suf)fix|firstRange|range|split|dropFirst|dropLast|replacing|prefix|suffix)\b/
        return code.matches(of: pattern).map(\.output)
    }

    @Test("no sentence is searched or cut to decide something")
    func sentences() {
        for file in SourceFile.all { #expect(Self.reads(file.code).isEmpty, "\(file.path): \(Self.reads(file.code))") }
    }

    @Test("such a place is found")
    func found() {
        #expect(Self.reads("if explanation.advice.sentence.contains(word) {}").count == 1)
        #expect(Self.reads("guard let why = verdict.why?.hasSuffix(taken)").count == 1)
        #expect(Self.reads("advice.steps.contains(.sendAgain)").isEmpty)
    }

    @Test(
        "no sentence of a model writes down a key or an option of the command line: the edge and the actions name them")
    func names() {
        let models = [
            "SMTPSyntax", "SMTPStandard", "Explainer", "SessionModel", "Comparison", "ScreenModel", "MailLogs",
            "Lessons",
        ]
        // The options of other programs are theirs.
        let quoting = ["Explainer/Causes/Rules/", "ScreenModel/App/Remedy+Words.swift", "SessionModel/Elsewhere/"]
        for file in SourceFile.all where models.contains(file.module) {
            guard !quoting.contains(where: file.path.hasPrefix) else { continue }
            for literal in file.literals {
                let named = literal.matches(of: /\bF[1-9][0-2]?\b|\^[A-Z]\b|(?:^|[ (])--[a-z]/).map(\.output)
                #expect(named.isEmpty, "\(file.path): \(literal)")
            }
        }
    }
}
