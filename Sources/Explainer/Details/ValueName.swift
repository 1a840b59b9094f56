import SMTPSyntax

/// The name in front of a value, as logs and reports write it: it is not part of an address.
///
///     sasl_username=alice@example.org      smtp.mailfrom=bob@example.net
///
/// An address may have an equals sign itself (VERP: `list-bob=example.net@lists.example.org`), so only names that are
/// known count.
enum ValueName {
    private static let all: Set<[UInt8]> = Set(
        [
            "to", "from", "orig_to", "orig-to", "sasl_username", "sasl_sender", "sasl-username", "user", "username",
            "login", "account", "uid", "sender", "rcpt", "rcptto", "rcpt_to", "recipient", "mail", "mailfrom",
            "mail_from", "mail-from", "envelope-from", "envelope_from", "envelopefrom", "return-path", "returnpath",
            "smtp.mailfrom", "smtp.mail", "smtp.auth", "smtp.rcpttodomain", "smtp.helo", "header.from", "header.i",
            "header.d", "header.s", "auth", "authid", "authzid", "authenticated_id", "set_id", "id", "msgid",
            "message-id", "message_id", "ident", "ctladdr", "orcpt", "orig_recipient", "original_recipient",
            "final_recipient",
            "arg1", "address", "addr", "email", "e-mail", "mailbox", "helo", "proto", "client", "relay", "f", "a", "h",
            "u", "r", "s", "i", "d", "postmaster", "contact", "rua", "ruf", "reply-to", "replyto", "x-orig-to",
        ].map { Array($0.utf8) })

    /// Where a name that is known ends, after its equals sign; nil where there is none.
    static func end(in text: ArraySlice<UInt8>) -> Int? {
        guard let sign = text.firstIndex(of: UInt8(ascii: "=")), sign > text.startIndex, sign - text.startIndex < 30,
            all.contains(text[..<sign].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
        else { return nil }
        return sign + 1
    }
}
