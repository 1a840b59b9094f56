/// Something on the wire that breaks the protocol, or that a person should know about.
///
/// Findings stand in the conversation where they happened and go into the recording. The wording is for people; the
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
    /// What helps, where the user can give it to the program.
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
        "The line ends in LF alone; only CR LF ends a line.", .rfc(5321, "2.3.8"))

    package static let bareCarriageReturn = Finding(
        "bare-carriage-return", by: .server,
        "A CR stands in the line without an LF behind it.", .rfc(5321, "2.3.8"))

    package static let notAReplyLine = Finding(
        "not-a-reply-line", by: .server,
        "This line is no line of a reply: three digits and a blank or a hyphen are missing.", .rfc(5321, "4.2"))

    package static let replyTooLong = Finding(
        "reply-too-long", by: .server,
        "The reply has more than \(ReplyParser.mostLines) lines; the rest is read but not kept together.",
        .rfc(5321, "4.2"))

    package static let lineCut = Finding(
        "line-cut", by: .server,
        "More than \(LineSplitter.longestLine) octets came without a line end; the line is cut here.",
        .rfc(5321, "4.5.3.1.5"))

    package static func codeOutsideGrammar(_ code: ReplyCode) -> Finding {
        Finding(
            "code-outside-grammar", by: .server,
            "\(code) is no reply code of SMTP: the digits go from 2 to 5, 0 to 5 and 0 to 9.", .rfc(5321, "4.2"))
    }

    package static func codesDiffer(_ first: ReplyCode, _ other: ReplyCode) -> Finding {
        Finding(
            "codes-differ", by: .server,
            "One reply with two codes, \(first) and \(other); the code of the last line counts here.",
            .rfc(5321, "4.2.1"))
    }

    package static func replyLineTooLong(_ octets: Int) -> Finding {
        Finding(
            "reply-line-too-long", by: .server,
            "The line has \(octets) octets; a reply line may have 512.", .rfc(5321, "4.5.3.1.5"))
    }
}

// What the server says, and when.
extension Finding {
    package static func unasked(_ code: ReplyCode) -> Finding {
        Finding(
            "unasked-reply", by: .server,
            "\(code) came without a command waiting for it. Replies may now be one step off; NOOP shows whether.",
            .rfc(5321, "4.2"))
    }

    package static func unaskedGoodbye(_ code: ReplyCode) -> Finding {
        Finding(
            "unasked-goodbye", by: .server,
            "\(code) came without a command: the server is ending the session.", .rfc(5321, "3.8"))
    }

    package static func earlyReply(_ code: ReplyCode) -> Finding {
        Finding(
            "early-reply", by: .server,
            "\(code) came before the end of the message. End it with a line of a single dot, or close.",
            .rfc(5321, "4.1.1.4"))
    }

    /// Only 235 is named for it; the first digit is enough to go on by (RFC 5321 §4.2.1).
    package static func loginTaken(with code: ReplyCode) -> Finding {
        Finding(
            "login-taken-oddly", by: .server,
            "The login was taken with \(code), where 235 is due. It counts all the same.", .rfc(4954, "6"))
    }

    package static let unfinishedReply = Finding(
        "unfinished-reply", by: .server,
        "The connection ended in the middle of a reply.", .rfc(5321, "4.2"))

    package static func closedUnasked(_ waiting: Int) -> Finding {
        let what = waiting == 1 ? "one command" : "\(waiting) commands"
        return Finding(
            "closed-unasked", by: .server,
            "The server closed with \(what) unanswered; take it as if 451 had come.", .rfc(5321, "3.8"))
    }

    package static let handshakeFailed = Finding(
        "handshake-failed", by: .server,
        "TLS could not be set up, and what follows would be in clear. Better close; many servers close now as well.",
        .rfc(3207, "4.1"))

    package static let closedInMessage = Finding(
        "closed-in-message", by: .server,
        "The server closed before the message was answered; it was not accepted.", .rfc(5321, "3.8"))

    package static let closedWithoutGoodbye = Finding(
        "closed-without-goodbye", by: .server,
        "The server closed without QUIT and without 421.", .rfc(5321, "3.8"))

    package static let closedBeforeGreeting = Finding(
        "closed-before-greeting", by: .server,
        "The server closed before it sent a greeting.", .rfc(5321, "3.1"))

    /// The same in clear, as a server does that has waited for TLS.
    package static let closedBeforeGreetingInClear = Finding(
        "closed-before-greeting", by: .server,
        "The server closed before it sent a greeting. Perhaps it speaks TLS from the first octet.",
        .rfc(5321, "3.1"), remedy: .perhapsImplicitTLS)

    package static func afterGoodbye(_ code: ReplyCode) -> Finding {
        Finding(
            "after-goodbye", by: .server,
            "\(code) came after the server had said goodbye.", .rfc(5321, "4.1.1.10"))
    }

    package static let clearTextBeforeTLS = Finding(
        "clear-text-before-tls", by: .server,
        "This came in clear after the 220 to STARTTLS, where only TLS may follow. It is not taken as a reply.",
        .rfc(3207, "4.2"))
}

// What TLS shows where it is not due.
extension Finding {
    /// A record came in clear; the alert in it, if that is what it was.
    package static func tlsInClear(_ alert: TLSAlert?, isLeftOver: Bool) -> Finding {
        let what = alert.map { "an alert of TLS, \($0.words)" } ?? "a piece of TLS"
        return isLeftOver
            ? Finding(
                "tls-in-clear", by: .server,
                "This is \(what): the server is still at the handshake that failed. It is no reply; better close.",
                .rfc(3207, "4.1"))
            : Finding(
                "tls-in-clear", by: .server,
                "This is \(what), and no reply. The server speaks TLS from the first octet.",
                .rfc(8314, "3.3"), remedy: .implicitTLS)
    }

    package static let tlsInsideTLS = Finding(
        "tls-in-clear", by: .server,
        "This is a piece of TLS inside TLS, and no reply.", .rfc(5321, "4.2"))

    package static let startTLSGone = Finding(
        "starttls-gone", by: .server,
        "The server has offered STARTTLS before and does not now. Somebody on the way may be taking it out.",
        .rfc(3207, "6"))
}

// What we did.
extension Finding {
    package static let talkedBeforeGreeting = Finding(
        "talked-before-greeting", by: .client,
        "Sent before the greeting; some servers refuse the session for it.", .rfc(5321, "4.3.1"))

    package static let pipelinedWithoutOffer = Finding(
        "pipelined-without-offer", by: .client,
        "Sent before the last reply had come, but this server did not offer PIPELINING.", .rfc(2920, "3.1"))

    package static let chunkOverrun = Finding(
        "chunk-overrun", by: .client,
        "The line, with its CR LF, is longer than the rest of the chunk; the server reads what is over as a command.",
        .rfc(3030, "2"))

    package static func takenAsMessage(_ count: Int) -> Finding {
        let what = count == 1 ? "The line sent behind DATA is" : "The \(count) lines sent behind DATA are"
        return Finding(
            "taken-as-message", by: .client,
            "\(what) message text now: the server said 354.", .rfc(2920, "3.1"))
    }

    package static func takenAsAnswer(_ count: Int) -> Finding {
        let what = count == 1 ? "The line sent behind AUTH was" : "The \(count) lines sent behind AUTH were"
        return Finding(
            "taken-as-answer", by: .client,
            "\(what) read as an answer to the challenge, not as a command.", .rfc(4954, "4"))
    }
}

extension Finding {
    private static let grave: Set<String> = [
        "not-a-reply-line", "code-outside-grammar", "codes-differ", "reply-too-long", "line-cut", "unasked-reply",
        "early-reply", "after-goodbye", "clear-text-before-tls", "tls-in-clear",
    ]

    /// Whether the dialogue itself cannot be relied on any more; a script that meets one ends with status 76.
    package var isGrave: Bool { Self.grave.contains(id) }
}
