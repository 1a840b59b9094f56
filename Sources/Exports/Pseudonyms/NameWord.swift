import SMTPSyntax

/// Replaces the names in one word of a line, and keeps the punctuation around them.
enum NameWord {
    /// What is around the word.
    struct Place {
        /// Whether `<` is in front of it.
        var isInPath = false
        /// Whether it is an address in xtext (RFC 3461 §4.2).
        var isXtext = false
        /// Whether `[` follows it, as in `user@[192.0.2.1]`.
        var isBeforeLiteral = false
        /// Whether it is a host, if it can be one.
        var isHost = false
        /// Whether it is a file, if it can be one.
        var isFile = false
        /// Whether the word begins as a path of files does.
        var isPath = false
        /// Whether it is the number of a case, if it is a number.
        var isCase = false
    }

    static func replaced(_ word: ArraySlice<UInt8>, at place: Place, _ names: inout Pseudonyms) -> [UInt8] {
        if let page = page(word, &names) { return page }
        if let address = address(word, &names) { return address }
        if IdentifierShape.isBase64(word) { return names.id(word) }
        let start = word.firstIndex(where: isOfName) ?? word.endIndex
        let end = (word.lastIndex(where: isOfName) ?? start - 1) + 1
        guard start < end else { return Array(word) }
        let (core, tail) = (word[start..<end], word[end...])
        var place = place
        place.isCase = place.isCase || word[..<start].last == UInt8(ascii: "#")
        if place.isBeforeLiteral, tail.last == UInt8(ascii: "@") {
            return word[..<start] + names.user(word[start..<(word.endIndex - 1)]) + [UInt8(ascii: "@")]
        }
        let replaced = core.contains(at) ? mailbox(core, at: place, &names) : pieces(core, at: place, &names)
        return word[..<start] + replaced + tail
    }

    private static let at = UInt8(ascii: "@")

    private static func isOfName(_ octet: UInt8) -> Bool { ASCII.isAlphanumeric(octet) || octet >= 0x80 }

    private static func isOfHost(_ octet: UInt8) -> Bool { isOfName(octet) || "-._".utf8.contains(octet) }

    // MARK: Mail addresses

    /// Words with a `=` after them that are not part of an address: `AUTH=alice@example.org`.
    private static let keys: Set<String> = [
        "AUTH", "ORCPT", "SUBMITTER", "LOGIN", "TO", "FROM", "RCPT", "USER", "SENDER", "RECIPIENT", "MAIL", "EMAIL",
        "MAILFROM", "SMTP.MAILFROM", "HEADER.FROM", "HEADER.I", "ENVELOPE-FROM", "ID", "MSGID", "UID", "ADDR",
    ]

    private static func mailbox(_ word: ArraySlice<UInt8>, at place: Place, _ names: inout Pseudonyms) -> [UInt8] {
        guard let sign = word.lastIndex(of: at) else { return pieces(word, at: place, &names) }
        let local = word[..<sign]
        if let cut = startOfLocal(local, place) {
            return pieces(word[..<(cut - 1)], at: Place(), &names) + [word[cut - 1]]
                + mailbox(word[cut...], at: place, &names)
        }
        let domain = word[(sign + 1)...].prefix(while: isOfHost)
        let user = place.isXtext ? Xtext.decoded(local).map { $0[...] } ?? local : local
        return names.user(user) + [at] + names.host(domain) + pieces(word[domain.endIndex...], at: Place(), &names)
    }

    /// Where the local part begins, after a word of the line: `rfc822:bob@…`, `AUTH=bob@…`.
    private static func startOfLocal(_ local: ArraySlice<UInt8>, _ place: Place) -> Int? {
        if let colon = local.lastIndex(of: UInt8(ascii: ":")) { return colon + 1 }
        guard !place.isInPath, let sign = local.firstIndex(of: UInt8(ascii: "=")),
            keys.contains(ASCII.uppercased(local[..<sign]))
        else { return nil }
        return sign + 1
    }

    // MARK: Pages

    /// `https://example.org/why?id=1`: of a page that explains to everyone, all is kept but names and addresses.
    private static func page(_ word: ArraySlice<UInt8>, _ names: inout Pseudonyms) -> [UInt8]? {
        let mark = Array("://".utf8)
        guard let colon = word.firstIndex(of: mark[0]), word[colon...].starts(with: mark) else { return nil }
        let start = colon + mark.count
        let host = word[start...].prefix(while: isOfHost)
        guard HostShape.isHost(host[...]) else { return nil }
        let rest = word[host.endIndex...]
        let head = word[..<start] + names.host(host)
        let isPublic = PublicNames.labels(in: String(decoding: host, as: UTF8.self).lowercased()) > 0
        guard isPublic else { return Array(head + rest.prefix { $0 == UInt8(ascii: "/") }.prefix(1)) }
        // What is asked may contain an address, however it is encoded.
        let path = rest.prefix { $0 != UInt8(ascii: "%") && $0 != at }
        return Array(head) + pieces(path, at: Place(), &names)
    }

    // MARK: IP addresses, hosts and ids

    /// An IPv6 address, alone or after its label.
    private static func address(_ word: ArraySlice<UInt8>, _ names: inout Pseudonyms) -> [UInt8]? {
        let label = Array("IPv6:".utf8)
        let hasLabel = ASCII.equal(word.prefix(label.count), label)
        let rest = hasLabel ? word.dropFirst(label.count) : word
        let isEnded = ".:,".utf8.contains(rest.last ?? 0) && !rest.dropLast().hasColonLast
        for text in isEnded ? [rest, rest.dropLast()] : [rest] where text.contains(UInt8(ascii: ":")) {
            guard text.count <= 60, let octets = IPAddress.octets(String(decoding: text, as: UTF8.self)) else {
                continue
            }
            return word.prefix(hasLabel ? label.count : 0) + names.address(octets, written: text)
                + rest[text.endIndex...]
        }
        return nil
    }

    /// The parts between other signs: `ip=10.1.2.3`, `mx.example.org:25`.
    private static func pieces(_ word: ArraySlice<UInt8>, at place: Place, _ names: inout Pseudonyms) -> [UInt8] {
        var output: [UInt8] = []
        var rest = word
        var key: ArraySlice<UInt8> = []
        while !rest.isEmpty {
            let piece = rest.prefix(while: isOfHost)
            guard !piece.isEmpty else {
                output.append(rest[rest.startIndex])
                if rest.first != UInt8(ascii: "=") { key = [] }
                rest = rest.dropFirst()
                continue
            }
            if ASCII.equal(key, "ENVID".utf8) {
                // All of it is the id, whatever signs are in it.
                return output + names.id(rest)
            }
            rest = rest[piece.endIndex...]
            let isKey = rest.first == UInt8(ascii: "=")
            if isKey, isResultKey(piece) {
                output += piece
            } else if isHomeFolder(before: piece, in: word) {
                output += names.user(piece)
            } else {
                var place = place
                place.isFile = place.isFile || place.isPath || isInFilePath(piece, of: word)
                output += replaced(piece, key: key, at: place, &names)
            }
            key = isKey ? piece : []
        }
        return output
    }

    /// Keys of results of authentication, which have dots as hosts do: `smtp.mailfrom=…` (RFC 8601).
    private static func isResultKey(_ piece: ArraySlice<UInt8>) -> Bool {
        ["smtp.", "header.", "policy.", "body."].contains { ASCII.equal($0.utf8, piece.prefix($0.utf8.count)) }
    }

    /// Whether a piece is the name of a user's folder: `/home/alice/send.py`.
    private static func isHomeFolder(before piece: ArraySlice<UInt8>, in word: ArraySlice<UInt8>) -> Bool {
        let before = word[..<piece.startIndex]
        return ["home/", "Users/"].contains { folder in
            let start = before.endIndex - folder.utf8.count
            return start >= before.startIndex && before[start...].elementsEqual(folder.utf8)
                && (start == before.startIndex || before[start - 1] == UInt8(ascii: "/"))
        }
    }

    /// Whether a piece is the last part of a path of files.
    private static func isInFilePath(_ piece: ArraySlice<UInt8>, of word: ArraySlice<UInt8>) -> Bool {
        let slash = UInt8(ascii: "/")
        let before = word[..<piece.startIndex]
        guard before.last == slash else { return false }
        return before.count { $0 == slash } > 1
    }

    /// Parameters whose value is a user, a host or an id.
    private static let userKeys: Set<String> = ["LOGIN", "AUTH"]
    private static let hostKeys: Set<String> = [
        "NAME", "HELO", "EHLO", "LHLO", "REVERSE_NAME", "CLIENT_NAME", "HELO_NAME", "RDNS", "PTR", "HOSTNAME",
    ]
    private static let idKeys: Set<String> = ["ID", "MSGID", "INTERNALID"]

    private static func replaced(
        _ piece: ArraySlice<UInt8>, key: ArraySlice<UInt8>, at place: Place, _ names: inout Pseudonyms
    ) -> [UInt8] {
        let start = piece.firstIndex(where: isOfName) ?? piece.endIndex
        let end = (piece.lastIndex(where: isOfName) ?? start - 1) + 1
        guard start < end else { return Array(piece) }
        let core = piece[start..<end]
        let key = ASCII.uppercased(key)
        if idKeys.contains(key), core.contains(where: ASCII.isDigit) {
            return piece[..<start] + names.id(core) + piece[end...]
        }
        if hostKeys.contains(key), HostPlace.isNamed(core) { return piece[..<start] + names.host(core) + piece[end...] }
        if userKeys.contains(key) { return piece[..<start] + names.user(core) + piece[end...] }
        return piece[..<start] + name(core, at: place, &names) + piece[end...]
    }

    /// A number that is too long to be a count.
    private static func isCaseNumber(_ word: ArraySlice<UInt8>) -> Bool {
        word.count >= 4 && word.allSatisfy(ASCII.isDigit)
    }

    /// A piece without punctuation at its ends.
    private static func name(_ core: ArraySlice<UInt8>, at place: Place, _ names: inout Pseudonyms) -> [UInt8] {
        if let octets = IPAddress.octets(String(decoding: core.prefix(16), as: UTF8.self)), core.count <= 15 {
            return names.address(octets, written: core)
        }
        if names.isKnown(id: core) || place.isCase && isCaseNumber(core) { return names.id(core) }
        if HostShape.isHost(core) {
            return place.isFile && FileShape.isFileInPath(core) ? Array(core) : names.host(core)
        }
        if IdentifierShape.isIdentifier(core) { return names.id(core) }
        return KnownWord.replaced(core, at: place, &names) ?? Array(core)
    }
}

extension ArraySlice<UInt8> {
    fileprivate var hasColonLast: Bool { last == UInt8(ascii: ":") }
}
