/// What is thought of a line before it is sent. Judging, never forbidding: every line can be sent.
public struct Verdict: Hashable, Sendable {
    /// The words that stand in a recording.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case expected
        case outOfSequence = "out-of-sequence"
        case notOffered = "not-offered"
        case malformed
        case unknown
        /// The standard had the verb once; hardly any server knows it any more.
        case obsolete
        /// The standard allows it, and this server will refuse it all the same.
        case probablyRefused = "probably-refused"
    }

    public let kind: Kind
    /// The reason in a sentence; nil when the line is expected.
    public let why: String?
    public let source: SpecReference?
    /// The replies to expect, the likeliest first: those of success, or the likely refusals.
    public let likely: [ReplyCode]
    /// What else is to be said of a line that can be sent as it is; nil when nothing is.
    public let remark: String?
    /// What the standard has against the moment; nil when nothing, or when the line itself is wrong.
    let objection: Objection?

    init(
        _ kind: Kind, _ why: String? = nil, _ source: SpecReference? = nil, likely: [ReplyCode] = [],
        remark: String? = nil, objection: Objection? = nil
    ) {
        self.kind = kind
        self.why = why
        self.source = source
        self.likely = likely
        self.remark = remark
        self.objection = objection
    }

    /// Nothing is wrong, and no reply in particular is looked for.
    public static let expected = Verdict(.expected)

    /// Whether the server can be expected to do it: a breach of the standard that most servers let pass is one.
    public var foreseesSuccess: Bool { likely.first.map(\.severity.isSuccess) ?? (kind == .expected) }

    /// 501, but for a line that is too long, which gets 500 (RFC 5321 §4.5.3.1.10). What most servers take all the
    /// same has the codes of success first.
    static func malformed(
        _ problem: SyntaxProblem, success: [ReplyCode] = [250], objection: Objection? = nil
    ) -> Verdict {
        let refusal: ReplyCode = problem.source == .rfc(5321, "4.5.3.1.4") ? 500 : 501
        guard problem.isTolerated else {
            return Verdict(.malformed, problem.text, problem.source, likely: [refusal])
        }
        return Verdict(
            .malformed, problem.text + " Most servers take it all the same.", problem.source,
            likely: success + [refusal], objection: objection)
    }
}

extension Session {
    /// What to think of a line, given all that is known of the server.
    ///
    /// Commands that wait for their replies are taken to fare as was thought of them, so that a pipelined group is
    /// judged as a whole.
    public func verdict(on line: [UInt8]) -> Verdict {
        if chunkRemaining > 0 || isInAuth { return .expected }
        if isInMessage { return verdict(onMessageLine: line) }
        let command = Command(line)
        let future = anticipated
        if future.isInMessage {
            return Verdict(
                .outOfSequence, "The 354 to DATA has not come; if it comes, this is message text.", .rfc(2920, "3.1"))
        }
        let isEarly = !outstanding.isEmpty && hello != nil && !offers("PIPELINING")
        return future.adapted(future.verdictByTheBook(on: command, isEarly: isEarly), to: command)
    }

    /// What the standard and the server's offers say.
    private func verdictByTheBook(on command: Command, isEarly: Bool) -> Verdict {
        guard let fact = CommandFacts.fact(for: command.verb) else { return verdict(onUnknown: command) }
        if let verdict = verdict(onUnusual: fact) { return verdict }
        if isAbsent(fact) { return verdict(onAbsenceOf: fact) }
        if let rule = SequenceRules.rule(against: command.verb, in: self) { return Self.verdict(by: rule) }
        if isEarly { return Self.notPipelined(fact) }
        if let problem = CommandSyntax.problem(in: command) {
            let isHello = Verb.hellos.contains(command.verb) && command.argument != nil
            return .malformed(problem, success: fact.expects, objection: isHello ? .malformedHello : nil)
        }
        return verdict(onMechanismOf: command) ?? verdict(onParametersOf: command)
            ?? verdict(onChunk: command) ?? verdict(onRarity: fact)
            ?? Verdict(.expected, likely: fact.expects, remark: remark(on: command, fact))
    }

    private func remark(on command: Command, _ fact: CommandFact) -> String? {
        if fact.status == .obsolete { return "\(fact.verb) is obsolete (\(fact.sources.line))." }
        return CommandSyntax.remark(on: command) ?? remark(onParametersOf: command)
    }

    /// The verbs of former days and of one maker's software are no mistakes, but hardly any server has them.
    private func verdict(onUnusual fact: CommandFact) -> Verdict? {
        guard !fact.isUsual, !isOffered(fact) else { return nil }
        if let rule = SequenceRules.rule(against: .unknownKey, in: self) { return Self.verdict(by: rule) }
        let source = fact.sources.first
        let objection = objectionToAbsence
        switch fact.status {
        case .obsolete:
            let why = "\(fact.verb) (\(fact.purpose)) is obsolete; servers answer 500 or 502."
            return Verdict(.obsolete, why, source, likely: [500, 502], objection: objection)
        case .privateUse:
            let absence =
                hello == nil ? "EHLO tells whether this server has it." : reasonForAbsence(of: fact.requires ?? "")
            let why = "\(fact.verb) (\(fact.purpose)) is a private verb. " + absence
            return Verdict(.notOffered, why, source, likely: [500, 502], objection: objection)
        default: return nil
        }
    }

    /// Whether a server has named the keyword of a verb; one without a keyword cannot be offered.
    func isOffered(_ fact: CommandFact) -> Bool { fact.requires.map(offers) ?? false }

    /// A chunk counts for the size of the message (RFC 1870 §6.1).
    private func verdict(onChunk command: Command) -> Verdict? {
        guard let chunk = command.chunk, let limit = sizeLimit, chunk.size > limit else { return nil }
        return Verdict(
            .notOffered, "\(chunk.size) octets are more than the \(limit) this server takes.", .rfc(1870, "6.1"),
            likely: [552])
    }

    private static func verdict(by rule: SequenceRule) -> Verdict {
        Verdict(.outOfSequence, rule.reason, rule.source, likely: rule.likely, objection: rule.objection)
    }

    private static func notPipelined(_ fact: CommandFact) -> Verdict {
        let why = "A reply is awaited, and this server did not offer PIPELINING; many cope, some hang up."
        return Verdict(
            .outOfSequence, why, .rfc(2920, "3.1"), likely: fact.expects + [503, 554], objection: .pipelining)
    }

    /// Its absence from EHLO tells nothing, but hardly any server shows its lists to strangers (RFC 5321 §7.3).
    func verdict(onRarity fact: CommandFact) -> Verdict? {
        guard fact.verb == .expn, !offers("EXPN") else { return nil }
        return Verdict(
            .probablyRefused, "Most servers have EXPN switched off.", .rfc(5321, "7.3"), likely: [502, 500, 250, 252],
            objection: .rarelyOn)
    }

    private func verdict(onMessageLine line: [UInt8]) -> Verdict {
        guard line.count + 2 > 1000 else { return .expected }
        return Verdict(
            .malformed, "The line has \(line.count + 2) octets; a text line may have 1000.", .rfc(5321, "4.5.3.1.6"),
            likely: [500, 554])
    }

    private func verdict(onUnknown command: Command) -> Verdict {
        if let rule = SequenceRules.rule(against: .unknownKey, in: self) { return Self.verdict(by: rule) }
        if let verdict = verdict(onCarriageReturnBehind: command) { return verdict }
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

    /// A known verb with a CR behind it; servers differ in whether CR CR LF ends a line.
    private func verdict(onCarriageReturnBehind command: Command) -> Verdict? {
        let bare = Command(command.line.dropLast())
        guard command.line.last == UInt8(ascii: "\r"), CommandFacts.fact(for: bare.verb) != nil else { return nil }
        return Verdict(
            .malformed, "A bare CR stands before the end of the line. Some servers take it all the same.",
            .rfc(5321, "2.3.8"), likely: [500, 250])
    }

    /// Whether a verb belongs to an extension that this server, once asked, did not offer.
    func isAbsent(_ fact: CommandFact) -> Bool {
        guard let keyword = fact.requires, hello != nil, phase != .closed else { return false }
        // Under TLS a server does not offer what it has (RFC 3207 §4.2).
        if fact.verb == .starttls && isUnderTLS { return false }
        return !offers(keyword)
    }

    private func verdict(onAbsenceOf fact: CommandFact) -> Verdict {
        Verdict(
            .notOffered, reasonForAbsence(of: fact.requires ?? ""), fact.sources.first, likely: [500, 502, 503],
            objection: objectionToAbsence)
    }

    var objectionToAbsence: Objection { hello == .helo ? .afterHELO : .notOffered }

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
