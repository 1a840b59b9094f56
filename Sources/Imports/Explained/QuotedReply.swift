import SMTPSyntax

/// Finds replies in the middle of a line of text.
enum QuotedReply {
    /// The replies in a line. `end` is where a phrase ends that announces one; without it only an error with an enhanced
    /// code is a reply, because other numbers have three digits as well.
    static func all(
        in line: ArraySlice<UInt8>, after end: Int?, followedBy next: ArraySlice<UInt8>
    ) -> [(reply: Reply, recipient: String?)] {
        var replies: [(reply: Reply, recipient: String?)] = []
        var place = line.startIndex
        while place + 3 <= line.endIndex, replies.count < most {
            guard let code = code(at: place, in: line), isError(code) || end != nil,
                let found = reply(code, at: place, in: line, isAnnounced: end != nil, next)
            else {
                place += 1
                continue
            }
            replies.append((found.reply, QuotedRecipient.before(place, in: line)))
            place = found.end
        }
        return replies
    }

    private static let most = 100

    private static func isError(_ code: ReplyCode) -> Bool {
        code.severity == .permanent || code.severity == .transient
    }

    /// A code that is a word of its own.
    private static func code(at place: Int, in line: ArraySlice<UInt8>) -> ReplyCode? {
        let before = place > line.startIndex ? line[place - 1] : 0x20
        guard " \t\"'(`[:>".utf8.contains(before), let code = ReplyCode(digits: line[place..<place + 3]), isError(code),
            code.isInGrammar
        else { return nil }
        return code
    }

    private static func reply(
        _ code: ReplyCode, at place: Int, in line: ArraySlice<UInt8>, isAnnounced: Bool, _ next: ArraySlice<UInt8>
    ) -> (reply: Reply, end: Int)? {
        let after = place + 3
        guard after < line.endIndex else { return isAnnounced ? make(code, [[]]).map { ($0, after) } : nil }
        switch line[after] {
        // (550, b'5.1.1 no such user')
        case UInt8(ascii: ","): return tuple(code, after: after + 1, in: line)
        // permanent error (550): 5.1.1 no such user
        case UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: ":"):
            guard isAnnounced else { return nil }
            let text = line[(after + 1)...].drop { " :".utf8.contains($0) }
            guard EnhancedStatusCode(firstWordOf: Array(text)) != nil else { return nil }
            return make(code, [trimmed(text)]).map { ($0, line.endIndex) }
        case UInt8(ascii: " "), UInt8(ascii: "-"):
            let text = line[(after + 1)...]
            guard isAnnounced || EnhancedStatusCode(firstWordOf: Array(text)) != nil else { return nil }
            // "code 550, with message": the reply itself comes later.
            var lines = [trimmed(text)]
            if line[after] == UInt8(ascii: "-"), let more = ReplyLine(ASCII.trimmed(next)), more.code == code {
                lines.append(trimmed(more.text[...]))
            }
            return make(code, lines).map { ($0, line.endIndex) }
        default: return nil
        }
    }

    /// The text of a Python tuple, whose line feeds are between the lines of the reply.
    private static func tuple(
        _ code: ReplyCode, after start: Int, in line: ArraySlice<UInt8>
    ) -> (reply: Reply, end: Int)? {
        let rest = line[start...].drop(while: ASCII.isBlank)
        let begin = rest.first == UInt8(ascii: "b") ? rest.dropFirst() : rest
        guard let quote = begin.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
        var end = begin.startIndex + 1
        while end < line.endIndex, line[end] != quote { end += line[end] == UInt8(ascii: "\\") ? 2 : 1 }
        end = min(end, line.endIndex)
        let text = PasteEscapes.unescaped(line[(begin.startIndex + 1)..<end])
        return make(code, PasteEscapes.lines(text)).map { ($0, min(end + 1, line.endIndex)) }
    }

    /// Without the quotes and brackets that end a message.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var text = ASCII.trimmed(text)
        if let start = OctetSearch.firstRange(of: Array(" (Net::SMTP".utf8), in: Array(text)) {
            text = text.prefix(start.lowerBound)
        }
        while let last = text.last, isEnd(last, of: text) { text = text.dropLast() }
        return Array(ASCII.trimmed(text))
    }

    /// Whether the last octet of a text is not part of a reply: a quote, a bracket, a dot after a quote.
    private static func isEnd(_ last: UInt8, of text: ArraySlice<UInt8>) -> Bool {
        switch last {
        case UInt8(ascii: "."): text.dropLast().last == UInt8(ascii: "\"")
        case UInt8(ascii: ")"): !hasBracket(text)
        default: "'\"`,;}]".utf8.contains(last)
        }
    }

    private static func hasBracket(_ text: ArraySlice<UInt8>) -> Bool { text.contains(UInt8(ascii: "(")) }

    private static func make(_ code: ReplyCode, _ lines: [[UInt8]]) -> Reply? {
        let texts = lines.enumerated().map { place, text in
            "\(code)\(place == lines.count - 1 ? " " : "-")\(String(decoding: text, as: UTF8.self))"
        }
        return Reply(texts.joined(separator: "\n"))
    }
}
