import SMTPStandard
import SMTPSyntax

// The parameters of MAIL and RCPT (RFC 5321 §4.1.1.11).
extension ServerSession {
    /// The first thing that is wrong with the parameters; nil when all of them can be honoured.
    func refusal(of parameters: [PathParameter], to verb: Verb) -> ServerReply? {
        var seen: Set<String> = []
        for parameter in parameters {
            guard isOffered(parameter, to: verb) else { return ServerReply(.unknownParameter, parameter.keyword) }
            guard seen.insert(parameter.keyword).inserted else {
                return ServerReply(.repeatedParameter, parameter.keyword)
            }
            if let refusal = refusal(ofValueOf: parameter) { return refusal }
        }
        return nil
    }

    private func isOffered(_ parameter: PathParameter, to verb: Verb) -> Bool {
        ParameterFacts.fact(for: verb, parameter.keyword)?.requires.contains(where: isOffered) ?? false
    }

    private func refusal(ofValueOf parameter: PathParameter) -> ServerReply? {
        let value = parameter.value ?? ""
        if let form = ParameterValues.forms[parameter.keyword] {
            let isMissing = parameter.value == nil && form.isOptional
            if !isMissing, let mistake = form.mistake(value) { return ServerReply(.badValue, mistake) }
        } else if parameter.value != nil {
            return ServerReply(.badValue, "\(parameter.keyword) accepts no value")
        }
        switch parameter.keyword {
        case "SIZE": return refusal(ofSize: value)
        case "BODY" where value.uppercased() == "BINARYMIME" && !isOffered("BINARYMIME"):
            return ServerReply(.badValue, "BODY is 7BIT or 8BITMIME; BINARYMIME is not offered")
        default: return nil
        }
    }

    /// Twenty digits may be more than an `Int` holds, and then they are more than the limit as well (RFC 1870 §6.1).
    private func refusal(ofSize value: String) -> ServerReply? {
        guard let size = Int(value), size <= scenario.sizeLimit else {
            return ServerReply(.tooLarge, String(scenario.sizeLimit))
        }
        return nil
    }
}
