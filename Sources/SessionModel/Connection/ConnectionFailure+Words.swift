import SMTPSyntax

extension ConnectionFailure {
    /// The failure in a sentence that says what and which, the same on the screen and on standard error.
    package var sentence: String {
        // ssh is not a proxy that is connected to: what fails is the way to the server.
        let isThroughSSH = hop.map { $0.endpoint == nil } ?? false
        let target = hop.map { isThroughSSH ? "\(endpoint), through \($0)," : "the \($0)" } ?? "\(endpoint)"
        let place = isThroughSSH || hop == nil ? target : "T\(target.dropFirst())"
        let host = hop?.endpoint?.host ?? endpoint.host
        let sentence =
            switch kind {
            case .nameNotFound: "The name \(host) cannot be resolved\(suffix)."
            case .noAddress(let family):
                NumericAddress(host: host, port: 0) == nil
                    ? "The name \(host) has no \(family.name) address\(suffix)."
                    : "\(host) is not an \(family.name) address\(suffix)."
            case .refused: "\(place) refused the connection; nothing listens there."
            case .unanswered: "\(place) did not answer."
            case .timedOut(let seconds): "\(place) did not answer within \(seconds) s."
            case .unreachable: "No route to \(target)."
            case .socket(let problem): problem.sentence(at: endpoint)
            case .sourceUnavailable(let source, let words):
                "Cannot connect from \(source.port == 0 ? source.ip : source.description): \(words)."
            case .hop(let failure): "\(place) \(failure.words)."
            case .noSuchDomain: "The domain \(host) does not exist (NXDOMAIN)."
            case .noMail: "\(host) accepts no mail: its only MX record is the null MX (RFC 7505 §3)."
            case .lookupFailed(let words): "The mail servers of \(host) could not be looked up: \(words)."
            case .noMailAddress(1, let words): "The only mail server of \(host) has no address to connect to: \(words)."
            case .noMailAddress(let count, let words):
                "None of the \(count) mail servers of \(host) has an address to connect to: \(words)."
            case .noMailAddressOf(let family): "No mail server of \(host) has an \(family.name) address."
            case .noMailServer(let count, let failure):
                "None of the \(count) addresses of the mail servers of \(host) could be used. \(failure.sentence)"
            case .greeting(let failure): "\(endpoint) \(failure.words)."
            case .command(let end, let line): Self.sentence(end, line, through: hop)
            case .other(let words):
                isThroughSSH ? "ssh cannot be started: \(words)." : "No connection to \(target): \(words)."
            }
        return sentence + tried
    }

    /// `ssh exited with status 255 and did not connect through jump.example.org: Permission denied (publickey).`
    private static func sentence(_ end: CommandEnd, _ line: [UInt8]?, through hop: Hop?) -> String {
        let last = line.map { VisibleText(String(decoding: $0, as: UTF8.self)).string } ?? ""
        let words = last.isEmpty ? "" : ": \(last.hasSuffix(".") ? String(last.dropLast()) : last)"
        guard case .ssh(let host) = hop else { return "The command \(end.words) before it sent anything\(words)." }
        return "ssh \(end.words) and did not connect through \(host)\(words)."
    }

    /// Whose name it is, where it is not that of the server.
    private var suffix: String { hop.map { " (the \($0))" } ?? "" }

    private var tried: String {
        attempts.count > 1 ? " Tried: \(attempts.map(\.words).joined(separator: "; "))." : ""
    }
}

extension SocketProblem {
    fileprivate func sentence(at endpoint: Endpoint) -> String {
        switch self {
        case .missing: "There is no socket at \(endpoint)."
        case .noSocket: "\(endpoint) is not a socket."
        case .otherType: "\(endpoint) is a socket of another type: SMTP needs a stream socket."
        case .forbidden: "No permission to connect to \(endpoint)."
        }
    }
}
