import SMTPSyntax

// Parameters that are numbers: sizes, times, limits. A server may write anything where a number belongs.
extension DecodedOffer {
    /// RFC 1870 §4: `SIZE 10240000`; 0 or nothing means no limit.
    static let size: Decoder = { parameters in
        guard let text = parameters.first else { return DecodedOffer(summary: "no limit") }
        let limit =
            switch number(text) {
            case .none: "\(quoted(text)) is not a number"
            case .some(0): "no limit"
            case .some(.max): "the number is too large to be a limit"
            case .some(let octets): "at most \(Measure.exactly(octets))"
            }
        return DecodedOffer(summary: limit + also(parameters.dropFirst()))
    }

    /// RFC 9422 §3: `LIMITS MAILMAX=10 RCPTMAX=100`.
    static let limits: Decoder = { parameters in
        DecodedOffer(summary: parameters.isEmpty ? "without values" : "", details: Bounded.details(parameters, limit))
    }

    private static let limitNames: [String: (one: String, many: String)] = [
        "MAILMAX": ("message per session", "messages per session"),
        "RCPTMAX": ("recipient per message", "recipients per message"),
        "RCPTDOMAINMAX": ("recipient domain", "different recipient domains"),
    ]

    private static func limit(_ parameter: String) -> OfferDetail {
        let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = limitNames[ASCII.uppercased((parts.first ?? "").utf8)] else {
            return OfferDetail(parameter, "unknown", isKnown: false)
        }
        guard parts.count == 2, let value = parts.last, !value.isEmpty else {
            return OfferDetail(parameter, "without a number")
        }
        return switch number(value) {
        case .none: OfferDetail(parameter, "\(quoted(value)) is not a number")
        case .some(.max): OfferDetail(parameter, "the number is too large to be a limit")
        case .some(let most): OfferDetail(parameter, "at most \(most) \(most == 1 ? name.one : name.many)")
        }
    }

    /// RFC 2852 §2: `DELIVERBY 300`; 0 or nothing means no minimum time.
    static let deliverBy: Decoder = { parameters in
        let words = parameters.first.map { $0.split(separator: ",", omittingEmptySubsequences: false) } ?? []
        guard let text = words.first, !text.isEmpty else {
            return DecodedOffer(summary: "no minimum time" + also(words.dropFirst().map(String.init)))
        }
        let least =
            switch number(text) {
            case .none: "\(quoted(text)) is not a number of seconds"
            case .some(0): "no minimum time"
            case .some(.max): "the minimum time is too large"
            case .some(let seconds): "in \(Measure.seconds(seconds)) at the earliest"
            }
        return DecodedOffer(summary: least + also(words.dropFirst().map(String.init) + parameters.dropFirst()))
    }

    /// RFC 4865 §3: `FUTURERELEASE 1209600 2030-12-31T23:59:59Z`.
    static let futureRelease: Decoder = { parameters in
        guard let text = parameters.first else { return DecodedOffer(summary: "no maximum delay") }
        let longest =
            switch number(text) {
            case .none: "\(quoted(text)) is not a number of seconds"
            case .some(.max): "any delay"
            case .some(let seconds): "at most \(Measure.seconds(seconds)) from now"
            }
        let latest = parameters.dropFirst().first.map {
            Measure.isDateTime($0) ? ", and until \($0)" : ", and until \(quoted($0)), not a date and time"
        }
        return DecodedOffer(summary: longest + (latest ?? "") + also(parameters.dropFirst(2)))
    }

    /// Digits read as a number: nil when they are not a number, the maximum when it is larger than that.
    private static func number(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy(ASCII.isDigit) else { return nil }
        let digits = text.utf8.drop { $0 == UInt8(ascii: "0") }
        guard digits.count <= 18 else { return .max }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func quoted(_ text: some StringProtocol) -> String { "\"\(Bounded.text(text))\"" }

    /// What follows the known parameters.
    static func also(_ parameters: some Collection<String>) -> String {
        parameters.isEmpty ? "" : "; also \(Bounded.words(Array(parameters)))"
    }
}
