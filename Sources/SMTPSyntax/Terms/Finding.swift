/// Something on the wire that violates the protocol, or that users should know.
///
/// Findings appear in the conversation and in the recording. The wording is for people; the
/// `id` is for programs and does not change.
package struct Finding: Hashable, Sendable {
    package enum Party: String, Hashable, Sendable {
        case client
        case server
    }

    package let id: String
    package let by: Party
    package let text: String
    package let source: SpecReference
    /// What the user can give to the program to fix it.
    package let remedy: Remedy?

    package init(_ id: String, by: Party, _ text: String, _ source: SpecReference, remedy: Remedy? = nil) {
        self.id = id
        self.by = by
        self.text = text
        self.source = source
        self.remedy = remedy
    }
}

// How the server writes its replies.
extension Finding {
    package static let bareLineFeed = Finding(
        "bare-line-feed", by: .server,
        "The line ends with LF alone; only CR LF ends a line.", .rfc(5321, "2.3.8"))

    package static let bareCarriageReturn = Finding(
        "bare-carriage-return", by: .server,
        "The line contains a CR without an LF after it.", .rfc(5321, "2.3.8"))

    /// Control characters other than tabs, which no reply may contain; NUL is named.
    package static func controlCharacters(_ first: UInt8) -> Finding {
        let what = first == 0 ? "a NUL byte" : "a control character, \(VisibleText([first]).string)"
        return Finding(
            "control-characters", by: .server, "The line contains \(what), which a reply must not.", .rfc(5321, "4.2"))
    }

    /// The code is followed by neither a space nor a hyphen; the line is read as the last of its reply.
    package static let oddSeparator = Finding(
        "odd-separator", by: .server,
        "After the code a space or a hyphen must follow. The line is read as the last of the reply.", .rfc(5321, "4.2"))

    /// Further lines of an EHLO reply whose first line claimed to be the last.
    package static let hyphensMissing = Finding(
        "hyphens-missing", by: .server,
        "The hyphens after the code are missing: these lines belong to one reply, and are read so.", .rfc(5321, "4.2.1")
    )

    package static let notAReplyLine = Finding(
        "not-a-reply-line", by: .server,
        "Not a reply line: it must begin with three digits and a space or hyphen.", .rfc(5321, "4.2"))

    package static let replyTooLong = Finding(
        "reply-too-long", by: .server,
        "More than \(ReplyParser.mostLines) lines or \(ReplyParser.mostOctets >> 20) MiB without the end of a reply; the rest is not kept.",
        .rfc(5321, "4.2"))

    package static let lineCut = Finding(
        "line-cut", by: .server,
        "More than \(LineSplitter.longestLine) bytes without a line end; the line is cut here.",
        .rfc(5321, "4.5.3.1.5"))

    package static func codeOutsideGrammar(_ code: ReplyCode) -> Finding {
        Finding(
            "code-outside-grammar", by: .server,
            "\(code) is not an SMTP reply code: the digits are 2 to 5, 0 to 5 and 0 to 9.", .rfc(5321, "4.2"))
    }

    package static func codesDiffer(_ first: ReplyCode, _ other: ReplyCode) -> Finding {
        Finding(
            "codes-differ", by: .server,
            "The lines of one reply have two codes, \(first) and \(other); the last one counts.",
            .rfc(5321, "4.2.1"))
    }

    package static func replyLineTooLong(_ octets: Int) -> Finding {
        Finding(
            "reply-line-too-long", by: .server,
            "The line has \(octets) bytes; the limit for a reply line is 512.", .rfc(5321, "4.5.3.1.5"))
    }
}

// The server's replies and their timing.
extension Finding {
    package static func unsolicited(_ code: ReplyCode) -> Finding {
        let consequence =
            code.severity == .intermediate
            ? (code == 334 ? ForeignCode.challenge : .textAwaited).consequence
            : "Replies may be off by one; check with NOOP."
        return Finding(
            unaskedID, by: .server, "Unsolicited \(code): no command was waiting for it. \(consequence)",
            .rfc(5321, "4.2"))
    }

    /// The id of a reply that nothing was sent for.
    package static let unaskedID = "unasked-reply"

    /// The same where the client has sent nothing: what the server replies to came from elsewhere.
    package static func unsolicitedAtOnce(_ code: ReplyCode) -> Finding {
        Finding(
            unaskedID, by: .server,
            "Unsolicited \(code), and nothing was sent. Something in between may be sending: a load balancer with a PROXY "
                + "header that the server does not expect, or antivirus software.", .rfc(5321, "4.2"))
    }

    /// The same after a header of the PROXY protocol, which a server that does not expect it reads as a command.
    package static func answeredProxyHeader(_ code: ReplyCode) -> Finding {
        Finding(
            unaskedID, by: .server,
            "\(code) answers the PROXY header: this server does not expect one.", .rfc(5321, "4.2"))
    }

    /// The same after the results of a message in LMTP, where recipients had been refused.
    package static func resultTooMany(_ code: ReplyCode) -> Finding {
        Finding(
            unaskedID, by: .server,
            "\(code) is a result too many: the server seems to answer for refused recipients, too, so the results above may "
                + "belong to other recipients.", .rfc(2033, "4.2"))
    }

    /// A result in LMTP names a recipient that was refused, although an accepted one is due.
    package static func resultOfRefused(_ code: ReplyCode) -> Finding {
        Finding(
            "result-of-refused", by: .server,
            "\(code) names a recipient that was refused: the server sends results for refused recipients, too, so the "
                + "results may belong to other recipients than shown.", .rfc(2033, "4.2"))
    }

    package static func unsolicitedGoodbye(_ code: ReplyCode) -> Finding {
        Finding(
            "unasked-goodbye", by: .server,
            "Unsolicited \(code): the server is ending the session.", .rfc(5321, "3.8"))
    }

    package static func earlyReply(_ code: ReplyCode) -> Finding {
        Finding(
            "early-reply", by: .server,
            "\(code) arrived before the end of the message. End it with a single dot on a line, or close.",
            .rfc(5321, "4.1.1.4"))
    }

    package static let endAtBareFeed = Finding(
        "end-at-bare-line-feed", by: .server,
        "A dot beside a bare LF ended the message; only CR LF . CR LF ends it. The server is open to SMTP smuggling.",
        .rfc(5321, "4.1.1.4"))

    /// Only 235 is defined for it; the first digit is enough to continue (RFC 5321 §4.2.1).
    package static func loginTaken(with code: ReplyCode) -> Finding {
        Finding(
            "login-taken-oddly", by: .server,
            "Authentication succeeded with \(code) instead of 235. It is accepted anyway.", .rfc(4954, "6"))
    }

    /// A challenge after the last message of a mechanism.
    package static func needlessChallenge(_ mechanism: String) -> Finding {
        Finding(
            "needless-challenge", by: .server,
            "334, but \(mechanism) has no message left: only 235 or a refusal can follow. Send * to cancel.",
            .rfc(4954, "4"))
    }

    /// A positive code that cannot be the reply; `expected` are those that can.
    package static func foreignCode(_ code: ReplyCode, to context: ReplyContext, expected: [ReplyCode]) -> Finding {
        let cannot = ForeignCode.sentence(code, to: context, expected: expected)
        let kind = ForeignCode(code, to: context)
        return Finding("foreign-code", by: .server, "\(cannot) \(kind.consequence)", kind.source)
    }

    /// A success that nothing lists; the first digit is enough to continue (RFC 5321 §4.2).
    package static func unlistedCode(_ code: ReplyCode, to context: ReplyContext) -> Finding {
        Finding(
            "unlisted-code", by: .server,
            "\(code) is not defined as a reply to \(context.name); its first digit counts as success. "
                + "Replies may be off by one; check with NOOP.", .rfc(5321, "4.3.2"))
    }

    package static let unfinishedReply = Finding(
        "unfinished-reply", by: .server,
        "The connection ended in the middle of a reply.", .rfc(5321, "4.2"))

    package static func closedUnexpectedly(_ waiting: Int) -> Finding {
        let what = waiting == 1 ? "one command" : "\(waiting) commands"
        return Finding(
            "closed-unasked", by: .server,
            "The server closed with \(what) unanswered; treat it like a 451 reply.", .rfc(5321, "3.8"))
    }

    package static let handshakeFailed = Finding(
        "handshake-failed", by: .server,
        "TLS failed; what follows would be unencrypted. Close the connection; many servers close it, too.",
        .rfc(3207, "4.1"))

    package static let closedInMessage = Finding(
        "closed-in-message", by: .server,
        "The server closed before the end of the message; it was not accepted.", .rfc(5321, "3.8"))

    /// The whole message was sent, and as many results as given will never come.
    package static func closedAfterMessage(results: Int) -> Finding {
        Finding(
            "closed-after-message", by: .server,
            "The server closed without a reply to the message. \(fate(of: results))",
            .rfc(5321, "4.5.3.2.6"))
    }

    /// What is known of a message whose results did not come: nothing (RFC 5321 §4.2.5, RFC 1047).
    package static func fate(of results: Int) -> String {
        let what =
            results == 1
            ? "Whether it was accepted is unknown; it may have been"
            : "Whether it was accepted for the other \(results) recipients is unknown; it may have been"
        return "\(what), and sending it again may deliver it twice."
    }

    /// A reply came that answers a later command, and so many results were due.
    package static func missingResults(_ count: Int, ofPRDR isChecked: Bool) -> Finding {
        let what = count == 1 ? "One result of the message is missing" : "\(count) results of the message are missing"
        return Finding(
            "missing-results", by: .server,
            "\(what): the next reply answers a later command. For whom the message was accepted is unknown.",
            isChecked ? .draft("hall-prdr-00") : .rfc(2033, "4.2"))
    }

    package static let closedWithoutGoodbye = Finding(
        "closed-without-goodbye", by: .server,
        "The server closed without QUIT and without 421.", .rfc(5321, "3.8"))

    package static let closedBeforeGreeting = Finding(
        "closed-before-greeting", by: .server,
        "The server closed before it sent a greeting.", .rfc(5321, "3.1"))

    /// The same on an unencrypted connection, typical of a server that waited for TLS.
    package static let closedBeforeGreetingInClear = Finding(
        "closed-before-greeting", by: .server,
        "The server closed before it sent a greeting. It may expect the PROXY header of a load balancer (then use the port "
            + "for clients), or TLS from the first byte.",
        .rfc(5321, "3.1"), remedy: .perhapsImplicitTLS)

    /// The same by a command that has written something of its own; the server may not have been reached.
    package static let closedByCommand = Finding(
        "closed-before-greeting", by: .server,
        "The command ended before a greeting came. What it wrote above says why; the server may not have been reached.",
        .rfc(5321, "3.1"))

    /// The same after a header of the PROXY protocol.
    package static let closedAfterProxyHeader = Finding(
        "closed-before-greeting", by: .server,
        "The server closed before it sent a greeting. It may not accept a PROXY header from this address or in this "
            + "version, or expect TLS after it.",
        .rfc(5321, "3.1"))

    package static func afterGoodbye(_ code: ReplyCode) -> Finding {
        Finding(
            "after-goodbye", by: .server,
            "\(code) arrived after the server had ended the session.", .rfc(5321, "4.1.1.10"))
    }

    package static let clearTextBeforeTLS = Finding(
        "clear-text-before-tls", by: .server,
        "Unencrypted data after the 220 to STARTTLS, where only TLS may follow. It must be ignored: anyone on the "
            + "network path may have sent it.",
        .rfc(3207, "4.2"))
}

// Unexpected TLS.
extension Finding {
    /// A TLS record on an unencrypted connection, and the alert in it, if any.
    package static func tlsInClear(_ alert: TLSAlert?, isLeftOver: Bool) -> Finding {
        let what = alert.map { "a TLS alert, \($0.words)" } ?? "TLS data"
        return isLeftOver
            ? Finding(
                "tls-in-clear", by: .server,
                "Not a reply but \(what): the server is still in the failed handshake. Close the connection.",
                .rfc(3207, "4.1"))
            : Finding(
                "tls-in-clear", by: .server,
                "Not a reply but \(what). The server expects TLS from the first byte.",
                .rfc(8314, "3.3"), remedy: .implicitTLS)
    }

    package static let tlsInsideTLS = Finding(
        "tls-in-clear", by: .server,
        "Not a reply but TLS data inside TLS.", .rfc(5321, "4.2"))

    package static let startTLSGone = Finding(
        "starttls-gone", by: .server,
        "The server offered STARTTLS before and does not now: its setup has changed, or someone on the path removes it.",
        .rfc(3207, "6"))
}

// What the client did.
extension Finding {
    package static let talkedBeforeGreeting = Finding(
        "talked-before-greeting", by: .client,
        "Sent before the greeting; some servers then refuse the session.", .rfc(5321, "4.3.1"))

    package static let pipelinedWithoutOffer = Finding(
        "pipelined-without-offer", by: .client,
        "Sent before the previous reply, but the server has not offered PIPELINING.", .rfc(2920, "3.1"))

    /// Only CR LF ends a line; where a server accepts LF, too, others may read the same bytes differently.
    package static let sentBareLineFeed = Finding(
        "sent-bare-line-feed", by: .client,
        "Sent with LF alone. Only CR LF ends a line: some servers accept it, others refuse it or wait for CR LF.",
        .rfc(5321, "2.3.8"))

    /// The server has no line to answer.
    package static let sentBareReturn = Finding(
        "sent-bare-return", by: .client,
        "Sent with CR alone. Only CR LF ends a line, so the server waits for the rest of it.", .rfc(5321, "2.3.8"))

    package static let chunkOverrun = Finding(
        "chunk-overrun", by: .client,
        "The line, with its CR LF, is longer than the rest of the chunk; the server reads the excess as a command.",
        .rfc(3030, "2"))

    package static func takenAsMessage(_ count: Int) -> Finding {
        let what = count == 1 ? "The line sent after DATA is" : "The \(count) lines sent after DATA are"
        return Finding(
            "taken-as-message", by: .client,
            "\(what) now message text: the server replied 354.", .rfc(2920, "3.1"))
    }

    package static func takenAsAnswer(_ count: Int) -> Finding {
        let what = count == 1 ? "The line sent after AUTH was" : "The \(count) lines sent after AUTH were"
        return Finding(
            "taken-as-answer", by: .client,
            "\(what) read as an answer to the challenge, not as a command.", .rfc(4954, "4"))
    }
}

extension Finding {
    private static let grave: Set<String> = [
        "not-a-reply-line", "code-outside-grammar", "codes-differ", "reply-too-long", "line-cut", "unasked-reply",
        "early-reply", "after-goodbye", "foreign-code", "clear-text-before-tls", "tls-in-clear",
        "end-at-bare-line-feed",
    ]

    /// Whether the dialogue is no longer reliable; a script that meets such a finding ends with status 76.
    package var isGrave: Bool { Self.grave.contains(id) }
}
