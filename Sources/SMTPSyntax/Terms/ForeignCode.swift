/// What a positive code suggests where it cannot be the reply.
///
///     250 to DATA       →   noText: the server still reads commands
///     354 to RCPT       →   textAwaited: the server may read message text now
///     250 to STARTTLS   →   noTLS: there is no handshake
package enum ForeignCode: Hashable, Sendable, CaseIterable {
    /// Anything but 220 in place of the greeting (RFC 5321 §3.1).
    case greeting
    /// 221 in place of a reply: the server ends the session (RFC 5321 §4.1.1.10).
    case farewell
    /// 2yz to DATA: no message text is waited for (RFC 5321 §4.1.1.4).
    case noText
    /// Not 220 to STARTTLS (RFC 3207 §4).
    case noTLS
    /// Neither 235 nor 334 to AUTH (RFC 4954 §4).
    case noLogin
    /// 354, or another code that asks for more, to anything but DATA.
    case textAwaited
    /// 334 to anything but AUTH.
    case challenge
    /// 220 to a command that it does not answer: a greeting that came late.
    case lateGreeting
    case other

    package init(_ code: ReplyCode, to context: ReplyContext) {
        self =
            switch (context, code) {
            case (.greeting, _): .greeting
            case (_, 221): .farewell
            case (.command(.starttls), _): .noTLS
            case (.command(.data), _): .noText
            case (_, 334) where !context.isOfLogin: .challenge
            case _ where code.severity == .intermediate && code != 334: .textAwaited
            case _ where context.isOfLogin: .noLogin
            case (_, 220): .lateGreeting
            default: .other
            }
    }
}

extension ForeignCode {
    /// That a code cannot be the reply; `expected` are those that can.
    package static func sentence(_ code: ReplyCode, to context: ReplyContext, expected: [ReplyCode]) -> String {
        let list = expected.map(\.description).joined(separator: " or ")
        if context == .greeting { return "This is not a greeting: a server that is ready sends \(list)." }
        return "\(code) cannot answer \(context.name)\(list.isEmpty ? "" : "; success would be \(list)")."
    }

    /// What follows from it, and what to do, for a finding.
    var consequence: String {
        switch self {
        case .greeting:
            "A proxy, a filter or another service may be answering, or replies are off by one. Check host and port."
        case .farewell: "The server is probably ending the session; treat the command as refused."
        case .noText: "Do not send the message: the server would read each of its lines as a command."
        case .noTLS: "TLS does not start, and the session is unencrypted. Send nothing secret; better close."
        case .noLogin: "Authentication has not succeeded. Replies may be off by one."
        case .textAwaited:
            "The server may read what follows as message text, up to a line with a single dot, which would give it away; "
                + "closing prevents that."
        case .challenge: "It belongs to AUTH: the server may read the next line as an answer. Send * to cancel."
        case .lateGreeting: "It looks like a late greeting, so replies may be off by one; check with NOOP."
        case .other: "Replies may be off by one; check with NOOP."
        }
    }

    package var source: SpecReference {
        switch self {
        case .greeting: .rfc(5321, "3.1")
        case .farewell: .rfc(5321, "3.8")
        case .noText, .textAwaited: .rfc(5321, "4.1.1.4")
        case .noTLS: .rfc(3207, "4")
        case .noLogin, .challenge: .rfc(4954, "4")
        case .lateGreeting, .other: .rfc(5321, "4.3.2")
        }
    }
}
