import SMTPStandard
import SMTPSyntax

// Verdicts on the address and the parameters of MAIL and RCPT (RFC 5321 §4.1.1.11).
extension Judge {
    /// What is wrong with them, the gravest first.
    func addObjections(toParametersOf command: Command, _ all: inout [Verdict]) {
        guard let parameters = command.path?.parameters else {
            if let verdict = verdict(onLastWordOf: command) { all.append(verdict) }
            return
        }
        if let verdict = verdict(onLengthOf: command, parameters) { all.append(verdict) }
        if let verdict = verdict(onCharactersOf: command, parameters) { all.append(verdict) }
        if let verdict = verdict(onRepetitionIn: parameters) { all.append(verdict) }
        for parameter in parameters {
            for verdict in objections(to: parameter, of: command.verb, parameters) {
                all.append(verdict.blaming(parameter.keyword))
            }
        }
    }

    /// The remark on parameters that can be sent as they are.
    func remark(onParametersOf command: Command) -> String? {
        let facts = (command.path?.parameters ?? []).compactMap { ParameterFacts.fact(for: command.verb, $0.keyword) }
        return facts.first { $0.status == .obsolete || $0.status == .historic || $0.status == .experimental }
            .map { "\($0.keyword) is \($0.status.rawValue) (\($0.sources.line))." }
    }

    /// The objection to one parameter as it is written.
    func objects(to parameter: PathParameter, of verb: Verb, among all: [PathParameter]) -> Bool {
        parameter.problem != nil || !objections(to: parameter, of: verb, all).isEmpty
    }

    private func objections(
        to parameter: PathParameter, of verb: Verb, _ all: [PathParameter]
    ) -> [Verdict] {
        guard let fact = ParameterFacts.fact(for: verb, parameter.keyword) else {
            return [
                Verdict(
                    .notOffered, Self.reasonForUnknown(parameter.keyword, of: verb), .rfc(5321, "4.1.1.11"),
                    likely: [555], objection: .unknownParameter)
            ]
        }
        let form = Self.problem(in: parameter, of: fact).map {
            Verdict(.malformed, $0.text, $0.source, likely: [501, 555])
        }
        return [verdict(onAbsenceOf: fact), form ?? ParameterRules.all[parameter.keyword]?(self, parameter, all)]
            .compactMap(\.self)
    }

    private static func reasonForUnknown(_ keyword: String, of verb: Verb) -> String {
        let other = ParameterFacts.all.first { $0.keyword == keyword && ($0.verb == .mail || $0.verb == .rcpt) }
        return other.map { "\(keyword) belongs to \($0.verb), not to \(verb)." }
            ?? "\(keyword) is not a known parameter of \(verb)."
    }

    private func verdict(onAbsenceOf fact: ParameterFact) -> Verdict? {
        guard !fact.requires.contains(where: session.offers) else { return nil }
        let why = "\(fact.keyword): " + reasonForAbsence(of: fact.requires.joined(separator: " or "))
        if fact.keyword == "AUTH" {
            // Many servers read it although they do not offer AUTH, at least not without TLS.
            return Verdict(
                .notOffered, why, fact.sources.first, likely: [250, 555], objection: .notOffered, tolerance: .some)
        }
        guard !session.knowsOffers, Self.withoutEHLO.contains(fact.keyword) else {
            return Verdict(.notOffered, why, fact.sources.first, likely: [555], objection: .unknownParameter)
        }
        return Verdict(
            .notOffered, why, fact.sources.first, likely: [250, 501, 555], objection: .afterHELO, tolerance: .some)
    }

    /// The parameters that more servers accept without EHLO than refuse.
    private static let withoutEHLO: Set<String> = ["SIZE", "BODY", "RET", "ENVID", "NOTIFY", "ORCPT"]

    /// What is wrong with the value of a parameter, or with its absence; nil when nothing is.
    static func problem(in parameter: PathParameter, of fact: ParameterFact) -> SyntaxProblem? {
        let source = fact.sources.first ?? .rfc(5321, "4.1.1.11")
        guard let form = ParameterValues.forms[fact.keyword] else {
            guard parameter.value != nil else { return nil }
            return SyntaxProblem("\(fact.keyword) has no value: write \(fact.keyword) alone.", source)
        }
        guard let value = parameter.value else {
            return form.isOptional
                ? nil : SyntaxProblem("\(fact.keyword) needs a value: \(fact.example).", form.source)
        }
        return form.mistake(value).map { SyntaxProblem($0, form.source) }
    }

    private func verdict(onRepetitionIn parameters: [PathParameter]) -> Verdict? {
        let twice = parameters.first { one in parameters.count { $0.keyword == one.keyword } > 1 }
        guard let keyword = twice?.keyword else { return nil }
        // The last of them counts, for most servers.
        let isSize = keyword == "SIZE"
        return .malformed(
            SyntaxProblem(
                "\(keyword) appears twice.", isSize ? .rfc(1870, "3") : .rfc(5321, "4.1.1.11"),
                tolerance: isSize ? .most : .few)
        ).blaming(keyword)
    }

    /// The octets by which a line may be longer than 512 are those of the parameters in it (RFC 5321 §4.5.3.1.4).
    private func verdict(onLengthOf command: Command, _ parameters: [PathParameter]) -> Verdict? {
        guard command.octets > CommandSyntax.longestLine else { return nil }
        let facts = Set(parameters.map(\.keyword)).compactMap { ParameterFacts.fact(for: command.verb, $0) }
        let limit = CommandSyntax.longestLine + facts.compactMap(\.extraOctets).reduce(0, +)
        guard command.octets > limit else { return nil }
        let limited = facts.isEmpty ? "the limit" : "with these parameters the limit"
        return .malformed(
            SyntaxProblem(
                "The line has \(command.octets) bytes; \(limited) is \(limit).", .rfc(5321, "4.5.3.1.4"), .tooLong)
        )
    }

    /// A non-ASCII address needs SMTPUTF8, both offered and used (RFC 6531 §3.4).
    private func verdict(onCharactersOf command: Command, _ parameters: [PathParameter]) -> Verdict? {
        guard command.line.contains(where: { $0 >= 0x80 }) else { return nil }
        guard session.offers("SMTPUTF8") else {
            let why = "A non-ASCII address needs SMTPUTF8. " + reasonForAbsence(of: "SMTPUTF8")
            return Verdict(.notOffered, why, .rfc(6531, "3.4"), likely: [553, 550], mistake: .notASCII)
        }
        if command.verb == .mail && !parameters.contains(where: { $0.keyword == "SMTPUTF8" }) {
            let why = "A non-ASCII address needs the parameter SMTPUTF8."
            return Verdict(.malformed, why, .rfc(6531, "3.4"), likely: [553, 550], mistake: .notASCII)
        }
        guard command.verb == .rcpt, let transaction = session.transaction, !transaction.isInternational else {
            return nil
        }
        let why = "A non-ASCII address needs SMTPUTF8 in MAIL; RSET starts over."
        return Verdict(.malformed, why, .rfc(6531, "3.4"), likely: [553, 550], mistake: .notASCII)
    }

    /// VRFY and EXPN accept a keyword of their own after the name (RFC 6531 §3.7.4.2).
    private func verdict(onLastWordOf command: Command) -> Verdict? {
        guard command.verb == .vrfy || command.verb == .expn, command.words.count > 1,
            let word = command.words.last.map({ ASCII.uppercased($0) }),
            let fact = ParameterFacts.fact(for: command.verb, word), !fact.requires.contains(where: session.offers)
        else { return nil }
        let why = "\(word): " + reasonForAbsence(of: fact.requires.joined(separator: " or "))
        return Verdict(.notOffered, why, fact.sources.first, likely: [501, 550])
    }
}
