import SMTPSyntax

/// The text of a reply, made ready for the phrases of `CauseRule`.
///
///     550-5.1.1 <bob@example.com>:  Boîte pleine   →   " <@>: boite pleine"
///
/// Letters are in lower case and without accents, runs of spaces and line ends are one space, each mail address is `@`
/// and each IP address `#`: a customer's name says nothing about the cause. The name of an exception is followed by the
/// word `(exception)`. Only the beginning is read, so that a reply of a million octets costs no more than another.
package struct CauseText: Hashable, Sendable {
    /// The limits of what is read: lines, octets per line, octets in all.
    static let lineLimit = 20
    static let lineLength = 1000
    static let length = 6000

    let octets: [UInt8]
    /// Where words begin, outside the addresses of web pages.
    let words: [Int]
    /// Where words begin in the addresses of web pages.
    let linkWords: [Int]

    package init(_ reply: Reply) {
        var octets: [UInt8] = [0x20]
        for line in reply.lines.prefix(Self.lineLimit) where octets.count < Self.length {
            let text = line.text.prefix(Self.lineLength)
            let isCoded = EnhancedStatusCode(firstWordOf: text) != nil
            Self.fold(isCoded ? text.drop { !ASCII.isBlank($0) } : text, into: &octets)
            if octets.last != 0x20 { octets.append(0x20) }
        }
        var words: [Int] = []
        var linkWords: [Int] = []
        var isLink = false
        for index in octets.indices.dropFirst() {
            if octets[index] == 0x20 { isLink = false }
            guard octets[index] != 0x20, !ASCII.isAlphanumeric(octets[index - 1]) else { continue }
            isLink = isLink || Self.isLink(octets, at: index)
            if isLink { linkWords.append(index) } else { words.append(index) }
        }
        self.octets = octets
        self.words = words
        self.linkWords = linkWords
    }

    /// The same without the beginning.
    func dropping(first count: Int) -> CauseText {
        CauseText(
            octets: [0x20] + octets.dropFirst(count), words: words.filter { $0 >= count }.map { $0 - count + 1 },
            linkWords: linkWords.filter { $0 >= count }.map { $0 - count + 1 })
    }

    private init(octets: [UInt8], words: [Int], linkWords: [Int]) {
        self.octets = octets
        self.words = words
        self.linkWords = linkWords
    }

    /// Whether `phrase` is at `index`; if `isWhole`, the word must end after it.
    func holds(_ phrase: [UInt8], at index: Int, isWhole: Bool = false) -> Bool {
        let end = index + phrase.count
        guard end <= octets.count else { return false }
        for offset in phrase.indices where octets[index + offset] != phrase[offset] { return false }
        return !isWhole || end == octets.count || !ASCII.isAlphanumeric(octets[end])
    }

    /// Whether a sentence begins with the word at `index`: after a full stop, a semicolon or the like.
    func isSentence(at index: Int) -> Bool {
        guard index > 1, octets[index - 1] == 0x20 else { return false }
        return ".;!?".utf8.contains(octets[index - 2])
    }

    /// Whether it contains a phrase, even inside a word.
    func contains(_ phrase: String) -> Bool {
        let phrase = Array(phrase.utf8)
        guard let first = phrase.first else { return !octets.isEmpty }
        return octets.indices.contains { octets[$0] == first && holds(phrase, at: $0) }
    }

    /// Whether a word outside the addresses of web pages begins with this, in lower case.
    func containsWord(_ beginning: String) -> Bool {
        let beginning = Array(beginning.utf8)
        return words.contains { holds(beginning, at: $0) }
    }

    /// Whether the reply has no text.
    var isBlank: Bool { octets.allSatisfy { $0 == 0x20 } }

    private static func isLink(_ octets: [UInt8], at index: Int) -> Bool {
        octets[index...].starts(with: "http://".utf8) || octets[index...].starts(with: "https://".utf8)
            || octets[index...].starts(with: "www.".utf8)
    }

    // MARK: Folding

    private static func fold(_ text: ArraySlice<UInt8>, into octets: inout [UInt8]) {
        for token in text.split(whereSeparator: { $0 <= 0x20 }) {
            if octets.last != 0x20 { octets.append(0x20) }
            if !isPlain(token) {
                foldPieces(of: token, into: &octets)
            } else {
                for octet in token { append(octet, to: &octets) }
            }
            if isException(token) { octets += " (exception)".utf8 }
        }
    }

    /// Whether a word has no octet that an address must have: most have none.
    private static func isPlain(_ token: ArraySlice<UInt8>) -> Bool {
        for octet in token where octet == 0x40 || octet == 0x3D || octet == 0x3A || ASCII.isDigit(octet) {
            return false
        }
        return true
    }

    private static func foldPieces(of token: ArraySlice<UInt8>, into octets: inout [UInt8]) {
        var piece: [UInt8] = []
        for octet in token {
            if isPartOfAddress(octet) {
                piece.append(octet)
            } else {
                flush(&piece, into: &octets)
                append(octet, to: &octets)
            }
        }
        flush(&piece, into: &octets)
    }

    /// Whether a word is the name of an exception: `NullPointerException`, `(TypeError)`; not part of a web address.
    private static func isException(_ token: ArraySlice<UInt8>) -> Bool {
        guard token.contains(UInt8(ascii: "E")) else { return false }
        let name = token.drop { !ASCII.isLetter($0) }.prefix { ASCII.isLetter($0) || $0 == UInt8(ascii: ".") }
        return ["Error", "Exception"].contains { ending in
            let before = name.dropLast(ending.utf8.count).last
            return name.reversed().starts(with: ending.utf8.reversed())
                && (before.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false)
        }
    }

    /// Letters, digits and the other characters of mail and IP addresses.
    private static func isPartOfAddress(_ octet: UInt8) -> Bool {
        ASCII.isAlphanumeric(octet) || "@.-_+:=".utf8.contains(octet)
    }

    private static func flush(_ piece: inout [UInt8], into octets: inout [UInt8]) {
        if let at = piece.firstIndex(of: UInt8(ascii: "@")), at > 0, at < piece.count - 1 {
            octets.append(UInt8(ascii: "@"))
            if let last = piece.last, !ASCII.isAlphanumeric(last) { octets.append(last) }
        } else {
            // ip=192.0.2.25
            let start = piece.lastIndex(of: UInt8(ascii: "=")).map { $0 + 1 } ?? 0
            let behindHyphen = octets.suffix(3).elementsEqual(" - ".utf8)
            let end =
                AddressScan.endOfIPv4(piece[start...], behindHyphen: behindHyphen)
                ?? AddressScan.endOfIPv6(piece[start...])
            for octet in piece[..<start] { append(octet, to: &octets) }
            if end != nil { octets.append(UInt8(ascii: "#")) }
            for octet in piece[(end ?? start)...] { append(octet, to: &octets) }
        }
        piece.removeAll(keepingCapacity: true)
    }

    /// The replacements for the Latin-1 letters after the octet C3 of UTF-8, from À on.
    private static let plain = Array("aaaaaaaceeeeiiiidnooooo ouuuuy saaaaaaaceeeeiiiidnooooo ouuuuy y".utf8)

    private static func append(_ octet: UInt8, to octets: inout [UInt8]) {
        if octets.last == 0xC3, octet >= 0x80, octet < 0xC0 {
            octets[octets.count - 1] = plain[Int(octet - 0x80)]
        } else if octet == 0x99, octets.suffix(2).elementsEqual([0xE2, 0x80]) {
            octets.replaceSubrange(octets.count - 2..<octets.count, with: [UInt8(ascii: "'")])
        } else {
            octets.append(octet >= 0x41 && octet <= 0x5A ? octet | 0x20 : octet)
        }
    }
}
