import SMTPSyntax

/// The names by which logs say what a reply answers: one row per name.
///
///     in reply to end of DATA command            Postfix
///     after pipelined MAIL FROM:<…>              Exim
///     ruleset=check_rcpt                         Sendmail
enum LoggedCommand {
    /// The whole name, in lower case.
    private static let names: [String: ReplyContext] = [
        "end of data": .endOfData, "end-of-message": .endOfData, "after data": .endOfData, ".": .endOfData,
        "sending data block": .endOfData, "eom": .endOfData, "check_eoh": .endOfData, "check_eom": .endOfData,
        "content": .endOfData, "mime-error": .endOfData, "body": .endOfData, "header": .endOfData,
        "initial connection": .greeting, "connect": .greeting, "connection": .greeting, "greeting": .greeting,
        "check_relay": .greeting, "banner": .greeting,
        "check_mail": .command(.mail), "check_rcpt": .command(.rcpt), "check_data": .command(.data),
        "check_vrfy": .command(Verb("VRFY")), "check_expn": .command(Verb("EXPN")),
        "check_etrn": .command(Verb("ETRN")), "from": .endOfData, "unknown": .command(.unknownKey),
    ]

    /// The verbs that a name may begin with.
    private static let verbs: Set<Verb> = [
        .ehlo, .helo, .lhlo, Verb("STARTTLS"), .auth, .mail, .rcpt, .data, .bdat, Verb("RSET"), Verb("NOOP"),
        Verb("QUIT"), Verb("VRFY"), Verb("EXPN"), Verb("ETRN"), Verb("HELP"), Verb("XCLIENT"),
    ]

    /// Nil for a name that is not known.
    static func context(_ name: LogText) -> ReplyContext? {
        var words = ASCII.words(name.octets.prefix(200))
        while let first = words.first, ASCII.equal(first, "pipelined".utf8) || ASCII.equal(first, "sending".utf8),
            words.count > 1, !ASCII.equal(words[1], "data".utf8) || ASCII.equal(first, "pipelined".utf8)
        {
            words.removeFirst()
        }
        guard let first = words.first else { return nil }
        let whole = ASCII.uppercased(words.joined(separator: [0x20])).lowercased()
        if let context = names[whole] { return context }
        let verb = Verb(ASCII.uppercased(first.prefix { ASCII.isLetter($0) }))
        if verbs.contains(verb) { return .command(verb) }
        let start = ASCII.uppercased(first.prefix { ASCII.isLetter($0) || $0 == UInt8(ascii: "_") }).lowercased()
        return start == "after"
            ? names[words.prefix(2).map { ASCII.uppercased($0).lowercased() }.joined(separator: " ")]
            : names[start]
    }

    /// The address in angle brackets in it, as in `RCPT <bob@example.net>`.
    static func address(in name: LogText) -> LogText? { name.between("<", ">") }
}
