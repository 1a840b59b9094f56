import SMTPStandard
import SMTPSyntax

/// A reply as people write or paste it, with what it answers where they say so.
///
///     550 5.1.1 no such user
///     RCPT 550 5.1.1 no such user        the answer to RCPT
///     S: 550-5.1.1 no such\n550 user     a line of a transcript; `\n` joins the lines of a longer reply
package struct WrittenReply: Hashable, Sendable {
    package let reply: Reply
    /// What it answers; nil when not given.
    package let context: ReplyContext?

    /// Nil when no line of the text is a reply line.
    package init?(_ text: some StringProtocol) {
        if let reply = Self.plain(Array(text.utf8)) {
            (self.reply, context) = (reply, nil)
            return
        }
        let lines = Self.joined(text).split(separator: "\n").map(Self.withoutSpeaker)
        let text = lines.joined(separator: "\n")
        // The name precedes the first line of the reply.
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

    /// A single line that begins with its code, as most do; nil for anything else.
    private static func plain(_ text: [UInt8]) -> Reply? {
        guard let first = text.first, ASCII.isDigit(first),
            !text.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\\") }),
            let line = ReplyLine(text.last == UInt8(ascii: "\r") ? Array(text.dropLast()) : text)
        else { return nil }
        return Reply(lines: [line], code: line.code)
    }

    /// `S: ` and `S~ ` precede a server's line in a transcript.
    private static func withoutSpeaker(_ line: Substring) -> Substring {
        let line = line.drop { $0 == " " }
        return line.hasPrefix("S: ") || line.hasPrefix("S~ ") ? line.dropFirst(3) : line
    }

    /// A written `\n` means a line end; a doubled backslash means one backslash.
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

// Lines as they come from a file or a pipe.
extension WrittenReply {
    /// One text per reply: joins the lines of a reply that spans several lines.
    ///
    ///     250-mx.example.test
    ///     250 SIZE 1000           →   one text
    ///
    /// A single line is a reply, and so is one that begins a reply without its last line. Where `\n`
    /// is written in some line, each line is one reply, and nothing is joined.
    package static func grouped(_ lines: [String]) -> [String] {
        guard !lines.contains(where: hasWrittenLineEnd) else { return lines }
        var texts: [String] = []
        var rest = lines[...]
        while !rest.isEmpty {
            let (count, isReply) = reply(at: rest)
            texts += isReply ? [rest.prefix(count).joined(separator: "\n")] : Array(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return texts
    }

    /// How many lines from the first one on are one reply; or, where that is not sure, are one reply each.
    ///
    /// Lines that have no end in common are looked at once, and not again from each of them.
    private static func reply(at lines: ArraySlice<String>) -> (count: Int, isReply: Bool) {
        guard let first = lines.first.flatMap(line), !first.isLast else { return (1, false) }
        let enhanced = EnhancedStatusCode(firstWordOf: first.text)
        var count = 1
        for text in lines.dropFirst() {
            guard count < ReplyParser.mostLines, let next = line(text), next.code == first.code else { break }
            // Where two lines have enhanced codes these are the same in one reply (RFC 2034 §4).
            let other = EnhancedStatusCode(firstWordOf: next.text)
            guard other == nil || enhanced == nil || other == enhanced else { return (1, false) }
            count += 1
            if next.isLast { return (count, true) }
        }
        return (count, false)
    }

    private static func line(_ text: String) -> ReplyLine? {
        let isPlain = text.utf8.first.map(ASCII.isDigit) ?? false
        return ReplyLine(Array(isPlain ? text.utf8[...] : withoutSpeaker(text[...]).utf8))
    }

    /// Whether a backslash and an n are in a line.
    private static func hasWrittenLineEnd(_ line: String) -> Bool {
        var last: UInt8 = 0
        for octet in line.utf8 {
            if octet == UInt8(ascii: "n"), last == UInt8(ascii: "\\") { return true }
            last = octet
        }
        return false
    }
}
