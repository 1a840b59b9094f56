@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// The states and commands that dialogues with a server have visited, and how often what was foreseen came true there.
struct Grid {
    /// The votes of each cell.
    private(set) var cells: [String: [CapturePlay.Step]] = [:]
    let isOther: Bool

    init(_ steps: [CapturePlay.Step], at server: String) {
        isOther = Capture.others.contains(server)
        for step in steps where Self.isCounted(step) { cells["\(server) \(step.cell)", default: []].append(step) }
    }

    /// Those of several servers.
    init(_ grids: [Grid]) {
        isOther = grids.allSatisfy(\.isOther)
        for grid in grids { cells.merge(grid.cells) { one, _ in one } }
    }

    /// The share of cells that were foreseen; a cell whose lines got different replies counts in part.
    var share: Double { cells.values.map(\.share).reduce(0, +) / Double(max(1, cells.count)) }

    var summary: String { "\((share * 1000).rounded() / 10) % of \(cells.count) cells" }

    /// The cells that were not foreseen, with a line of each.
    var misses: [String] {
        cells.sorted { $0.key < $1.key }.compactMap { key, steps in
            guard let wrong = steps.first(where: { !$0.isRight }) else { return nil }
            let line = String(decoding: wrong.command.line.prefix(60), as: UTF8.self)
            return "\(key): \(line) -> \(wrong.reply.code), not \(wrong.verdict.likely.first.map(\.description) ?? "?")"
                + " (\(wrong.scene), \(wrong.verdict.kind.rawValue), \((steps.share * 100).rounded()) %)"
        }
    }

    /// Whether the reply says whether the command may come now, and not what became of a login, a recipient or a line
    /// with a mistake in it.
    private static func isCounted(_ step: CapturePlay.Step) -> Bool {
        guard step.isAlone, step.reply.code != 421, step.isWellFormed else { return false }
        switch step.context {
        case .command(.auth): return step.reply.code != 535
        case .command(.rcpt): return step.command.names("alice@example.test") || step.command.names("bob@example.test")
        case .command(.vrfy), .command(.expn): return !step.command.names("nobody")
        case .command, .lastChunk: return true
        default: return false
        }
    }
}

extension [CapturePlay.Step] {
    fileprivate var share: Double { Double(count(where: \.isRight)) / Double(Swift.max(1, count)) }
}

extension CapturePlay.Step {
    /// A word that is no verb counts, and a verb after a space does not.
    fileprivate var isWellFormed: Bool {
        verdict.kind != .malformed && !command.verb.name.isEmpty
            && command.verb.name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// The state, and the command in its form.
    fileprivate var cell: String { "\(state) \(command.form)" }
}

extension Command {
    fileprivate func names(_ word: String) -> Bool { String(decoding: line, as: UTF8.self).contains(word) }

    /// The verb, and what of the argument may decide.
    fileprivate var form: String {
        if let path { return ([verb.name] + path.parameters.map(\.keyword)).joined(separator: " ") }
        switch verb {
        case .auth: return "AUTH \(words.first.map { ASCII.uppercased($0) } ?? "")"
        case .bdat: return chunk?.isLast == true ? "BDAT LAST" : "BDAT"
        case .vrfy, .expn:
            return
                "\(verb) \(argument == nil ? "" : argument?.contains(UInt8(ascii: "@")) == true ? "address" : "name")"
        default: return argument == nil || verb == .ehlo ? verb.name : "\(verb) word"
        }
    }
}
