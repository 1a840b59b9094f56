/// The value of BY: a time limit, and what to do when it has passed (RFC 2852 §4).
///
///     by-value = by-time ";" by-mode [ by-trace ]      600;R   -60;NT
package enum DeliverBy {
    static func mistake(in value: String) -> String? {
        let parts = value.split(separator: ";", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return "BY needs seconds, a semicolon and N or R: BY=600;R." }
        let mode = parts[1].uppercased()
        guard ["N", "R", "NT", "RT"].contains(mode) else {
            return "The semicolon of BY is followed by N, R, NT or RT: BY=600;NT."
        }
        let isSigned = parts[0].hasPrefix("-") || parts[0].hasPrefix("+")
        let number = isSigned ? parts[0].dropFirst() : parts[0]
        guard ParameterValues.digits(number, 1...9) else {
            return "The time of BY is in seconds, at most nine digits after an optional sign: BY=600;R."
        }
        let isPositive = !parts[0].hasPrefix("-") && number.contains { $0 != "0" }
        return isPositive || mode.hasPrefix("N") ? nil : "BY with R needs a time above 0: BY=600;R."
    }

    /// The seconds in a well-formed value.
    package static func seconds(in value: String) -> Int? {
        value.split(separator: ";").first.flatMap { Int($0) }
    }
}
