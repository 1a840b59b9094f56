import SMTPSyntax

extension HopFailure {
    /// What the proxy did, after its name: `refused: connection refused by the server`.
    package var words: String {
        switch self {
        case .reply(let code): "did not connect: \(Self.meaning(of: code)) (RFC 1928 §6)"
        case .noMethod(let wasPasswordOffered):
            wasPasswordOffered
                ? "accepts no user name and password, and does not let anyone in without (RFC 1928 §3)"
                : "requires authentication, and no user name was given (RFC 1928 §3)"
        case .passwordRefused: "refused the user name or the password"
        case .passwordRequired: "requires a user name and a password (RFC 9110 §15.5.8)"
        case .status(let code, let reason):
            "refused CONNECT: \(code)\(reason.isEmpty ? "" : " \(reason)") (RFC 9110 §9.3.6)"
        case .garbage(let octets):
            "sent what is not an answer: \(QuotedOctets.quoted(Array(octets.prefix(40))))"
                + (PeerProtocol.of(octets).map { "; it looks like \($0.name)" } ?? "")
        case .tooLong: "sent an answer that is too long"
        case .nameTooLong: "cannot be asked for a host name of more than 255 bytes"
        case .closed: "closed the connection before it had connected"
        case .silent(let seconds, let silence): Self.words(seconds, silence)
        }
    }

    private static func words(_ seconds: Int, _ silence: HopSilence) -> String {
        let silent = "accepted the connection and sent no answer within \(seconds) s"
        return switch silence {
        case .unexplained: "\(silent); it may be a server or a proxy of another kind"
        case .connecting: "did not connect to the server within \(seconds) s; the server may not answer"
        case .either:
            "\(silent); the server may not answer the proxy, or it is a server or a proxy of another kind"
        }
    }

    /// The replies of RFC 1928 §6.
    private static func meaning(of code: UInt8) -> String {
        switch code {
        case 1: "general failure"
        case 2: "not allowed by its rules"
        case 3: "the network of the server is unreachable"
        case 4: "the server is unreachable, or its name is unknown"
        case 5: "the server refused the connection"
        case 6: "the connection timed out (TTL expired)"
        case 7: "it does not know CONNECT"
        case 8: "it does not support this type of address"
        default: "unassigned reply \(code)"
        }
    }
}
