import SMTPSyntax

/// A line of a script for the program.
enum ScriptCommand: String, CaseIterable {
    case queue, flush, raw, include, sleep, reconnect
    case ifOffered = "if-offered"
    case otherwise = "else"
    case end

    var hasArgument: Bool {
        switch self {
        case .raw, .include, .sleep, .ifOffered: true
        case .queue, .flush, .reconnect, .otherwise, .end: false
        }
    }

    /// What is wrong with another word.
    static func unknown(_ word: some StringProtocol) -> String {
        let names = allCases.map(\.rawValue)
        let written = VisibleText(String(word.prefix(40))).string
        if names.contains(String(word)) { return ":\(written) is alone on its line" }
        let hint = NearestName.of(String(word), among: names).map { ", perhaps :\($0)" } ?? ""
        return "unknown local command :\(written)\(hint); a script may have "
            + names.map { ":\($0)" }.joined(separator: ", ")
    }
}
