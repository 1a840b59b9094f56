import SMTPSyntax

extension MessageResult {
    /// In one line: `accepted for 1 of 2: bob@example.test; refused: carol@example.test (550)`.
    package var sentence: String {
        let verb = kind == .each ? "delivered to" : "accepted for"
        let all = accepted.isEmpty ? "" : ": \(Self.list(accepted))"
        let others = refused.map { "\($0.address) (\($0.code))" }
        return "\(verb) \(accepted.count) of \(count)\(all)"
            + (others.isEmpty ? "" : "; \(kind == .each ? "not to" : "refused"): \(Self.list(others))")
            + (unanswered.isEmpty ? "" : "; no result for: \(Self.list(unanswered))")
    }

    /// The most addresses of either kind.
    private static let most = 10

    private static func list(_ addresses: [String]) -> String {
        let rest = addresses.count - most
        return addresses.prefix(most).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}
