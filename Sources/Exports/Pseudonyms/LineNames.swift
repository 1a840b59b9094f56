import SMTPSyntax

/// Replaces the names in a line of the wire, by what the line is.
enum LineNames {
    /// A command: also names that are known as such only by their place.
    static func command(_ line: [UInt8], _ names: inout Pseudonyms) -> [UInt8] {
        let text = ASCII.trimmed(line[...])
        let end = text.firstIndex(where: ASCII.isBlank) ?? text.endIndex
        let verb = Verb(bytes: text[..<end])
        let argument = ASCII.trimmed(text[end...])
        let (head, tail) = (line[..<argument.startIndex], line[argument.endIndex...])
        if Verb.hellos.contains(verb) || verb == .etrn, let name = hostName(in: argument) {
            let rest = argument[name.endIndex...] + tail
            return head + names.host(name) + NameScanner.replaced(ArraySlice(Array(rest)), &names)
        }
        if [Verb.vrfy, .expn].contains(verb), !argument.contains(UInt8(ascii: "@")) {
            return head + names.user(argument) + tail
        }
        guard [Verb.mail, .rcpt, .send, .soml, .saml].contains(verb), let path = localPath(in: argument) else {
            return NameScanner.replaced(line[...], &names)
        }
        return head + argument[..<path.lowerBound] + names.user(argument[path])
            + NameScanner.replaced(line[path.upperBound...], &names)
    }

    /// The first word, if it is a name and not an address: whatever it is, it names a host here.
    private static func hostName(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let name = text.prefix { !ASCII.isBlank($0) }
        guard name.allSatisfy({ ASCII.isAlphanumeric($0) || "-_.".utf8.contains($0) || $0 >= 0x80 }),
            name.contains(where: { $0 != UInt8(ascii: ".") }),
            IPAddress.octets(String(decoding: name.prefix(16), as: UTF8.self)) == nil
        else { return nil }
        return name
    }

    /// The user in `TO:<alice>`, which is not a whole address.
    private static func localPath(in text: ArraySlice<UInt8>) -> Range<Int>? {
        guard let open = text.firstIndex(of: UInt8(ascii: "<")), let close = text.firstIndex(of: UInt8(ascii: ">")),
            open + 1 < close, !text[open..<close].contains(UInt8(ascii: "@"))
        else { return nil }
        return open + 1..<close
    }

    /// A line that came; its code stays as it is. The challenge of CRAM-MD5 names the server in base64. `isLookup` says that
    /// it answers VRFY or EXPN, which name people, `namesServer` that it is the first line of a reply in which servers
    /// name themselves.
    static func reply(
        _ line: [UInt8], isLookup: Bool = false, namesServer: Bool = false, _ names: inout Pseudonyms
    ) -> [UInt8] {
        let start = min(line.count, ReplyLine(line) == nil ? 0 : 4)
        let text = line[start...]
        if line.starts(with: "334".utf8), !text.isEmpty, let raw = Base64.decode(text), isText(raw) {
            return line[..<start] + Array(Base64.encode(NameScanner.replaced(raw[...], &names)).utf8)
        }
        if namesServer {
            let known = names.knownHosts
            let isAlone = line.starts(with: "220".utf8) || line.starts(with: "250".utf8)
            let place = afterStatus(text)
            let name = HostPlace.server(in: place, isAlone: isAlone) { known.contains($0) }
            if !name.isEmpty {
                return line[..<name.lowerBound] + names.host(line[name])
                    + NameScanner.replaced(line[name.upperBound...], &names)
            }
        }
        let person = isLookup ? person(in: text) : text.startIndex..<text.startIndex
        guard !person.isEmpty else { return line[..<start] + NameScanner.replaced(text, &names) }
        let name = names.title(String(decoding: text[person], as: UTF8.self))
        return line[..<person.lowerBound] + Array(name.utf8) + NameScanner.replaced(text[person.upperBound...], &names)
    }

    /// The text after an enhanced code.
    private static func afterStatus(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard EnhancedStatusCode(firstWordOf: Array(text)) != nil else { return text }
        return text.drop { !ASCII.isBlank($0) }.drop(while: ASCII.isBlank)
    }

    /// The name in `2.1.5 Alice Smith <alice@example.org>`; empty for a sentence, which ends with a word such as `to`.
    private static func person(in text: ArraySlice<UInt8>) -> Range<Int> {
        let none = text.startIndex..<text.startIndex
        guard let open = text.firstIndex(of: UInt8(ascii: "<")), text[open...].contains(UInt8(ascii: "@")) else {
            return none
        }
        let enhanced = EnhancedStatusCode(firstWordOf: Array(text))
        let rest = enhanced == nil ? text : text.drop { !ASCII.isBlank($0) }
        let name = ASCII.trimmed(rest[..<open])
        guard let last = ASCII.words(name).last, !name.contains(UInt8(ascii: ",")),
            ![UInt8(ascii: ":"), UInt8(ascii: ";")].contains(name.last),
            !["to", "is", "try", "at", "address", "user"].contains(where: { ASCII.equal($0.utf8, last) })
        else { return none }
        return name.startIndex..<name.endIndex
    }

    private static func isText(_ octets: [UInt8]) -> Bool { octets.allSatisfy { (0x20...0x7E).contains($0) } }
}
