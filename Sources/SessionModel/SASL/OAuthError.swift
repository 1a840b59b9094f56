import SMTPSyntax

/// Why a token was refused: the JSON in the challenge of XOAUTH2 and OAUTHBEARER (RFC 7628 §3.2.2).
///
///     {"status":"invalid_token","schemes":"bearer","scope":"https://mail.example.test/"}
package struct OAuthError: Hashable, Sendable {
    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    /// The members whose values are text or a number, in order, limited in number and length.
    package let members: [Member]

    package var status: String? { value(of: "status") }
    package var schemes: String? { value(of: "schemes") }
    package var scope: String? { value(of: "scope") }

    private static let mostMembers = 20
    private static let mostOctets = 4000

    /// Nil when the octets are not a JSON object of plain members; nested arrays and objects are not read.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.mostOctets else { return nil }
        var reader = Reader(rest: bytes[...])
        guard let members = reader.object(most: Self.mostMembers) else { return nil }
        self.members = members
    }

    private func value(of name: String) -> String? { members.first { $0.name == name }?.value }

    var fields: [SASLField] {
        members.map { SASLField($0.name, Array($0.value.utf8), Self.meaning(of: $0.name, $0.value)) }
    }

    private static func meaning(of name: String, _ value: String) -> String {
        switch (name, value) {
        case ("status", "invalid_token"), ("status", "401"): "the token is wrong, expired or withdrawn; fetch a new one"
        case ("status", "invalid_request"), ("status", "400"): "the request is malformed or incomplete"
        case ("status", "insufficient_scope"), ("status", "403"): "the token is valid but does not allow mail"
        case ("status", _): "why it was refused"
        case ("schemes", _): "the kinds of token that the server accepts"
        case ("scope", _): "what the token must allow"
        case ("openid-configuration", _): "where to request a token"
        default: ""
        }
    }
}

/// A small reader of flat JSON; every step consumes at least one octet, so it ends.
private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func object(most: Int) -> [OAuthError.Member]? {
        guard take("{") else { return nil }
        var members: [OAuthError.Member] = []
        if take("}") { return isAtEnd ? members : nil }
        repeat {
            guard members.count < most, let name = text(), take(":"), let value = text() ?? word() else { return nil }
            members.append(OAuthError.Member(name: name, value: value))
        } while take(",")
        return take("}") && isAtEnd ? members : nil
    }

    private var isAtEnd: Bool { rest.allSatisfy(Self.isSpace) }

    private static func isSpace(_ byte: UInt8) -> Bool { ASCII.isBlank(byte) || byte == 0x0A || byte == 0x0D }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        rest = rest.drop(while: Self.isSpace)
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// A number, true, false or null, as it is written.
    private mutating func word() -> String? {
        rest = rest.drop(while: Self.isSpace)
        let word = rest.prefix { ASCII.isAlphanumeric($0) || "+-.".utf8.contains($0) }
        rest = rest.dropFirst(word.count)
        return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }

    private mutating func text() -> String? {
        guard take("\"") else { return nil }
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escape() else { return nil }
                bytes += escaped
            default: bytes.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> [UInt8]? {
        switch rest.popFirst() {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "u"):
            let digits = rest.prefix(4)
            rest = rest.dropFirst(digits.count)
            guard digits.count == 4, digits.allSatisfy(ASCII.isHex),
                let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return nil }
            // Half of a surrogate pair is not a character by itself; the replacement character is shown instead.
            return Array(String(Unicode.Scalar(number).map(Character.init) ?? "\u{FFFD}").utf8)
        case .some(let byte): return [byte]
        case nil: return nil
        }
    }
}
