import SMTPSyntax

/// The texts that the RFCs give to the codes. They say what the code says, and nothing of the single case.
///
///     551 User not local; please try <a@b.example>            →   what 551 says, and an address
///     550 Requested action not taken: mailbox unavailable     →   of RCPT the recipient, of MAIL the sender
///     554 Transaction failed: virus found                     →   only what follows the colon
enum StandardTexts {
    /// Lower case, as in `CauseText`; RFC 5321 §4.2.2 and §4.5.3.1, RFC 3030, RFC 3207.
    private static let all: [ReplyCode: [String]] = [
        450: [
            "requested mail action not taken: mailbox unavailable "
                + "(e.g., mailbox busy or temporarily blocked for policy reasons)",
            "requested mail action not taken: mailbox unavailable",
            "requested action not taken: mailbox unavailable",
        ],
        451: [
            "requested action aborted: local error in processing", "requested action aborted: error in processing",
        ],
        452: ["requested action not taken: insufficient system storage"],
        455: ["server unable to accommodate parameters"],
        500: ["syntax error, command unrecognized"],
        501: ["syntax error in parameters or arguments"],
        502: ["command not implemented"],
        503: ["bad sequence of commands"],
        504: ["command parameter not implemented"],
        550: ["requested action not taken: mailbox unavailable"],
        551: ["user not local; please try", "user not local"],
        552: ["requested mail action aborted: exceeded storage allocation", "too much mail data"],
        553: ["requested action not taken: mailbox name not allowed"],
        554: ["transaction failed"],
        555: ["mail from/rcpt to parameters not recognized or not implemented"],
    ]
    /// Four words that may begin any text: "Too much mail data for this user".
    private static func isShort(_ text: [UInt8]) -> Bool { text.elementsEqual("too much mail data".utf8) }

    private static let octets = all.mapValues { $0.map { Array($0.utf8) } }

    /// The text without the standard words of its code at the beginning.
    ///
    /// Without a command a code of the mail system (x5z) means too little; then its words count, too.
    static func without(_ text: CauseText, of code: ReplyCode, at answered: Verb?) -> CauseText {
        guard let texts = octets[code], answered != nil || code.category == .syntax || code == 551,
            let found = texts.first(where: { text.holds($0, at: 1) })
        else { return text }
        let rest = text.dropping(first: 1 + found.count)
        // A text that goes on in words of its own, without a colon or a new line, is another text.
        return rest.isBlank || code == 551 || !isShort(found) ? rest : text
    }
}
