import SMTPSyntax

/// Replaces the names in a line of text: addresses, hosts, IP addresses, ids, and words that are known as names.
///
///     550 5.1.1 <bob@example.net>: unknown, from mx1.example.org[10.1.2.3]
///     550 5.1.1 <user1@domain-a.example>: unknown, from host1.domain-b.example[192.0.2.1]
///
/// Everything else stays as it is, byte by byte.
struct NameScanner {
    private let text: [UInt8]
    private var index = 0
    private var output: [UInt8] = []

    private init(_ text: ArraySlice<UInt8>) { self.text = Array(text) }

    static func replaced(_ text: ArraySlice<UInt8>, _ names: inout Pseudonyms) -> [UInt8] {
        var scanner = NameScanner(text)
        scanner.scan(&names)
        return scanner.output
    }

    static func replaced(_ text: String, _ names: inout Pseudonyms) -> String {
        String(decoding: replaced(Array(text.utf8)[...], &names), as: UTF8.self)
    }

    private mutating func scan(_ names: inout Pseudonyms) {
        while index < text.count {
            if text[index] == UInt8(ascii: "\""), let end = endOfQuotedName {
                output += names.user(text[index..<end])
                index = end
            } else if Self.isDelimiter(text[index]) {
                output.append(text[index])
                index += 1
            } else {
                let end = text[index...].firstIndex(where: Self.isDelimiter) ?? text.count
                scan(word: index..<end, &names)
                index = end
            }
        }
    }

    /// What words are separated by. A quotation mark is one, and so is what is around an address.
    private static func isDelimiter(_ octet: UInt8) -> Bool {
        octet <= 0x20 || octet == 0x7F || "<>()[]\",;\\".utf8.contains(octet)
    }

    /// The end of a local part in quotation marks: `"john doe"@example.org`.
    private var endOfQuotedName: Int? {
        var place = index + 1
        let last = min(text.count, index + Self.longestLocalPart)
        while place < last, text[place] != UInt8(ascii: "\"") {
            place += text[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return place + 1 < text.count && text[place + 1] == UInt8(ascii: "@") ? place + 1 : nil
    }

    /// Four times what is allowed (RFC 5321 §4.5.3.1.1), so that a line full of quotation marks is not read again and again.
    private static let longestLocalPart = 256

    private mutating func scan(word: Range<Int>, _ names: inout Pseudonyms) {
        let surroundings = WordSurroundings(of: word, in: text)
        if surroundings.isHomeFolder || surroundings.beginsLocalPart { return output += names.user(text[word]) }
        if surroundings.namesAddress, HostPlace.isHost(text[word]) { _ = names.host(text[word]) }
        let place = NameWord.Place(
            isInPath: word.lowerBound > 0 && text[word.lowerBound - 1] == UInt8(ascii: "<"),
            isXtext: ASCII.equal(text[..<word.lowerBound].suffix(7), "rfc822;".utf8),
            isBeforeLiteral: word.upperBound < text.count && text[word.upperBound] == UInt8(ascii: "["),
            isHost: surroundings.namesAddress || surroundings.followsHostWord, isFile: surroundings.isFile,
            isPath: text[word.lowerBound] == UInt8(ascii: "/"), isCase: surroundings.followsCaseWord)
        output += NameWord.replaced(text[word], at: place, &names)
    }
}
