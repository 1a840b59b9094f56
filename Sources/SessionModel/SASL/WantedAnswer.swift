import SMTPSyntax

/// The answer that the server expects next in an authentication.
package struct WantedAnswer: Hashable, Sendable {
    /// How a user types it.
    package enum Form: Hashable, Sendable {
        case text
        /// Text with octets that no key produces: `\0` is typed for NUL and `\x01` for the octet 01.
        case escaped
        /// Octets that can only be typed in base64.
        case binary
    }

    /// In a few words.
    package let words: String
    /// In a sentence.
    package let detail: String
    package let form: Form
    /// Whether it must not be shown.
    package let isSecret: Bool

    private init(_ words: String, _ detail: String, _ form: Form = .text, isSecret: Bool = true) {
        self.words = words
        self.detail = detail
        self.form = form
        self.isSecret = isSecret
    }

    init(_ mechanism: String, _ answered: Int, challenge: [UInt8]) {
        let isFirst = answered == 0
        switch mechanism {
        case "PLAIN": self = isFirst ? Self.plain : Self.nothing
        case "LOGIN": self = Self.login(answered, challenge)
        case "CRAM-MD5": self = isFirst ? Self.cram : Self.nothing
        case "DIGEST-MD5": self = isFirst ? Self.digest : Self.nothing
        case "XOAUTH2": self = isFirst ? Self.xoauth2 : Self.nothing
        case "OAUTHBEARER": self = isFirst ? Self.oauthBearer : Self.octetOne
        case "EXTERNAL": self = isFirst ? Self.external : Self.nothing
        case "ANONYMOUS": self = isFirst ? Self.anonymous : Self.nothing
        case "NTLM", "GSSAPI", "KERBEROS_V4": self = Self.token
        case _ where mechanism.hasPrefix("SCRAM-"): self = Self.scram(answered)
        default: self = Self.unknown
        }
    }

    /// The octets of a line that was typed without base64.
    package func octets(of line: String) -> [UInt8] {
        guard form == .escaped else { return Array(line.utf8) }
        var octets: [UInt8] = []
        var rest = Array(line.utf8)[...]
        while let byte = rest.first {
            if rest.starts(with: #"\0"#.utf8) {
                octets.append(0)
                rest = rest.dropFirst(2)
            } else if rest.starts(with: #"\x01"#.utf8) {
                octets.append(1)
                rest = rest.dropFirst(4)
            } else {
                octets.append(byte)
                rest = rest.dropFirst()
            }
        }
        return octets
    }

    /// The line to send for what was typed without base64: base64, except for the `*` that cancels.
    package func line(for typed: String) -> [UInt8] {
        typed == "*" ? Array(typed.utf8) : Array(Base64.encode(octets(of: typed)).utf8)
    }
}

extension WantedAnswer {
    private static let plain = WantedAnswer(
        #"\0name\0password"#,
        #"The identity to act as, usually omitted, then NUL, the user name, NUL, the password. Type \0 for NUL."#,
        .escaped)
    private static let cram = WantedAnswer(
        "name, space, 32 digits",
        "The user name, a space, and 32 hex digits: the HMAC-MD5 of the challenge, with the password as the key.")
    private static let digest = WantedAnswer(
        "the response", #"username="…",realm="…",nonce="…",cnonce="…",nc=00000001,qop=auth,digest-uri=…,response=…."#)
    private static let xoauth2 = WantedAnswer(
        #"user=…\x01auth=Bearer …\x01\x01"#,
        #"user= and the name, byte 01, auth=Bearer, a space, the token, byte 01 twice. Type \x01 for byte 01."#,
        .escaped)
    private static let oauthBearer = WantedAnswer(
        #"n,a=…,\x01auth=Bearer …\x01\x01"#,
        #"n,a= and the name, a comma, byte 01, auth=Bearer, a space, the token, byte 01 twice. Type \x01 for byte 01."#,
        .escaped)
    private static let octetOne = WantedAnswer(
        #"\x01"#, #"The token was refused. Type \x01, one byte, to get the final reply."#, .escaped, isSecret: false)
    private static let external = WantedAnswer(
        "nothing, or an identity", "Nothing, or the identity to act as. The proof is usually the client certificate.",
        isSecret: false)
    private static let anonymous = WantedAnswer(
        "a word for the log", "A trace such as an address, or nothing. It is not an authentication.", isSecret: false)
    private static let token = WantedAnswer(
        "a token in base64", "A binary token, which only a program can create. It is sent in base64.", .binary)
    static let nothing = WantedAnswer(
        "an empty line", "Nothing more: an empty line, and the server sends its final reply.")
    private static let unknown = WantedAnswer(
        "the answer", "What the mechanism asks for, which is unknown here.")
    private static let user = WantedAnswer("the user name", "The user name, alone.", isSecret: false)
    private static let password = WantedAnswer("the password", "The password, alone. It is encoded, not encrypted.")

    /// The first answer is the name. A server that accepted the name before asks for the password at once.
    private static func login(_ answered: Int, _ challenge: [UInt8]) -> WantedAnswer {
        let asksPassword = ASCII.uppercased(challenge.prefix(100)).contains("PASS")
        return answered == 0 && !asksPassword ? user : password
    }

    private static func scram(_ answered: Int) -> WantedAnswer {
        switch answered {
        case 0:
            WantedAnswer(
                "n,,n=name,r=nonce", "n,,n= and the user name, then ,r= and a nonce: random letters and digits.",
                isSecret: false)
        case 1:
            WantedAnswer(
                "c=biws,r=…,p=proof", "c=biws,r= and both nonces, then ,p= and the proof, which a program must compute."
            )
        default: nothing
        }
    }
}
