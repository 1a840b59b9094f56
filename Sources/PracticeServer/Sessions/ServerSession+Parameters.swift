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

    /// After HELO nothing was offered, so no parameter can be used.
    private func isOffered(_ parameter: PathParameter, to verb: Verb) -> Bool {
        hello == .ehlo
            && ParameterFacts.all.contains {
                $0.verb == verb && $0.keyword == parameter.keyword
                    && $0.requires.contains(where: isOffered)
            }
    }

    /// AUTH may be named by a scenario although no mechanism can be served.
    private func isOffered(_ keyword: String) -> Bool {
        scenario.keywords.contains(keyword) && (keyword != "AUTH" || offersLogin)
    }

    private func refusal(ofValueOf parameter: PathParameter) -> ServerReply? {
        switch parameter.keyword {
        case "SIZE": refusal(ofSize: parameter.value ?? "")
        case "BODY": ["7BIT", "8BITMIME"].contains(parameter.value?.uppercased()) ? nil : ServerReply(.badBody)
        default: nil
        }
    }

    /// size-value = 1*20DIGIT (RFC 1870 §4). Twenty digits may be more than an `Int` holds, and then they are more
    /// than the limit as well.
    private func refusal(ofSize value: String) -> ServerReply? {
        guard (1...20).contains(value.utf8.count), value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return ServerReply(.badSize)
        }
        guard let size = Int(value), size <= scenario.sizeLimit else {
            return ServerReply(.tooLarge, String(scenario.sizeLimit))
        }
        return nil
    }
}
