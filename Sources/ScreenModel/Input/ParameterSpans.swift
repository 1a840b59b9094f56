/// Values of the parameters that name a span of time, within the limits of a server: `HOLDFOR=3600`, `BY=600;R`.
enum ParameterSpans {
    typealias Value = (value: String, meaning: String)

    /// The spans to choose from, in seconds.
    private static let spans = [
        (600, "ten minutes"), (3600, "an hour"), (86_400, "a day"), (604_800, "a week"),
    ]

    /// `limits` are the parameters of the EHLO keyword. Empty for a parameter that is not a span of time.
    static func values(of keyword: String, limits: [String]) -> [Value] {
        switch keyword {
        case "HOLDFOR": held(longest: limits.first.flatMap { Int($0) })
        case "BY": due(shortest: limits.first?.split(separator: ",").first.flatMap { Int($0) } ?? 0)
        default: []
        }
    }

    /// RFC 4865 §3: the server names the longest time.
    private static func held(longest: Int?) -> [Value] {
        let values: [Value] = spans.dropFirst().filter { $0.0 <= longest ?? .max }.map {
            ("\($0.0)", "held for \($0.1)")
        }
        guard values.isEmpty, let longest, longest > 0 else { return values }
        return [("\(longest)", "the longest time that this server allows")]
    }

    /// RFC 2852 §2: the server may name the shortest time that it accepts with R.
    private static func due(shortest: Int) -> [Value] {
        let possible = spans.filter { $0.0 >= shortest }.prefix(3)
        let returned: [Value] = possible.map { ("\($0.0);R", "return it if it is not delivered in \($0.1)") }
        let first: [Value] =
            returned.isEmpty ? [("\(shortest);R", "return it after the shortest time of this server")] : []
        let reported: [Value] = possible.map { ("\($0.0);N", "report if it is not delivered in \($0.1)") }
        return first + returned + reported
    }
}
