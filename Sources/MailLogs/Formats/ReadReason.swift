import SMTPSyntax

/// The reply inside a reason, with what it answers, or the trouble that it names.
struct ReadReason: Hashable, Sendable {
    private(set) var reply: LoggedReply?
    private(set) var trouble: LogTrouble?
    private(set) var context: ReplyContext?
    private(set) var host: LogText?
    private(set) var mayAnswerHello = false
    /// Whether the host of the log says it of its own.
    private(set) var isLocal = false

    /// What Sendmail and Postfix call EX_UNAVAILABLE, the exit code for any refusal.
    private static let unavailable = "service unavailable"

    /// `status` is the enhanced code beside it. Nil where nothing was refused.
    init?(_ reason: LogText, status: LogText? = nil) {
        guard !LogTrouble.isWaiting(reason) else { return nil }
        if let found = Self.quoted(in: reason) {
            self = found
        } else if let bare = LoggedReply(reason) {
            reply = bare
        } else if let named = LogTrouble.named(in: reason) {
            trouble = named
            host = Self.host(in: reason)
        } else {
            let enhanced = status.flatMap { EnhancedStatusCode($0.string) }
            guard enhanced?.statusClass != 2 else { return nil }
            let code = enhanced.map { "\(LoggedReply.code(for: $0)) \($0)" } ?? "550"
            // The name of an exit code says less than the enhanced code.
            let words = reason.string.lowercased() == Self.unavailable ? LogText("") : reason
            guard let assumed = LoggedReply(words, assuming: code) else { return nil }
            reply = assumed
            isLocal = true
        }
    }

    /// A reply in one of the sentences that are common, anywhere in a text.
    init?(quotedIn text: LogText) {
        guard let found = Self.quoted(in: text) else { return nil }
        self = found
    }

    init(_ trouble: LogTrouble) { self.trouble = trouble }

    init(_ reply: LoggedReply) { self.reply = reply }

    private init(_ reply: LoggedReply, _ format: ReasonFormat, _ fields: LogFields) {
        self.reply = reply
        context = fields[.command].flatMap(LoggedCommand.context) ?? format.context
        host = fields[.host]
        mayAnswerHello = format.mayAnswerHello
    }

    private static func quoted(in reason: LogText) -> ReadReason? {
        for format in ReasonFormat.all {
            guard let fields = format.template.fields(in: reason), let text = fields[.reply],
                let reply = LoggedReply(text)
            else { continue }
            return ReadReason(reply, format, fields)
        }
        return nil
    }

    /// `lost connection with mx.example.net[192.0.2.10] while …`
    private static func host(in reason: LogText) -> LogText? {
        for word in ["by host ", "from host ", "with ", "connect to ", "by "] {
            if let host = reason.between(word, "]") { return LogText(Array(host.octets) + [UInt8(ascii: "]")]) }
        }
        return nil
    }
}
