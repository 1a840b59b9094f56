import SMTPSyntax

/// Finds delays, queue ids, addresses of web pages, mail and IP addresses in a reply, in one pass over its words.
enum ReplyDetails {
    /// The most details shown; a reply full of addresses does not help.
    static let limit = 12

    /// `aboutSyntax` says that the reply is about syntax, and may contain an example; `aboutMessage` that a message may
    /// have been accepted.
    static func found(in reply: Reply, aboutSyntax: Bool = false, aboutMessage: Bool = true) -> [ReplyDetail] {
        var words: [ArraySlice<UInt8>] = []
        for line in reply.lines.prefix(CauseText.lineLimit) where words.count < CauseText.length / 4 {
            words += line.text.prefix(CauseText.lineLength).split { $0 <= 0x20 }
        }
        var details: [ReplyDetail] = []
        if !reply.severity.isSuccess, let delay = DelayScan.delay(in: words) { details.append(delay) }
        if aboutMessage, let id = QueueIDScan.queueID(in: words, reply.severity) {
            details.append(ReplyDetail(.queueID, id))
        }
        for (index, word) in words.enumerated() where details.count < limit {
            let before = words[..<index]
            let place = AddressPlace(word: word, before: before.suffix(3), after: words[(index + 1)...].prefix(2))
            for detail in detail(in: word, after: before, at: place) where !details.contains(detail) {
                if aboutSyntax, detail.kind == .address, isExample(detail.text, in: word, after: before) { continue }
                details.append(detail)
            }
        }
        return details
    }

    /// The details in one word.
    private static func detail(
        in word: ArraySlice<UInt8>, after before: ArraySlice<ArraySlice<UInt8>>, at place: AddressPlace
    ) -> [ReplyDetail] {
        if let url = url(in: word) { return [ReplyDetail(.url, url)] }
        if let host = list(word, after: before) { return [ReplyDetail(.host, host)] }
        let behindHyphen = before.last.map { $0.elementsEqual("-".utf8) } ?? false
        // An address has one of these, and hardly any word does.
        guard word.contains(where: { $0 == 0x40 || $0 == 0x2E || $0 == 0x3A }) else { return [] }
        return word.split { !isPartOfAddress($0) }
            .compactMap { piece in
                address(piece, behindHyphen: behindHyphen).flatMap { place.isOfAddress($0, piece) ? $0 : nil }
            }.map { ReplyDetail(.address, $0) }
    }

    // MARK: Web pages

    private static func url(in word: ArraySlice<UInt8>) -> String? {
        guard word.count > 10 else { return nil }
        let start = word.indices.first { index in
            word[index] | 0x20 == UInt8(ascii: "h")
                && word[index...].dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "t")
                && ["https://", "http://"].contains { ASCII.equal(word[index...].prefix($0.utf8.count), $0.utf8) }
        }
        guard let start else { return nil }
        var url = word[start...].prefix { !"<>\"'`|\\".utf8.contains($0) }
        let opened = url.contains(UInt8(ascii: "("))
        while let last = url.last, ".,;:!?]}".utf8.contains(last) || last == UInt8(ascii: ")") && !opened {
            url = url.dropLast()
        }
        return url.count > 10 ? String(decoding: url, as: UTF8.self) : nil
    }

    /// `zen.spamhaus.org;` after "blocked using" or "listed in".
    private static func list(_ word: ArraySlice<UInt8>, after before: ArraySlice<ArraySlice<UInt8>>) -> String? {
        guard let link = before.last, let verb = before.dropLast().last,
            ["using", "in", "at", "by", "on"].contains(where: {
                ASCII.equal($0.utf8, link)
            }), ["blocked", "listed", "blacklisted"].contains(where: { ASCII.equal($0.utf8, verb) })
        else { return nil }
        let name = word.prefix { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        let host = name.last == UInt8(ascii: ".") ? name.dropLast() : name
        guard host.contains(UInt8(ascii: ".")), host.contains(where: ASCII.isLetter),
            host.last.map(ASCII.isLetter) == true
        else { return nil }
        return String(decoding: host, as: UTF8.self)
    }

    // MARK: Mail and IP addresses

    private static func isPartOfAddress(_ octet: UInt8) -> Bool {
        ASCII.isAlphanumeric(octet) || "@.-_+:=%".utf8.contains(octet)
    }

    /// Placeholder names in the server's own words.
    private static let anyNames = [
        "name", "user", "username", "address", "mailbox", "local", "local-part", "localpart", "you", "someone",
    ]
    /// Words that introduce an example.
    private static let exampleWords = ["syntax:", "usage:", "example:", "format:", "form:", "e.g.", "like"]

    /// Whether an address only shows how addresses are written.
    ///
    ///     501 5.5.4 Syntax: MAIL FROM:<name@example.org>
    private static func isExample(
        _ address: String, in word: ArraySlice<UInt8>, after before: ArraySlice<ArraySlice<UInt8>>
    ) -> Bool {
        let name = address.utf8.prefix { $0 != UInt8(ascii: "@") }
        return anyNames.contains { ASCII.equal($0.utf8, name) }
            || ["from:<", "to:<"].contains { ASCII.equal(word.prefix($0.utf8.count), $0.utf8) }
            || before.suffix(2).map { String(decoding: $0, as: UTF8.self) } == ["such", "as"]
            || before.contains { word in exampleWords.contains { ASCII.equal($0.utf8, word) } }
    }

    private static func address(_ piece: ArraySlice<UInt8>, behindHyphen: Bool) -> String? {
        if let at = piece.lastIndex(of: UInt8(ascii: "@")) {
            let domain = piece[(at + 1)...].prefix { ASCII.isAlphanumeric($0) || ".-".utf8.contains($0) }
            let end = domain.lastIndex(where: ASCII.isAlphanumeric) ?? at
            // VERP has a = inside; a part before a colon, or a label, does not belong to the address.
            let head = piece[..<at]
            let colon = head.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? head.startIndex
            let start = ValueName.end(in: head[colon...]) ?? colon
            guard start < at, end > at else { return nil }
            return String(decoding: piece[start...end], as: UTF8.self)
        }
        var rest = piece[(piece.lastIndex(of: UInt8(ascii: "=")).map { $0 + 1 } ?? piece.startIndex)...]
        for label in ["ipv6:", "ip:"] where ASCII.equal(rest.prefix(label.utf8.count), label.utf8) {
            rest = rest.dropFirst(label.utf8.count)
        }
        guard let end = AddressScan.endOfIPv4(rest, behindHyphen: behindHyphen) ?? AddressScan.endOfIPv6(rest) else {
            return nil
        }
        return String(decoding: rest[..<end], as: UTF8.self)
    }
}
