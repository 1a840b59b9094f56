import SMTPSyntax

/// Challenges of mechanisms that are explained here but not answered.
enum OtherChallenges {
    /// DIGEST-MD5: names and values, separated by commas, some in quotes (RFC 2831 §2.1.1).
    static func digest(_ raw: [UInt8]) -> [SASLField] {
        var fields: [SASLField] = []
        var rest = raw[...]
        while !rest.isEmpty && fields.count < 30 {
            let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ",") }
            rest = rest.dropFirst(name.count)
            var value: [UInt8] = []
            if rest.first == UInt8(ascii: "=") {
                rest = rest.dropFirst()
                value = takeValue(&rest)
            }
            rest = rest.dropFirst()
            let word = String(decoding: ASCII.trimmed(name), as: UTF8.self)
            if !word.isEmpty { fields.append(SASLField(word, value, meaning(of: word))) }
        }
        return fields
    }

    private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        guard rest.first == quote else {
            let value = rest.prefix { $0 != UInt8(ascii: ",") }
            rest = rest.dropFirst(value.count)
            return Array(value)
        }
        let value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
        return Array(value)
    }

    private static func meaning(of name: String) -> String {
        switch name {
        case "realm": "the realm of the user; part of the response"
        case "nonce": "the server's nonce"
        case "qop": "the protection offered; auth is authentication alone"
        case "algorithm": "always md5-sess"
        case "charset": "the character set allowed in names"
        case "cipher": "ciphers for auth-conf"
        case "maxbuf": "the maximum size of a protected message"
        case "stale": "the nonce was too old; try again with the new one"
        case "rspauth": "the server's own proof; answer with an empty line"
        default: ""
        }
    }

    /// NTLM: binary, beginning with a signature and the number of the message.
    static func ntlm(_ raw: [UInt8]) -> [SASLField] {
        guard raw.starts(with: Array("NTLMSSP\0".utf8)), raw.count > 8 else {
            return [SASLField("text", raw, "not an NTLM message")]
        }
        let meaning =
            switch raw[8] {
            case 1: "NEGOTIATE, from the client"
            case 2: "CHALLENGE, from the server; the client answers with message 3"
            case 3: "AUTHENTICATE, from the client"
            default: "unknown"
            }
        return [SASLField("message", Array("\(raw[8])".utf8), meaning)]
    }
}
