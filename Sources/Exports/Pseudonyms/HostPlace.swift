import SMTPSyntax

/// Recognizes hosts without a domain by their place in a line: a server names itself first in the greeting and in its
/// replies to EHLO and QUIT.
///
///     220 db ESMTP                           yes
///     220 Welcome, 250 ok, 221 2.0.0 Bye     no
enum HostPlace {
    /// Words that are no hosts where one could be.
    private static let others: Set<String> = [
        "a", "accepted", "address", "and", "anonymous", "at", "bye", "client", "closing", "come", "completed",
        "connect",
        "connected", "connection", "done", "error", "esmtp", "fine", "for", "from", "go", "good", "goodbye",
        "greetings",
        "hello", "helo", "ehlo", "hi", "host", "ip", "ipv4", "ipv6", "is", "it", "lmtp", "localhost", "mail", "message",
        "nice", "no", "none", "ok", "okay", "okey", "pleased", "ready", "requested", "sender", "server", "service",
        "session",
        "see", "smtp", "so", "sorry", "temporary", "thank", "thanks", "the", "this", "timeout", "to", "too",
        "transaction",
        "unavailable", "unknown", "user", "was", "welcome", "you", "your",
    ]
    /// Words that follow the name of a server.
    private static let followers: Set<String> = [
        "at", "bye", "closes", "closing", "error", "esmtp", "esmtps", "goodbye", "greets", "hello", "lmtp", "mail",
        "nice",
        "pleased", "ready", "says", "server", "service", "shutting", "smtp", "timeout", "too", "welcome",
    ]

    /// Whether a word can be the name of a host and is no word of a sentence, where a host is expected.
    static func isHost(_ word: ArraySlice<UInt8>) -> Bool { isName(word) && !others.contains(lowercased(word)) }

    /// Whether a word is the name of a host, where nothing else can be but a word for none.
    static func isNamed(_ word: ArraySlice<UInt8>) -> Bool {
        isName(word) && !["localhost", "none", "uid", "unavailable", "unknown"].contains(lowercased(word))
    }

    /// A name of one label, or of several.
    private static func isName(_ word: ArraySlice<UInt8>, hasDots: Bool = false) -> Bool {
        guard (1...255).contains(word.count), let first = word.first, ASCII.isAlphanumeric(first) || first >= 0x80
        else {
            return false
        }
        return word.contains { ASCII.isLetter($0) || $0 >= 0x80 }
            && word.allSatisfy {
                ASCII.isAlphanumeric($0) || "-_".utf8.contains($0) || $0 >= 0x80 || hasDots && $0 == UInt8(ascii: ".")
            }
    }

    /// The name with which a server begins a text; empty where it begins with something else. `isAlone` says that a
    /// word alone is a name.
    static func server(
        in text: ArraySlice<UInt8>, isAlone: Bool, isKnown: (String) -> Bool
    ) -> Range<Int> {
        let none = text.startIndex..<text.startIndex
        let words = ASCII.words(text)
        guard let first = words.first, isName(first, hasDots: true), first.last != UInt8(ascii: ".") else {
            return none
        }
        let word = lowercased(first)
        if isKnown(word) { return first.startIndex..<first.endIndex }
        guard PseudonymShape.number(first, after: "host") == nil else { return none }
        let next = words.dropFirst().first.map { lowercased($0.prefix(while: ASCII.isLetter)) } ?? ""
        // `220 mail ESMTP` names a host, `220 ESMTP ready` does not.
        if word == "mail", ["esmtp", "smtp", "lmtp"].contains(next) { return first.startIndex..<first.endIndex }
        guard !others.contains(word) else { return none }
        let hasSign = first.contains { ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
        let isCapitalized = (0x41...0x5A).contains(first.first ?? 0) && first.dropFirst().contains { $0 >= 0x61 }
        let isServer = followers.contains(next) || hasSign || words.count == 1 && isAlone
        return isServer && (!isCapitalized || hasSign || next.hasSuffix("smtp"))
            ? first.startIndex..<first.endIndex : none
    }

    private static func lowercased(_ word: ArraySlice<UInt8>) -> String {
        String(decoding: word, as: UTF8.self).lowercased()
    }
}
