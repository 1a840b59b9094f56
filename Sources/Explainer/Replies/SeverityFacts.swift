import SMTPSyntax

/// What the first digit alone says, for codes of which nothing more is known (RFC 5321 §4.2.1).
enum SeverityFacts {
    /// A reply that no command was waiting for.
    static func unasked(_ code: ReplyCode) -> ReplyFact {
        ReplyFact(
            code, "Unasked", "No command was waiting for this reply, so it is not known what it answers.",
            cause: code.severity.isSuccess ? "" : "octets that the server took for a command, or trouble of its own",
            code.severity.isSuccess ? .success : .policyOther,
            advice: Advice("Send NOOP, and see which reply belongs to it.", .send(.noop)),
            .rfc(5321, "4.2"))
    }

    /// A refusal of QUIT. Whatever its text says, the session is over (RFC 5321 §4.1.1.10).
    static func quit(_ code: ReplyCode) -> ReplyFact {
        ReplyFact(
            .quit, code,
            "QUIT was refused, but a server must always answer it with 221. Closing the connection drops an open "
                + "transaction.",
            cause: "a server that breaks the rules", .systemError,
            advice: "Close the connection; what was accepted stays.",
            status: .nonStandard, .rfc(5321, "4.1.1.10"))
    }

    static func fact(for code: ReplyCode) -> ReplyFact {
        switch code.severity {
        case .positive:
            ReplyFact(
                code, "Success", "The command was done. This code is not known here; the first digit counts.",
                .success, advice: "", .rfc(5321, "4.2.1"))
        case .intermediate:
            ReplyFact(
                code, "Go on", "The server waits for more. This code is not known here; the first digit counts.",
                .success, advice: "", .rfc(5321, "4.2.1"))
        case .transient:
            ReplyFact(
                code, "Refused for now",
                "The command was not done, but may be later. This code is not known here; the first digit counts.",
                cause: "temporary trouble", .systemError, advice: "Read the text, and try again \(.later).",
                .rfc(5321, "4.2.1"))
        case .permanent:
            ReplyFact(
                code, "Refused for good",
                "The command was not done. This code is not known here; the first digit counts.",
                cause: "a rule of the server", .policyOther, advice: "Read the text; the same again will not help.",
                .rfc(5321, "4.2.1"))
        case .outside:
            ReplyFact(
                code, "No code of SMTP", "A reply begins with 2, 3, 4 or 5; this line says nothing a client may use.",
                cause: "perhaps no SMTP server", .systemError,
                advice: "Check the port; another kind of server may be listening there.", .rfc(5321, "4.2"))
        }
    }
}
