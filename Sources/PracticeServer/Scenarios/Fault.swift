import SMTPSyntax

/// A failure of the server at one place in the session: `--fault NAME@N`.
///
///     close@3      in place of the reply to the third command the connection is closed
///     delay@DATA   the reply to DATA comes late
///     delay:3@all  every reply comes three seconds late
///     cut@dot      of the reply to the message only a part is sent
package struct Fault: Hashable, Sendable, CustomStringConvertible {
    /// What goes wrong.
    enum Kind: String, CaseIterable, Sendable {
        case close, cut, hangup, shutdown, error, delay, silence, garbage, endless, twice, inject
        case bareLF = "bare-lf"
        case mixedCodes = "mixed-codes"
    }

    let kind: Kind
    let place: ScenarioPlace
    /// How late a reply comes, in seconds.
    let seconds: Int

    /// How late a reply is where nothing else is said.
    private static let usualSeconds = 10

    init(_ kind: Kind, at place: ScenarioPlace, seconds: Int = usualSeconds) {
        (self.kind, self.place, self.seconds) = (kind, place, seconds)
    }

    /// `NAME@PLACE`: a number, where 0 is the greeting, a verb, `dot` for the end of the message, or `all`. `delay` may
    /// have its seconds after a colon.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let place = Self.place(parts[1]) else { return nil }
        let words = parts[0].split(separator: ":", omittingEmptySubsequences: false)
        guard let kind = words.first.flatMap({ Kind(rawValue: String($0)) }) else { return nil }
        guard words.count > 1 else {
            self.init(kind, at: place)
            return
        }
        guard kind == .delay, words.count == 2, let seconds = Int(words[1]), (1...3600).contains(seconds) else {
            return nil
        }
        self.init(kind, at: place, seconds: seconds)
    }

    package var description: String {
        kind.rawValue + (seconds == Self.usualSeconds ? "" : ":\(seconds)") + "@\(placeName)"
    }

    private var placeName: String {
        switch place {
        case .greeting: "0"
        case .command(let verb): verb.name
        case .message: "dot"
        case .answer(let number): String(number)
        case .everywhere: "all"
        }
    }

    private static func place(_ text: Substring) -> ScenarioPlace? {
        switch text.lowercased() {
        case "dot": return .message
        case "all": return .everywhere
        default: break
        }
        if !text.isEmpty, text.utf8.allSatisfy(ASCII.isDigit) { return Int(text).map { .answer($0) } }
        let isVerb = (4...10).contains(text.utf8.count) && text.utf8.allSatisfy(ASCII.isLetter)
        return isVerb ? .command(Verb(text)) : nil
    }

    /// The names of the kinds, each with what happens.
    package static var list: [(name: String, summary: String)] { Kind.allCases.map { ($0.rawValue, $0.summary) } }
}

extension Fault.Kind {
    var summary: String {
        switch self {
        case .close: "The connection is closed without a reply."
        case .cut: "Half of the reply is sent, then the connection is closed."
        case .hangup: "The reply is sent, then the connection is closed."
        case .shutdown: "The reply is 421 4.3.2, and the connection is closed."
        case .error: "The reply is 451 4.3.0, whatever the command is."
        case .delay: "The reply comes ten seconds late."
        case .silence: "There is no reply; the session goes on."
        case .garbage: "In place of the reply come bytes that are not SMTP."
        case .endless: "The reply never ends."
        case .twice: "The reply comes twice; the second one is unsolicited."
        case .inject: "After the reply, in the same packet, comes another one, as if someone had injected it."
        case .bareLF: "The lines of the reply end with LF alone."
        case .mixedCodes: "The reply has two lines, and their codes differ."
        }
    }
}
