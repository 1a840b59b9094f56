import SMTPStandard
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
    package init(reading text: String) throws(FaultProblem) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        let words = parts[0].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard let kind = words.first.flatMap(Kind.init) else {
            throw .unknownName(nearest: NearestName.of(words.first ?? "", among: Kind.allCases.map(\.rawValue)))
        }
        guard parts.count == 2 else { throw .malformed }
        let place = try Self.place(parts[1])
        guard words.count > 1 else {
            self.init(kind, at: place)
            return
        }
        guard kind == .delay, words.count == 2, let seconds = Int(words[1]), (1...3600).contains(seconds) else {
            throw .malformed
        }
        self.init(kind, at: place, seconds: seconds)
    }

    /// The same; nil where it is not a fault.
    package init?(_ text: String) {
        guard let fault = try? Fault(reading: text) else { return nil }
        self = fault
    }

    package var description: String {
        kind.rawValue + (seconds == Self.usualSeconds ? "" : ":\(seconds)") + "@\(placeName)"
    }

    /// What happens.
    package var summary: String {
        kind == .delay && seconds != Self.usualSeconds
            ? "The reply comes \(seconds == 1 ? "1 second" : "\(seconds) seconds") late." : kind.summary
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

    private static func place(_ text: String) throws(FaultProblem) -> ScenarioPlace {
        switch text.lowercased() {
        case "dot": return .message
        case "all": return .everywhere
        case "": throw .malformed
        default: break
        }
        if text.utf8.allSatisfy(ASCII.isDigit) {
            guard let number = Int(text) else { throw .malformed }
            return .answer(number)
        }
        guard CommandFacts.isKnown(Verb(text)) else {
            let known = CommandFacts.all.map(\.verb.name) + ["dot", "all"]
            throw .unknownPlace(text, nearest: NearestName.of(text, among: known))
        }
        return .command(Verb(text))
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
        case .mixedCodes: "The lines of the reply have different codes; a reply of one line gets a second one."
        }
    }
}
