/// A reply as people write or paste it, with what it answers where they say so.
///
///     550 5.1.1 no such user
///     RCPT 550 5.1.1 no such user        the answer to RCPT
///     S: 550-5.1.1 no such\n550 user     a line of a transcript; `\n` joins the lines of a longer reply
public struct WrittenReply: Hashable, Sendable {
    public let reply: Reply
    /// What it answers; nil when that is not said.
    public let context: ReplyContext?

    /// Nil when no line of the text is a line of a reply.
    public init?(_ text: some StringProtocol) {
        let lines = Self.joined(text).split(separator: "\n").map(Self.withoutSpeaker)
        let text = lines.joined(separator: "\n")
        // The name stands before the first line of the reply.
        if let word = lines.first?.prefix(while: { $0 != " " }), !word.isEmpty,
            let context = ReplyContext(named: word),
            let first = lines.first, Reply(first.dropFirst(word.count).drop { $0 == " " }) != nil,
            let reply = Reply(text.dropFirst(word.count).drop { $0 == " " })
        {
            (self.reply, self.context) = (reply, context)
        } else if let reply = Reply(text) {
            (self.reply, context) = (reply, nil)
        } else {
            return nil
        }
    }

    /// `S: ` and `S~ ` stand before a server's line in a transcript.
    private static func withoutSpeaker(_ line: Substring) -> Substring {
        let line = line.drop { $0 == " " }
        return line.hasPrefix("S: ") || line.hasPrefix("S~ ") ? line.dropFirst(3) : line
    }

    /// `\n` written out stands for a line end; a doubled backslash is one.
    private static func joined(_ line: some StringProtocol) -> String {
        var text = ""
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if isEscaped && scalar == "n" {
                text.unicodeScalars.removeLast()
                text += "\n"
            } else {
                text.unicodeScalars.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return text
    }
}

extension ReplyContext {
    /// The context by the name of a command that is known here, of a stage, or by the dot that ends a message.
    public init?(named name: some StringProtocol) {
        let verb = Verb(name)
        switch verb {
        case Verb("."), .dataEndKey: self = .endOfData
        case .lmtpDataEndKey: self = .lastRecipientResult
        case .connectKey: self = .greeting
        case .asyncKey: self = .unasked
        default:
            if let context = ReplyContext(stage: name) {
                self = context
            } else if CommandFacts.fact(for: verb) != nil {
                self = .command(verb)
            } else {
                return nil
            }
        }
    }
}
