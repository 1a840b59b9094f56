import SMTPStandard
import SMTPSyntax

/// What a line with mistakes was probably meant to be: the lines to try, the likeliest first.
///
///     RCPT TO:bob@@example.test      →   RCPT TO:<bob@example.test>
///     MIAL FROM <alice@example.org>  →   MAIL FROM:<alice@example.org>
///     DATA now                       →   DATA
///
/// Nothing here knows the session; `Judge.corrected` chooses among them.
struct MistypedLine {
    private let words: [String]

    init(_ line: [UInt8]) {
        // Control characters are no part of any command, and a tab was meant as a space.
        let clean = line.map { $0 == 0x09 || $0 >= 0x20 && $0 != 0x7F ? $0 : 0x20 }
        words = ASCII.words(clean[...]).map { String(decoding: $0, as: UTF8.self) }
    }

    var corrections: [String] {
        guard let first = words.first else { return [] }
        let (word, rest) = Self.splitGlued(first)
        let tail = (rest.isEmpty ? [] : [rest]) + words.dropFirst()
        return Self.verbs(near: word).flatMap { corrections(of: $0, tail) }
    }

    /// The verbs that the first word may have been meant as.
    var meantVerbs: [Verb] { words.first.map { Self.verbs(near: Self.splitGlued($0).verb) } ?? [] }

    private func corrections(of verb: Verb, _ tail: [String]) -> [String] {
        switch verb {
        case .mail: paths("FROM", verb, tail)
        case .rcpt:
            // A recipient is never made the sender.
            paths("TO", verb, tail)
                + (tail.first?.uppercased().hasPrefix("FROM") == true ? paths("FROM", .mail, tail) : [])
        case .data, .rset, .quit, .starttls: [verb.name]
        case .ehlo, .helo, .lhlo: tail.first.map { ["\(verb) \(Self.withBracketsIfAddress($0))"] } ?? []
        default: [([verb.name] + tail).joined(separator: " ")]
        }
    }

    // Verbs

    /// `MAILFROM:<…>` in two.
    private static func splitGlued(_ word: String) -> (verb: String, rest: String) {
        for (verb, keyword) in [("MAIL", "FROM"), ("RCPT", "TO")] {
            let count = verb.count + keyword.count
            if word.count > count, word.prefix(count).uppercased() == verb + keyword {
                return (verb, String(word.dropFirst(verb.count)))
            }
        }
        return (word, "")
    }

    /// The verbs that a word may have been meant as: itself, or the usual ones that differ in one place.
    private static func verbs(near word: String) -> [Verb] {
        let verb = Verb(word)
        if CommandFacts.fact(for: verb) != nil { return [verb] }
        let known = [Verb.ehlo, .helo] + CommandFacts.all.filter(\.isUsual).map(\.verb)
        let near = known.filter { NearWord.isNear(Array(verb.name.utf8), Array($0.name.utf8)) }
        // HELLO is one letter from HELO, and EHLO is meant.
        return near.contains(.helo) ? [.ehlo] + near : near
    }

    // Paths

    /// MAIL or RCPT with the address in its form: all parameters kept, then none.
    private func paths(_ keyword: String, _ verb: Verb, _ tail: [String]) -> [String] {
        guard let (address, parameters) = Self.address(in: tail) else { return [] }
        let line = "\(verb) \(keyword):<\(Self.tidy(address))>"
        return parameters.isEmpty ? [line] : [([line] + parameters).joined(separator: " "), line]
    }

    /// The address among some words, without its brackets and its keyword, and the words after it.
    private static func address(in words: [String]) -> (address: String, parameters: [String])? {
        let text = words.joined(separator: " ")
        if let open = text.firstIndex(of: "<") {
            let inside = text[text.index(after: open)...]
            // Without the closing bracket the address ends at a space.
            let end = inside.firstIndex(of: ">") ?? inside.firstIndex(of: " ") ?? inside.endIndex
            return (String(inside[..<end]), parameters(inside[end...]))
        }
        guard let place = words.firstIndex(where: { $0.contains("@") }) else { return nil }
        let word = words[place].drop { $0 == ":" || $0 == "=" }
        let isAfterKeyword = ["FROM:", "TO:", "FROM=", "TO="].first { word.uppercased().hasPrefix($0) }
        return (
            String(word.dropFirst(isAfterKeyword?.count ?? 0)),
            parameters(words[(place + 1)...].joined(separator: " ")[...])
        )
    }

    private static func parameters(_ text: Substring) -> [String] {
        text.drop { $0 == ">" }.split(separator: " ").map(String.init)
    }

    /// Without what is often copied along: spaces, quotes around it, a comma after it, `mailto:`; with one @.
    private static func tidy(_ address: String) -> String {
        var text = String(address.filter { !"<>".contains($0) }.drop { $0 == " " })
        while text.last == " " { text.removeLast() }
        // Without a space that is in it, it would be the address of another mailbox.
        if text.lowercased().hasPrefix("mailto:") { text.removeFirst("mailto:".count) }
        while let last = text.last, ".,;:'\"".contains(last) { text.removeLast() }
        while let first = text.first, ".,;:'".contains(first) { text.removeFirst() }
        while let twice = text.firstRange(of: "@@") { text.replaceSubrange(twice, with: "@") }
        guard let at = text.lastIndex(of: "@") else { return text }
        let domain = String(text[text.index(after: at)...])
        return text[...at] + withBracketsIfAddress(domain)
    }

    /// An IP address in brackets, one of IPv6 with its tag (RFC 5321 §4.1.3); anything else as it is.
    private static func withBracketsIfAddress(_ name: String) -> String {
        let bare = name.filter { $0 != "[" && $0 != "]" }
        let numbers = bare.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        if numbers.count == 4, !numbers.contains(nil) { return "[\(bare)]" }
        let isIPv6 = bare.filter { $0 == ":" }.count > 1 && bare.allSatisfy { $0 == ":" || $0 == "." || $0.isHexDigit }
        return isIPv6 ? "[IPv6:\(bare)]" : name
    }
}
