import SMTPStandard
import SMTPSyntax

// Commands, judged by the standard and by the offers of the server.
extension Judge {
    /// What the standard and the server's offers have against a command, the gravest first.
    ///
    /// There may be several, because a server may ignore the first: one that accepts MAIL without EHLO still refuses a
    /// MAIL that is malformed.
    func objections(to command: Command, isEarly: Bool) -> [Verdict] {
        guard let fact = CommandFacts.fact(for: command.verb) else {
            // A server that does not read the line to its end sees no command in it.
            if let problem = CommandSyntax.problem(in: command), problem.mistake == .tooLong {
                return [.malformed(problem, success: [])]
            }
            let unknown = verdict(onUnknown: command)
            // A server that ignores the space in front of a command reads the rest as usual.
            return unknown.objection == .leadingSpace
                ? [unknown] + objections(to: command.trimmed, isEarly: isEarly) : [unknown]
        }
        // One list that grows: nothing is allocated for a command to which nothing objects.
        var all: [Verdict] = []
        if let verdict = verdict(onUnusual: fact) { all.append(verdict) }
        addObjections(toMomentOf: fact, &all)
        if isEarly { all.append(Self.notPipelined(fact)) }
        addObjections(toFormOf: command, fact, &all)
        if let verdict = verdict(onChunk: command) { all.append(verdict) }
        if let verdict = verdict(onRarity: fact) { all.append(verdict) }
        return all
    }

    /// What is against a verb now, whatever its argument.
    private func addObjections(toMomentOf fact: CommandFact, _ all: inout [Verdict]) {
        let rules = rules(against: fact.verb)
        guard session.phase != .connecting else {
            for rule in rules { all.append(early(fact, rule)) }
            return
        }
        if isAbsent(fact) { all.append(verdict(onAbsenceOf: fact)) }
        for rule in rules { all.append(Self.verdict(by: rule)) }
    }

    /// Most servers answer an early command after their greeting, as they would then.
    private func early(_ fact: CommandFact, _ rule: SequenceRule) -> Verdict {
        var greeted = session
        greeted.move(by: .greeting, 220, nil)
        let later = Judge(greeted).verdict(on: fact).likely.prefix(1)
        return Verdict(
            .outOfSequence, rule.reason, rule.source, likely: later + rule.likely, short: rule.short,
            objection: rule.objection, tolerance: rule.tolerance)
    }

    private func addObjections(toFormOf command: Command, _ fact: CommandFact, _ all: inout [Verdict]) {
        guard let problem = CommandSyntax.problem(in: command) else {
            if let verdict = verdict(onMechanismOf: command) { all.append(verdict) }
            if let verdict = verdict(onAttributesOf: command) { all.append(verdict) }
            addObjections(toParametersOf: command, &all)
            return
        }
        // Names with an underscore are so common that servers which check names accept them.
        let isChecked = command.verb.isHello && command.argument != nil && problem.tolerance == .some
        all.append(.malformed(problem, success: fact.expects, objection: isChecked ? .malformedHello : nil))
    }

    /// The verdict on a verb without an argument, given all that is known about the server.
    func verdict(on fact: CommandFact) -> Verdict {
        var objections: [Verdict] = []
        addObjections(toMomentOf: fact, &objections)
        if let verdict = verdict(onRarity: fact) { objections.append(verdict) }
        return weighed(objections, to: Command(fact.verb.name))
    }

    /// The verdict on a command to which nothing objects.
    func verdict(onAllowed command: Command) -> Verdict {
        guard let fact = CommandFacts.fact(for: command.verb) else { return .expected }
        if fact.verb == .lhlo && !session.isLMTP {
            let likely: [ReplyCode] = session.offered.greetsAsSMTP ? [500, 250] : [250, 500]
            return Verdict(.expected, likely: likely, remark: "LHLO is for LMTP; a server that speaks SMTP refuses it.")
        }
        let steps = fact.verb.isOfLogin ? LoginSteps.expected(of: command) : nil
        let remark = remark(on: command, fact)
        guard steps != nil || remark != nil else { return fact.whenAllowed }
        return Verdict(.expected, likely: steps ?? fact.expects, remark: remark)
    }

    private func remark(on command: Command, _ fact: CommandFact) -> String? {
        if fact.status == .obsolete { return "\(fact.verb) is obsolete (\(fact.sources.line))." }
        return CommandSyntax.remark(on: command) ?? remark(onParametersOf: command)
    }

    /// Obsolete and vendor-specific verbs are not mistakes, but hardly any server supports them.
    private func verdict(onUnusual fact: CommandFact) -> Verdict? {
        guard !fact.isUsual, !isOffered(fact) else { return nil }
        if let rule = rule(against: .unknownKey) { return Self.verdict(by: rule) }
        let source = fact.sources.first
        let objection = objectionToAbsence
        switch fact.status {
        case .obsolete:
            let why = "\(fact.verb) (\(fact.purpose)) is obsolete; servers answer 500 or 502."
            return Verdict(.obsolete, why, source, likely: [500, 502], objection: objection)
        case .privateUse:
            let absence =
                session.hello == nil
                ? "EHLO shows whether this server has it." : reasonForAbsence(of: fact.requires ?? "")
            let why = "\(fact.verb) (\(fact.purpose)) is a private verb. " + absence
            return Verdict(.notOffered, why, source, likely: [500, 502], objection: objection)
        default: return nil
        }
    }

    /// Whether a server has named the keyword of a verb; one without a keyword cannot be offered.
    func isOffered(_ fact: CommandFact) -> Bool { fact.requires.map(session.offers) ?? false }

    /// A chunk counts for the size of the message (RFC 1870 §6.1).
    private func verdict(onChunk command: Command) -> Verdict? {
        guard let chunk = command.chunk, let limit = session.offered.sizeLimit, chunk.size > limit else { return nil }
        return Verdict(
            .notOffered, "\(chunk.size) bytes exceed the server's limit of \(limit).", .rfc(1870, "6.1"),
            likely: [552])
    }

    private static func verdict(by rule: SequenceRule) -> Verdict {
        Verdict(
            .outOfSequence, rule.reason, rule.source, likely: rule.likely, short: rule.short,
            objection: rule.objection, tolerance: rule.tolerance)
    }

    private static func notPipelined(_ fact: CommandFact) -> Verdict {
        let why = "A reply is due, and this server did not offer PIPELINING; many cope, some disconnect."
        return Verdict(
            .outOfSequence, why, .rfc(2920, "3.1"), likely: fact.expects + [503, 554], objection: .pipelining)
    }

    /// What is allowed, and disabled or missing on most servers that do not list it.
    private func verdict(onRarity fact: CommandFact) -> Verdict? {
        switch fact.verb {
        // Hardly any server shows its lists to strangers (RFC 5321 §7.3).
        case .expn where !session.offers("EXPN"):
            Verdict(
                .probablyRefused, "Most servers disable EXPN.", .rfc(5321, "7.3"), likely: [502, 500, 250, 252],
                short: "usually disabled", objection: .rarelyOn)
        case .help where session.knowsOffers && !session.offers("HELP"):
            Verdict(
                .probablyRefused, "EHLO does not list HELP; most servers that have it list it.",
                .rfc(5321, "4.1.1.8"), likely: [502, 500, 214], short: "not listed", objection: .notListed)
        default: nil
        }
    }

    private func verdict(onUnknown command: Command) -> Verdict {
        if let rule = rule(against: .unknownKey) { return Self.verdict(by: rule) }
        if let verdict = verdict(onCarriageReturnBehind: command) { return verdict }
        return switch command.verb.name {
        case "" where !command.line.isEmpty:
            Verdict(
                .unknown, "A command starts in the first column.", .rfc(5321, "4.1.1"), likely: [500],
                objection: CommandFacts.fact(for: command.trimmed.verb) == nil ? nil : .leadingSpace)
        case "": Verdict(.unknown, "An empty line is not a command.", .rfc(5321, "4.1.1"), likely: [500])
        case "." where session.uncertainty == .textAwaited:
            Verdict(
                .expected, remark: "If the server reads a message, the dot ends it and gives it away.")
        case ".":
            Verdict(.unknown, "A dot ends a message only after DATA and 354.", .rfc(5321, "4.1.1.4"), likely: [500])
        case "*": Verdict(.unknown, "A star cancels AUTH only after 334.", .rfc(4954, "4"), likely: [500])
        case _ where Self.isHeaderField(command.line):
            Verdict(
                .unknown, "This looks like message text; DATA comes first, and 354.", .rfc(5321, "4.1.1.4"),
                likely: [500, 502], mistake: .messageText)
        default: Verdict(.unknown, "This is not a known command.", .rfc(5321, "4.2.4"), likely: [500, 502])
        }
    }

    /// Whether a line looks like a field of a message: `Subject: hello`.
    package static func isHeaderField(_ line: [UInt8]) -> Bool {
        let word = line.prefix { !ASCII.isBlank($0) }
        return word.count > 2 && word.last == UInt8(ascii: ":")
            && word.dropLast().allSatisfy { ASCII.isLetter($0) || $0 == UInt8(ascii: "-") }
    }

    /// A known verb followed by a CR; servers differ in whether CR CR LF ends a line.
    private func verdict(onCarriageReturnBehind command: Command) -> Verdict? {
        let bare = Command(command.line.dropLast())
        guard command.line.last == UInt8(ascii: "\r"), CommandFacts.fact(for: bare.verb) != nil else { return nil }
        return Verdict(
            .malformed, "The line has a bare CR at its end. Some servers accept it anyway.",
            .rfc(5321, "2.3.8"), likely: [500, 250])
    }

    /// Whether a verb belongs to an extension that this server, once asked, did not offer.
    func isAbsent(_ fact: CommandFact) -> Bool {
        guard let keyword = fact.requires, session.hello != nil, session.phase != .closed else { return false }
        // Under TLS a server does not offer STARTTLS (RFC 3207 §4.2).
        if fact.verb == .starttls && session.isUnderTLS { return false }
        return !session.offers(keyword)
    }

    private func verdict(onAbsenceOf fact: CommandFact) -> Verdict {
        // Many servers that support TLS do not distinguish EHLO and HELO.
        let isTaken = fact.verb == .starttls && session.hello == .helo
        return Verdict(
            .notOffered, reasonForAbsence(of: fact.requires ?? ""), fact.sources.first,
            likely: (isTaken ? [220] : []) + [500, 502, 503],
            short: session.hello == .helo ? "EHLO must come first" : "not offered", objection: objectionToAbsence,
            tolerance: isTaken ? .some : .few)
    }

    private var objectionToAbsence: Objection { session.hello == .helo ? .afterHELO : .notOffered }

    /// AUTH names one of the mechanisms that were offered (RFC 4954 §4).
    private func verdict(onMechanismOf command: Command) -> Verdict? {
        guard command.verb == .auth, let word = command.words.first else { return nil }
        let mechanism = ASCII.uppercased(word)
        guard !session.offersMechanism(mechanism) else { return nil }
        guard session.offers("AUTH") else { return verdict(onUnknownMechanism: mechanism) }
        // It may be an answer without the mechanism.
        let named =
            Redaction.isMechanism(word, in: session.loginContext) ? "the mechanism \(mechanism)" : "this mechanism"
        return Verdict(
            .notOffered, "This server did not offer \(named).", .rfc(4954, "4"), likely: [504])
    }

    /// Where nothing was offered, only a mechanism that no one knows is certain to be refused. Its name is not repeated:
    /// it may be a secret.
    private func verdict(onUnknownMechanism mechanism: String) -> Verdict? {
        guard MechanismFacts.fact(for: mechanism) == nil else { return nil }
        return Verdict(.unknown, "This is not a known mechanism.", .rfc(4954, "4"), likely: [504])
    }

    /// Why an extension cannot be used, in a sentence.
    func reasonForAbsence(of keyword: String) -> String {
        switch session.hello {
        case .helo: "The reply to HELO lists no extensions; EHLO does."
        case nil: "EHLO shows whether this server offers \(keyword)."
        default: "This server did not offer \(keyword)."
        }
    }
}
