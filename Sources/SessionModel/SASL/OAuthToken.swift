/// What XOAUTH2 and OAUTHBEARER have in common.
enum OAuthToken {
    static let unsendable = SASLStep.failed(
        "A name or a token that contains byte 01 cannot be sent; byte 01 separates the parts.")

    /// The part with the token, and the separators around it.
    static func field(_ token: [UInt8]) -> [UInt8] { [1] + Array("auth=Bearer ".utf8) + token + [1] }

    static func accepted(after answers: Int) -> SASLStep {
        answers < 2 ? .done : .failed("The server accepted the authentication although it had sent an error before.")
    }

    static func fields(_ raw: [UInt8], _ mechanism: String) -> [SASLField] {
        if raw.isEmpty || raw == [1] {
            return [SASLField("answer", raw, "nothing more; the server sends its refusal next")]
        }
        return raw.split(separator: 1).map { part in
            let name = part.prefix { $0 != UInt8(ascii: "=") }
            let value = Array(part.dropFirst(name.count + 1))
            switch String(decoding: name, as: UTF8.self) {
            case "user": return SASLField("user", value, "the user of the account")
            case "n,a": return SASLField("a", Array(value.dropLast()), "the user of the account")
            case "n,,": return SASLField("a", [], "no user named; the token identifies the account")
            case "host": return SASLField("host", value, "the server that the token is for")
            case "port": return SASLField("port", value, "its port")
            case "auth": return .secret("auth", "\(mechanism) token", "the bearer token, only encoded, not encrypted")
            default: return .secret("part", "\(mechanism) response", "an unknown part")
            }
        }
    }
}
