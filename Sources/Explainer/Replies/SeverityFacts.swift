import SMTPStandard
import SMTPSyntax

/// The meaning of the first digit alone, for unknown codes (RFC 5321 §4.2.1).
enum SeverityFacts {
    /// A reply that no command was waiting for.
    static func unsolicited(_ code: ReplyCode, _ amid: Circumstances) -> ReplyFact {
        if amid.contains(.nothingSent) { return unsolicitedAtOnce(code) }
        return ReplyFact(
            code, "Unsolicited", "No command was waiting for this reply; what it answers is unknown.",
            cause: code.severity.isSuccess ? "" : "bytes read as a command, or a server error",
            code.severity.isSuccess ? .success : .policyOther,
            advice: Advice("Send NOOP to see which reply belongs to it.", .send(.noop)),
            .rfc(5321, "4.2"))
    }

    /// The same where the client has sent nothing.
    private static func unsolicitedAtOnce(_ code: ReplyCode) -> ReplyFact {
        ReplyFact(
            code, "Unsolicited", "You had sent nothing; this answers what something else has sent.",
            cause: code.severity.isSuccess ? "" : "a load balancer's PROXY header, or antivirus software in between",
            code.severity.isSuccess ? .success : .systemError,
            advice: "Connect without what is in between, or check whether the server expects a PROXY header.",
            .rfc(5321, "4.2"))
    }

    /// A refusal of QUIT. The session is over, whatever the text says (RFC 5321 §4.1.1.10).
    static func quit(_ code: ReplyCode) -> ReplyFact {
        ReplyFact(
            .quit, code,
            "QUIT was refused, but the reply must be 221. Closing the connection aborts an open "
                + "transaction.",
            cause: "a server that violates RFC 5321", .systemError,
            advice: "Close the connection; accepted messages stay accepted.",
            status: .nonStandard, .rfc(5321, "4.1.1.10"))
    }

    /// A code that this command is not known to be answered with: its first digit counts (RFC 5321 §4.3.2, §4.2.1).
    static func fact(for code: ReplyCode, answering context: ReplyContext) -> ReplyFact {
        let asked = context.asked
        switch code.severity {
        case .positive where PositiveCodes.standing(of: code, to: context) == .byFirstDigit:
            return ReplyFact(
                code, "Out of place",
                "\(asked.capitalizedFirst) succeeded: the first digit of \(code) counts. The code belongs to other commands.",
                .success, advice: "", .rfc(5321, "4.3.2"), .rfc(5321, "4.2.1"))
        case .positive, .intermediate:
            return ReplyFact(
                code, "Out of place", "\(code) is not a reply to \(asked). It may belong to another command.", .success,
                advice: Advice("Send NOOP to see whether the replies are one off.", .send(.noop)),
                .rfc(5321, "4.3.2"), .rfc(5321, "4.2.1"))
        case .transient, .permanent:
            let digit = fact(for: code)
            let how = code.severity == .transient ? "temporarily" : "permanently"
            return ReplyFact(
                code, "Out of place",
                "\(asked.capitalizedFirst) failed \(how): the first digit of \(code) counts, the others mean nothing here.",
                cause: digit.cause, digit.label, advice: digit.advice, .rfc(5321, "4.3.2"), .rfc(5321, "4.2.1"))
        case .outside: return fact(for: code)
        }
    }

    static func fact(for code: ReplyCode) -> ReplyFact {
        switch code.severity {
        case .positive:
            ReplyFact(
                code, "Success", "The command succeeded. The code is unknown; its first digit counts.",
                .success, advice: "", .rfc(5321, "4.2.1"))
        case .intermediate:
            ReplyFact(
                code, "Continue", "The server waits for more. The code is unknown; its first digit counts.",
                .success, advice: "", .rfc(5321, "4.2.1"))
        case .transient:
            ReplyFact(
                code, "Refused temporarily",
                "The command failed, but may work later. The code is unknown; its first digit counts.",
                cause: "a temporary error", .systemError, advice: "Read the text, and try again \(.later).",
                .rfc(5321, "4.2.1"))
        case .permanent:
            ReplyFact(
                code, "Refused permanently",
                "The command failed. The code is unknown; its first digit counts.",
                cause: "a server policy", .policyOther, advice: "Read the text; retrying will not help.",
                .rfc(5321, "4.2.1"))
        case .outside:
            ReplyFact(
                code, "Not an SMTP code", "A reply code begins with 2, 3, 4 or 5; clients cannot use this line.",
                cause: "perhaps not an SMTP server", .systemError,
                advice: "Check the port; another service may be listening there.", .rfc(5321, "4.2"))
        }
    }
}
