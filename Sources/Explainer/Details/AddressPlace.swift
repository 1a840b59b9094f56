import SMTPSyntax

/// The words around four numbers with dots, which are an IP address only where the words say so.
///
///     from 192.0.2.25    [192.0.2.25]    IP=192.0.2.25      addresses
///     RFC 5321 4.1.1.1   Sendmail 8.17.1.9/8.17.1           a section, a version
struct AddressPlace {
    let word: ArraySlice<UInt8>
    /// Up to three words before it, and up to two after it.
    let before: ArraySlice<ArraySlice<UInt8>>
    let after: ArraySlice<ArraySlice<UInt8>>

    /// Whether `address`, found in a piece of the word, can be one here. Only bare IPv4 addresses need their context.
    func isOfAddress(_ address: String, _ piece: ArraySlice<UInt8>) -> Bool {
        guard !address.utf8.contains(UInt8(ascii: "@")), !address.utf8.contains(UInt8(ascii: ":")) else { return true }
        if isMarked(piece) { return true }
        let earlier = before.map(Self.letters)
        let later = after.map(Self.letters)
        guard !isVersion(piece), !(earlier + later).contains(where: Self.ofText.contains) else { return false }
        if earlier.last.map(Self.prepositions.contains) == true { return true }
        return (earlier + later).contains(where: Self.ofHosts.contains)
    }

    /// `[192.0.2.25]`, `ip=192.0.2.25`, `<192.0.2.25>`
    private func isMarked(_ piece: ArraySlice<UInt8>) -> Bool {
        if piece.contains(UInt8(ascii: "=")) { return true }
        guard piece.startIndex > word.startIndex else { return false }
        return "[<=\"'".utf8.contains(word[piece.startIndex - 1])
    }

    /// Followed by a slash and another number with dots.
    private func isVersion(_ piece: ArraySlice<UInt8>) -> Bool {
        let rest = word[piece.endIndex...]
        return rest.first == UInt8(ascii: "/") && rest.contains(UInt8(ascii: "."))
    }

    private static func letters(_ word: ArraySlice<UInt8>) -> String {
        String(decoding: word.filter(ASCII.isLetter).map { $0 | 0x20 }, as: UTF8.self)
    }

    /// What has sections and versions.
    private static let ofText: Set<String> = [
        "rfc", "rfcs", "section", "sections", "sec", "paragraph", "chapter", "clause", "version", "ver", "v", "release",
        "build", "revision", "according", "sendmail", "exim", "postfix", "esmtp", "smtpd", "software", "powered",
    ]
    /// What has addresses, and what is said of them.
    private static let ofHosts: Set<String> = [
        "ip", "ips", "ipv", "address", "addresses", "addr", "host", "hosts", "client", "clients", "server", "servers",
        "peer", "network", "connection", "connections", "connect", "connected", "sender", "relay", "your",
        "listed", "blocked", "blacklisted", "rejected", "denied", "banned", "mx", "mta", "proxy", "gateway", "remote",
    ]
    /// What comes directly before an address.
    private static let prepositions: Set<String> = ["from", "for", "to", "by", "hello", "at"]
}
