import SMTPStandard
import SMTPSyntax

/// The secrets in what a program says of itself: its command line, its settings, an address of the web.
///
///     swaks --auth-password hunter2           →   swaks --auth-password <redacted>
///     auth: { user: 'alice', pass: 'x' }      →   auth: { user: 'alice', pass: <redacted> }
///     smtp://alice:hunter2@mx.example.test    →   smtp://alice:<redacted>@mx.example.test
struct SpokenSecrets {
    /// The secrets, as they were written.
    private(set) var found: [[UInt8]] = []
    private var bytes: [UInt8]
    /// The same with its ASCII letters in lower case, for searching.
    private var lower: [UInt8]

    /// The text without the secrets.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    init(_ text: String) {
        bytes = Array(text.utf8)
        lower = bytes.map(Self.lowercased)
        for name in Self.names { cutValues(of: name, isOption: false) }
        for option in Self.options { cutValues(of: option, isOption: true) }
        cutAddresses()
        cutResponses()
        for call in Self.calls { cutArguments(of: call) }
    }

    private static let mark = Array("<redacted>".utf8)
    /// Names whose value is written after `=`, `:` or `=>`.
    private static let names = [
        "password", "passwordeval", "passwd", "passphrase", "pass", "pwd", "secret", "token", "apikey", "api_key",
        "auth-password", "userpwd", "master-key", "resumption psk",
    ].map { Array($0.utf8) }
    /// Options whose value is the next word.
    private static let options = ["--auth-password", "-ap", "--password", "--pass", "--user", "-u", "-xp"].map {
        Array($0.utf8)
    }

    /// Functions that get a password after another argument, as a stack trace quotes them.
    private static let calls = [
        "login(", "authenticate(", "plainauth(", "crammd5auth(", "networkcredential(", "passwordauthentication(",
        "usernamepasswordcredential(",
    ].map { Array($0.utf8) }

    private static func lowercased(_ octet: UInt8) -> UInt8 { (0x41...0x5A).contains(octet) ? octet | 0x20 : octet }

    private mutating func cutValues(of name: [UInt8], isOption: Bool) {
        var start = 0
        while let place = firstRange(of: name, from: start) {
            start = place.upperBound
            guard isWord(place),
                let value = isOption ? nextWord(after: place.upperBound) : value(after: place.upperBound)
            else { continue }
            start = cut(name == Self.curlUser || name == Self.curlUserLong ? afterColon(value) : value)
        }
    }

    private static let curlUser = Array("-u".utf8)
    private static let curlUserLong = Array("--user".utf8)

    /// The password in `user:password`.
    private func afterColon(_ value: Range<Int>) -> Range<Int> {
        guard let colon = bytes[value].firstIndex(of: UInt8(ascii: ":")) else {
            return value.upperBound..<value.upperBound
        }
        return colon + 1..<value.upperBound
    }

    private func firstRange(of wanted: [UInt8], from start: Int) -> Range<Int>? {
        guard start < lower.count else { return nil }
        return OctetSearch.firstRange(of: wanted, in: Array(lower[start...])).map {
            $0.lowerBound + start..<$0.upperBound + start
        }
    }

    private func isWord(_ place: Range<Int>) -> Bool {
        let isFree = place.lowerBound == 0 || !ASCII.isAlphanumeric(bytes[place.lowerBound - 1])
        return isFree && (place.upperBound == bytes.count || !ASCII.isAlphanumeric(bytes[place.upperBound]))
    }

    private func skipped(_ start: Int, while isSkipped: (UInt8) -> Bool) -> Int {
        bytes[start...].firstIndex { !isSkipped($0) } ?? bytes.count
    }

    /// The value after `=`, `:` or `=>`, which may be quoted.
    private func value(after start: Int) -> Range<Int>? {
        let sign = skipped(start) { "'\"`] \t".utf8.contains($0) }
        guard sign < bytes.count, bytes[sign] == UInt8(ascii: "=") || bytes[sign] == UInt8(ascii: ":") else {
            return nil
        }
        return quotedOrRest(from: skipped(sign) { "=:> \t".utf8.contains($0) })
    }

    private func quotedOrRest(from start: Int) -> Range<Int>? {
        guard start < bytes.count else { return nil }
        let ends: [UInt8] =
            "'\"`".utf8.contains(bytes[start]) ? [bytes[start]] : [UInt8(ascii: ","), UInt8(ascii: "}")]
        let first = ends.count == 1 ? start + 1 : start
        let end = bytes[first...].firstIndex { ends.contains($0) } ?? bytes.count
        return first < end ? first..<end : nil
    }

    /// The next word, which may be quoted.
    private func nextWord(after start: Int) -> Range<Int>? {
        let first = skipped(start) { ASCII.isBlank($0) || $0 == UInt8(ascii: "=") }
        guard first > start, first < bytes.count else { return nil }
        if "'\"".utf8.contains(bytes[first]) { return quotedOrRest(from: first) }
        return first..<endOfWord(from: first)
    }

    /// A space after a backslash, or inside quotes that begin in the middle of a word, is part of the word.
    private func endOfWord(from first: Int) -> Int {
        var place = first
        var quote: UInt8?
        while place < bytes.count {
            let octet = bytes[place]
            if octet == UInt8(ascii: "\\") {
                place += 1
            } else if octet == quote {
                quote = nil
            } else if quote == nil, "'\"".utf8.contains(octet) {
                quote = octet
            } else if quote == nil, ASCII.isBlank(octet) {
                break
            }
            place += 1
        }
        return min(place, bytes.count)
    }

    /// Puts the mark in place of a secret; returns where it ends.
    private mutating func cut(_ range: Range<Int>) -> Int {
        guard !range.isEmpty, !PasteSecrets.isHidden(bytes[range]) else { return range.upperBound }
        found.append(Array(bytes[range]))
        bytes.replaceSubrange(range, with: Self.mark)
        lower.replaceSubrange(range, with: Self.mark)
        return range.lowerBound + Self.mark.count
    }

    /// Literals after the first argument: `login('alice', <redacted>)`.
    private mutating func cutArguments(of call: [UInt8]) {
        var start = 0
        while let place = firstRange(of: call, from: start) {
            start = place.upperBound
            guard let comma = bytes[start...].firstIndex(of: UInt8(ascii: ",")) else { continue }
            start = comma + 1
            while let quote = bytes[start...].firstIndex(where: { "'\")".utf8.contains($0) }),
                bytes[quote] != UInt8(ascii: ")")
            {
                guard let value = quotedOrRest(from: quote) else { break }
                start = min(cut(value) + 1, bytes.count)
            }
        }
    }

    /// Passwords in addresses of the web.
    private mutating func cutAddresses() {
        let sign = Array("://".utf8)
        var start = 0
        while let place = firstRange(of: sign, from: start) {
            let end = skipped(place.upperBound) { !ASCII.isBlank($0) && !"/'\"".utf8.contains($0) }
            start = end
            guard let at = bytes[place.upperBound..<end].lastIndex(of: UInt8(ascii: "@")) else { continue }
            let password = afterColon(place.upperBound..<at)
            if !password.isEmpty { start = cut(password) }
        }
    }

    /// Initial responses of AUTH in a line that was not read as a command.
    private mutating func cutResponses() {
        let verb = Array("auth ".utf8)
        var start = 0
        while let place = firstRange(of: verb, from: start) {
            start = place.upperBound
            let name = start..<skipped(start) { !ASCII.isBlank($0) }
            guard isMechanism(name), let response = nextWord(after: name.upperBound), isResponse(response) else {
                continue
            }
            start = cut(response)
        }
    }

    private func isMechanism(_ name: Range<Int>) -> Bool {
        MechanismFacts.fact(for: ASCII.uppercased(bytes[name])) != nil
    }

    /// Whether a word can be a response, and is not another mechanism.
    private func isResponse(_ word: Range<Int>) -> Bool { !isMechanism(word) && AnswerShape.isLikely(bytes[word]) }
}
