import SMTPSyntax

/// CRAM-MD5: the challenge, signed with the password (RFC 2195 §2).
///
///     S: <1896.697170952@postoffice.reston.mci.net>
///     C: tim b913a602c7eda7a495b4e6e7334d3890
package struct CRAMMD5Mechanism: SASLMechanism {
    package let name = "CRAM-MD5"
    private let credentials: SASLCredentials
    private let cryptography: SASLCryptography
    private var isSaid = false

    package init(_ credentials: SASLCredentials, _ cryptography: SASLCryptography) {
        self.credentials = credentials
        self.cryptography = cryptography
    }

    /// The server speaks first, so AUTH CRAM-MD5 has no initial response (RFC 4954 §4).
    package mutating func start(initialResponse: Bool) -> SASLStep { .wait }

    package mutating func answer(to challenge: [UInt8]) -> SASLStep {
        guard !isSaid else { return overrun() }
        isSaid = true
        guard !challenge.isEmpty else { return .failed("The challenge is empty; CRAM-MD5 has nothing to sign.") }
        let digest = cryptography.hmac(.md5, Array(credentials.secret.utf8), challenge)
        return .send(Array(credentials.user.utf8) + [0x20] + Array(Hexadecimal.text(digest).utf8))
    }

    static func fields(_ raw: [UInt8]) -> [SASLField] {
        // A name may contain spaces; the digits follow the last one.
        guard let space = raw.lastIndex(of: 0x20) else {
            return [.secret("answer", "CRAM-MD5 response", "expected a name, a space and 32 digits")]
        }
        return [
            SASLField("user", Array(raw[..<space]), "who logs in"),
            .secret("digits", "CRAM-MD5 response", "HMAC-MD5 of the challenge; the password is the key"),
        ]
    }

    static func challengeFields(_ raw: [UInt8]) -> [SASLField] {
        let isUsual = raw.first == UInt8(ascii: "<") && raw.last == UInt8(ascii: ">")
        return [
            SASLField(
                "challenge", raw,
                isUsual ? "to be signed, with its brackets" : "to be signed; the usual form is <digits.time@host>")
        ]
    }
}
