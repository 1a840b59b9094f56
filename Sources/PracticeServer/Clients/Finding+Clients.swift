import SMTPSyntax
import SessionModel

// What a client does wrong, as a server sees it.
extension Finding {
    static let helloNameNotQualified = Finding(
        "hello-name-not-qualified", by: .client,
        "The name in the hello has no dot. It must be a fully qualified domain name or an address literal.",
        .rfc(5321, "2.3.5"))

    static let helloNameIsAddress = Finding(
        "hello-name-is-address", by: .client,
        "The name in the hello is an IP address without brackets; an address literal is [192.0.2.1].",
        .rfc(5321, "4.1.3"))

    static func secretWithoutTLS(_ secret: String) -> Finding {
        Finding(
            "secret-without-tls", by: .client,
            "AUTH sends the \(secret) without TLS: anyone on the network path can read it.", .rfc(4954, "9"))
    }

    static let dotNotDoubled = Finding(
        "dot-not-doubled", by: .client,
        "The line begins with a single dot, which the server removes. A dot at the start of a line must be doubled.",
        .rfc(5321, "4.5.2"))

    /// `written` is the end of the message that some servers see: `\n.\r\n`.
    static func smuggledEnd(_ written: String) -> Finding {
        Finding(
            "smuggled-end", by: .client,
            "Some servers end the message at \(written) and read what follows as commands: SMTP smuggling. Only a dot between "
                + "two CR LF ends a message, and no line may end otherwise.", .rfc(5321, "4.1.1.4"))
    }

    static let textAfterEnd = Finding(
        "text-after-message", by: .client,
        "A line that is not a command follows the single dot: text of the message may have such a line, and its dot was "
            + "not doubled.", .rfc(5321, "4.5.2"))

    static let octetsAfterChunk = Finding(
        "bytes-after-chunk", by: .client,
        "A line that is not a command follows the chunk: BDAT may have announced too few bytes.", .rfc(3030, "2"))

    static let closedWithoutQuit = Finding(
        "closed-without-quit", by: .client, "The client closed the connection without QUIT.", .rfc(5321, "4.1.1.10"))

    static let goneBeforeReply = Finding(
        "closed-before-reply", by: .client,
        "The client closed the connection before it had the reply to its message, which may be accepted. A client that "
            + "sends it again then delivers it twice.", .rfc(5321, "4.1.1.10"))

    static let closedInsideMessage = Finding(
        "closed-inside-message", by: .client,
        "The client closed the connection inside the message, which is discarded.", .rfc(5321, "4.1.1.4"))

    static let closedInsideChunk = Finding(
        "closed-inside-chunk", by: .client,
        "The client closed the connection before it had sent all bytes that BDAT announced.", .rfc(3030, "2"))

    static let cleartextOnTLSPort = Finding(
        "cleartext-for-tls", by: .client, "Sent unencrypted to a port that begins with TLS; the server closes.",
        .rfc(8314, "3.3"))

    static let cleartextForHandshake = Finding(
        "cleartext-for-tls", by: .client,
        "Sent unencrypted after the 220 to STARTTLS, where the TLS handshake must follow; the server closes.",
        .rfc(3207, "4"))

    static let sentAfterStartTLS = Finding(
        "sent-after-starttls", by: .client,
        "Sent after STARTTLS and before the handshake; the server must drop it.", .rfc(3207, "4"))

    static func pipelinedAfterLast(_ verb: Verb) -> Finding {
        Finding(
            "pipelined-after-last", by: .client,
            "Sent before the reply to \(verb), which must be the last command of a group.", .rfc(2920, "3.1"))
    }

    /// What was objected to a line, as a finding.
    init?(_ verdict: Verdict) {
        switch verdict.kind {
        case .outOfSequence, .notOffered, .malformed, .unknown: break
        case .expected, .obsolete, .probablyRefused: return nil
        }
        guard let reason = verdict.reason else { return nil }
        self.init(verdict.kind.rawValue, by: .client, reason, verdict.source ?? .rfc(5321, "4.1.1"))
    }

    /// A fault of a message that came; nil for one that other findings report, and for remarks.
    init?(_ found: MessageFinding, _ conditions: MessageConditions) {
        // By DATA it was reported at its line.
        if found.fault == .bareFeed, conditions.way == .typed { return nil }
        guard !found.fault.isRemark, let id = Self.id(of: found.fault) else { return nil }
        self.init(id, by: .client, found.words(conditions) + ".", found.fault.source)
    }

    /// The ids of faults, which do not change.
    private static func id(of fault: MessageFault) -> String? {
        switch fault {
        case .noEmptyLine: "message-no-empty-line"
        case .longLine: "message-line-too-long"
        case .bareReturn: "message-bare-return"
        case .null: "message-nul"
        case .rawText: "message-8bit-text"
        case .rawHeader: "message-8bit-header"
        case .tooLarge: "message-too-large"
        case .largerThanAnnounced: "message-larger-than-size"
        case .missing: "message-field-missing"
        case .repeated: "message-field-repeated"
        case .mime: "message-mime"
        case .binaryByData: "message-binary-by-data"
        case .bareFeed: "message-bare-line-feed"
        case .otherSender, .loneDot, .blindCopy: nil
        }
    }
}
