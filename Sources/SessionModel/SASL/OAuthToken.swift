/// What the two token mechanisms have in common.
enum OAuthToken {
    static let unsendable = SASLStep.failed(
        "A name or a token with the octet 01 in it cannot be sent; it divides the parts.")

    /// The part with the token, and the dividers around it.
    static func field(_ token: [UInt8]) -> [UInt8] { [1] + Array("auth=Bearer ".utf8) + token + [1] }

    static func accepted(after answers: Int) -> SASLStep {
        answers < 2 ? .done : .failed("The server took the login although it had sent an error before.")
    }

    static func fields(_ raw: [UInt8], _ mechanism: String) -> [SASLField] {
        if raw.isEmpty || raw == [1] {
            return [SASLField("answer", raw, "nothing to say; the server may give its refusal")]
        }
        return raw.split(separator: 1).map { part in
            let name = part.prefix { $0 != UInt8(ascii: "=") }
            let value = Array(part.dropFirst(name.count + 1))
            switch String(decoding: name, as: UTF8.self) {
            case "user": return SASLField("user", value, "whose account it is")
            case "n,a": return SASLField("a", Array(value.dropLast()), "whose account it is")
            case "n,,": return SASLField("a", [], "nobody named; the token says whose account it is")
            case "host": return SASLField("host", value, "the server it is meant for")
            case "port": return SASLField("port", value, "its port")
            case "auth": return .secret("auth", "\(mechanism) token", "the bearer token, only encoded, not encrypted")
            default: return .secret("part", "\(mechanism) response", "a part that is not known here")
            }
        }
    }
}
