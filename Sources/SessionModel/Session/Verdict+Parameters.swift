// What to think of the address and the parameters of MAIL and RCPT (RFC 5321 §4.1.1.11).
extension Session {
    /// Nil when nothing is wrong with them.
    func verdict(onParametersOf command: Command) -> Verdict? {
        guard let argument = command.path else { return nil }
        if let verdict = verdict(onCharactersOf: command, argument.parameters) { return verdict }
        if let twice = argument.parameters.first(where: { one in
            argument.parameters.count { $0.keyword == one.keyword } > 1
        }) {
            return .malformed(SyntaxProblem("\(twice.keyword) is given twice.", .rfc(5321, "4.1.1.11")))
        }
        return argument.parameters.lazy.compactMap { verdict(on: $0, of: command.verb) }.first
    }

    private func verdict(on parameter: PathParameter, of verb: Verb) -> Verdict? {
        guard let fact = ParameterFacts.fact(for: verb, parameter.keyword) else {
            return Verdict(
                .notOffered, "\(parameter.keyword) is no parameter of \(verb) known here.", .rfc(5321, "4.1.1.11"),
                likely: [555], objection: .unknownParameter)
        }
        guard fact.requires.contains(where: offers) else {
            let why = "\(parameter.keyword): " + reasonForAbsence(of: fact.requires.first ?? "")
            let objection: Objection = hello == .helo ? .afterHELO : .unknownParameter
            return Verdict(.notOffered, why, fact.sources.first, likely: [555], objection: objection)
        }
        switch parameter.keyword {
        case "SIZE": return verdict(onSize: parameter)
        case "BODY": return verdict(onBody: parameter)
        default: return nil
        }
    }

    /// An address outside ASCII needs SMTPUTF8, offered and asked for (RFC 6531 §3.4).
    private func verdict(onCharactersOf command: Command, _ parameters: [PathParameter]) -> Verdict? {
        guard command.line.contains(where: { $0 >= 0x80 }) else { return nil }
        guard offers("SMTPUTF8") else {
            let why = "An address outside ASCII needs SMTPUTF8. " + reasonForAbsence(of: "SMTPUTF8")
            return Verdict(.notOffered, why, .rfc(6531, "3.4"), likely: [553, 550])
        }
        let isMissing = command.verb == .mail && !parameters.contains { $0.keyword == "SMTPUTF8" }
        guard isMissing else { return nil }
        let why = "An address outside ASCII needs the parameter SMTPUTF8."
        return Verdict(.malformed, why, .rfc(6531, "3.4"), likely: [553, 550])
    }

    private func verdict(onSize parameter: PathParameter) -> Verdict? {
        let digits = Array((parameter.value ?? "").utf8)
        guard (1...20).contains(digits.count), digits.allSatisfy(ASCII.isDigit) else {
            return .malformed(SyntaxProblem("SIZE needs a number of octets: SIZE=2048.", .rfc(1870, "3")))
        }
        // A number that no `Int` holds is above every limit.
        let size = Int(parameter.value ?? "") ?? .max
        guard let limit = sizeLimit, size > limit else { return nil }
        let why = "SIZE=\(parameter.value ?? "") is more than the \(limit) octets this server takes."
        return Verdict(.notOffered, why, .rfc(1870, "6.1"), likely: [552])
    }

    private func verdict(onBody parameter: PathParameter) -> Verdict? {
        switch parameter.value?.uppercased() {
        case "7BIT", "8BITMIME": return nil
        case "BINARYMIME":
            guard !offers("BINARYMIME") else { return nil }
            return Verdict(.notOffered, reasonForAbsence(of: "BINARYMIME"), .rfc(3030, "3"), likely: [555, 501])
        default: return .malformed(SyntaxProblem("BODY is 7BIT, 8BITMIME or BINARYMIME.", .rfc(6152, "3")))
        }
    }
}
