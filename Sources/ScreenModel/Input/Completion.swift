import SMTPSyntax
import SessionModel

/// What Tab offers: the commands that make sense now, the expected ones first.
///
/// Each Tab inserts the next candidate; anything else typed ends the round.
package struct Completion: Hashable, Sendable {
    private let candidates: [String]
    private var index = -1

    /// The candidates that begin with what is typed; nil when there is none.
    ///
    /// `helloName` is the name to give in EHLO, `local` what can be typed after a colon.
    init?(of typed: String, by judge: Judge, helloName: String, local: [String]) {
        let all = typed.hasPrefix(":") ? local : Self.commands(by: judge, helloName)
        let upper = typed.uppercased()
        candidates = all.filter { $0.uppercased().hasPrefix(upper) && $0 != typed }
        if candidates.isEmpty { return nil }
    }

    /// The next candidate, round and round.
    mutating func next() -> String {
        index = (index + 1) % candidates.count
        return candidates[index]
    }

    private static func commands(by judge: Judge, _ helloName: String) -> [String] {
        guard !judge.session.isInMessage && !judge.session.isInAuth else { return [] }
        return judge.nextCommands.map { line(for: $0.verb, helloName) }
    }

    /// As much of a command as can be put into the line for the user.
    static func line(for verb: Verb, _ helloName: String) -> String {
        switch verb {
        case .ehlo, .helo, .lhlo: "\(verb) \(helloName)"
        case .mail: "MAIL FROM:<"
        case .rcpt: "RCPT TO:<"
        case .vrfy, .expn, .auth, .bdat, .etrn: "\(verb) "
        default: verb.name
        }
    }
}
