/// What is thought of a line before it is sent. Judging, never forbidding: every line can be sent.
public struct Verdict: Hashable, Sendable {
    /// The words that stand in a recording.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case expected
        case outOfSequence = "out-of-sequence"
        case notOffered = "not-offered"
        case malformed
        case unknown
    }

    public let kind: Kind
    /// The reason in a sentence; nil when the line is expected.
    public let why: String?
    public let source: SpecReference?
    /// The replies to expect: those of success, or the likely refusals.
    public let likely: [ReplyCode]

    init(_ kind: Kind, _ why: String? = nil, _ source: SpecReference? = nil, likely: [ReplyCode] = []) {
        self.kind = kind
        self.why = why
        self.source = source
        self.likely = likely
    }

    /// Nothing is wrong, and no reply in particular is looked for.
    public static let expected = Verdict(.expected)

    /// 501, but for a line that is too long, which gets 500 (RFC 5321 §4.5.3.1.9).
    static func malformed(_ problem: SyntaxProblem) -> Verdict {
        let isLength = problem.source.section.hasPrefix("4.5.3.1")
        return Verdict(.malformed, problem.text, problem.source, likely: isLength ? [500] : [501])
    }
}

extension Session {
    /// What to think of a line, given all that is known of the server.
    ///
    /// Commands that wait for their replies are taken to succeed, so that a pipelined group is judged as a whole.
    public func verdict(on line: [UInt8]) -> Verdict {
        if chunkRemaining > 0 || isInAuth { return .expected }
        if isInMessage { return verdict(onMessageLine: line) }
        let command = Command(line)
        let future = anticipated
        if future.isInMessage {
            return Verdict(
                .outOfSequence, "The 354 to DATA has not come; if it comes, this is message text.", .rfc(2920, "3.1"))
        }
        guard let fact = CommandFacts.fact(for: command.verb) else { return future.verdict(onUnknown: command) }
        if future.isAbsent(fact) { return future.verdict(onAbsenceOf: fact) }
        if let rule = SequenceRules.rule(against: command.verb, in: future) {
            return Verdict(.outOfSequence, rule.reason, rule.source, likely: rule.likely)
        }
        if let problem = CommandSyntax.problem(in: command) { return .malformed(problem) }
        return future.verdict(onMechanismOf: command) ?? future.verdict(onParametersOf: command)
            ?? Verdict(.expected, likely: fact.expects)
    }

    private func verdict(onMessageLine line: [UInt8]) -> Verdict {
        guard line.count + 2 > 1000 else { return .expected }
        return Verdict(
            .malformed, "The line has \(line.count + 2) octets; a text line may have 1000.", .rfc(5321, "4.5.3.1.6"),
            likely: [500, 554])
    }

    private func verdict(onUnknown command: Command) -> Verdict {
        if let rule = SequenceRules.rule(against: .unknownKey, in: self) {
            return Verdict(.outOfSequence, rule.reason, rule.source, likely: rule.likely)
        }
        return switch command.verb.name {
        case "" where !command.line.isEmpty:
            Verdict(.unknown, "A command begins at the start of the line.", .rfc(5321, "4.1.1"), likely: [500])
        case "": Verdict(.unknown, "An empty line is no command.", .rfc(5321, "4.1.1"), likely: [500])
        case ".":
            Verdict(.unknown, "A dot ends a message only after DATA and 354.", .rfc(5321, "4.1.1.4"), likely: [500])
        case "*": Verdict(.unknown, "A star cancels a login only after AUTH and 334.", .rfc(4954, "4"), likely: [500])
        default: Verdict(.unknown, "This verb is not known here.", .rfc(5321, "4.2.4"), likely: [500, 502])
        }
    }

    /// Whether a verb belongs to an extension that this server, once asked, did not offer.
    func isAbsent(_ fact: CommandFact) -> Bool {
        guard let keyword = fact.requires, hello != nil, phase != .closed else { return false }
        return !offers(keyword)
    }

    private func verdict(onAbsenceOf fact: CommandFact) -> Verdict {
        Verdict(
            .notOffered, reasonForAbsence(of: fact.requires ?? ""), fact.sources.first, likely: [500, 502, 503])
    }

    /// AUTH names one of the mechanisms that were offered (RFC 4954 §4); some servers offer them in two lines.
    private func verdict(onMechanismOf command: Command) -> Verdict? {
        guard command.verb == .auth, let mechanism = command.words.first.map({ ASCII.uppercased($0) }) else {
            return nil
        }
        let offered = extensions.filter { $0.keyword == "AUTH" }.flatMap(\.parameters)
        guard !offered.contains(where: { ASCII.equal($0.utf8, mechanism.utf8) }) else { return nil }
        return Verdict(
            .notOffered, "This server did not offer the mechanism \(mechanism).", .rfc(4954, "4"), likely: [504])
    }

    /// Why an extension cannot be used, in a sentence.
    func reasonForAbsence(of keyword: String) -> String {
        hello == .helo
            ? "After HELO no extension is known; EHLO asks for them."
            : "This server did not offer \(keyword)."
    }
}
