extension ConnectionFailure {
    /// Of several failures the one that says most about why no server could be used; of equals the first.
    package static func mostTelling(of failures: [ConnectionFailure]) -> ConnectionFailure? {
        var best = failures.first
        for failure in failures.dropFirst() where failure.kind.weight > best?.kind.weight ?? 0 { best = failure }
        return best
    }
}

extension ConnectionFailure.Kind {
    /// A server that says why is worth more than one that is silent, and that one more than a host without a server.
    fileprivate var weight: Int {
        switch self {
        case .greeting(.refused): 6
        case .hop, .command, .sourceUnavailable: 5
        case .greeting(.closed): 4
        case .greeting(.silent): 3
        case .refused, .other: 2
        case .unanswered, .timedOut: 1
        case .nameNotFound, .noAddress, .unreachable, .noSuchDomain, .noMail, .lookupFailed, .noMailAddress,
            .noMailAddressOf, .noMailServer, .socket:
            0
        }
    }
}
