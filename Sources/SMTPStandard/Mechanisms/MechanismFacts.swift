import SMTPSyntax

/// The mechanisms of AUTH, one row each. Only the names in an EHLO reply show which of them a server accepts.
package enum MechanismFacts {
    package static let all: [MechanismFact] = passwords + challenges + scram + tokens + outside

    /// The row of a mechanism, in any case; nil when it is not in the table.
    package static func fact(for name: some StringProtocol) -> MechanismFact? {
        all.first { ASCII.equal($0.name.utf8, name.utf8) }
    }

    /// Whether a mechanism sends the password or token itself to the server, only encoded.
    package static func sendsSecret(_ name: some StringProtocol) -> Bool { fact(for: name)?.exposure == .secret }

    private static let passwords: [MechanismFact] = [
        MechanismFact(
            "PLAIN", "name and password; use TLS", clientFirst: true, messages: 1...1,
            steps: """
                The client sends AUTH PLAIN with the base64, and the server replies 235 or 535. Without the base64 the \
                server replies 334, a space and nothing else, and the client sends it on a line of its own.
                """,
            content: """
                From the client: the identity to act as, NUL, the user name, NUL, the password, all in UTF-8. The \
                first is usually empty.
                """,
            example: "AHRpbQB0YW5zdGFhZnRhbnN0YWFm is NUL tim NUL tanstaaftanstaaf.",
            exposes: .secret, advice: "Use it only under TLS: the password is encoded, not encrypted.",
            .rfc(4616, "2"), .rfc(4954, "4")),
        MechanismFact(
            "LOGIN", "name and password; use TLS", clientFirst: false, messages: 2...2,
            steps: """
                The client sends AUTH LOGIN. The server asks with 334 for the user name and the client sends it in \
                base64; it asks again with 334 and the client sends the password. The server replies 235 or 535. Many \
                servers also accept the name after AUTH LOGIN, but no standard allows it.
                """,
            content: """
                From the server: Username: and Password:, or other words; do not rely on them. From the client: the \
                user name, then the password, each on a line of its own.
                """,
            example: "VXNlcm5hbWU6 is Username: and UGFzc3dvcmQ6 is Password:.",
            exposes: .secret, advice: "No RFC defines it. Use it only under TLS, and only where PLAIN is not offered.",
            status: .nonStandard, .draft("murchison-sasl-login"), .documented(by: "Microsoft"),
            .seen(in: "OpenSMTPD")),
    ]

    private static let challenges: [MechanismFact] = [
        MechanismFact(
            "CRAM-MD5", "password not sent, but can be guessed offline; old", clientFirst: false, messages: 1...1,
            steps: """
                The client sends AUTH CRAM-MD5 and nothing else; otherwise the reply is 501. The server sends a \
                challenge with 334, the client answers it, and the server replies 235 or 535.
                """,
            content: """
                From the server: a text such as <digits.time@host>. From the client: the user name, a space, and 32 \
                hex digits in lower case, the HMAC-MD5 of the challenge with its brackets; the password is the key.
                """,
            example: """
                User tim, password tanstaaftanstaaf, challenge <1896.697170952@postoffice.reston.mci.net>: the digits \
                are b913a602c7eda7a495b4e6e7334d3890.
                """,
            exposes: .hash,
            advice: "Old, but still in use. An eavesdropper can guess the password offline, so use TLS.",
            status: .extension, .rfc(2195, "2"), .rfc(4954, "4.1")),
        MechanismFact(
            "DIGEST-MD5", "password not sent; historic", clientFirst: false, messages: 2...2,
            steps: """
                The client sends AUTH DIGEST-MD5, the first time without a response. The server sends its challenge \
                with 334, the client its response; the server sends its own proof with 334, the client an empty line, \
                and the server replies 235.
                """,
            content: """
                From the server: realm, nonce, qop, algorithm=md5-sess and charset. From the client: username, realm, \
                nonce, cnonce, nc, qop, digest-uri=smtp/host and response. Then from the server: rspauth.
                """,
            example: """
                User chris, password secret, realm elwood.innosoft.com, nonce OA6MG9tEQGm2hh, cnonce OA6MHXh6VqTrRk, \
                digest-uri imap/elwood.innosoft.com: response is d388dad90d4bbd760a152321f2143af7, rspauth is \
                ea40f60335c427b5527b84dbabcdfffd.
                """,
            exposes: .hash, provesServer: true, advice: "Moved to Historic by RFC 6331; use SCRAM instead.",
            status: .historic, .rfc(2831, "2.1"), .rfc(2831, "4"), .rfc(6331)),
        MechanismFact(
            "NTLM", "password not sent, but its hash can be attacked", clientFirst: true, messages: 2...2,
            steps: """
                The client sends AUTH NTLM with message 1. The server sends message 2 with 334, the client message 3, \
                and the server replies 235. Without message 1 the server first sends 334 and plain text such as NTLM \
                supported, which is not base64; then the client sends message 1.
                """,
            content: """
                Binary messages: NEGOTIATE from the client, CHALLENGE from the server, AUTHENTICATE from the client. \
                The base64 begins with TlRMTVNTUAAB, TlRMTVNTUAAC and TlRMTVNTUAAD.
                """,
            exposes: .hash, advice: "Old and proprietary. The response can be cracked or relayed; avoid it.",
            status: .privateUse, .documented(by: "Microsoft")),
    ]

    private static let scram: [MechanismFact] = [
        MechanismFact(
            "SCRAM-SHA-1", "password not sent, server proves itself", clientFirst: true, messages: 2...3,
            steps: scramSteps("SCRAM-SHA-1"),
            content: scramContent,
            example: """
                User user, password pencil, nonces fyko+d2lbbFgONRv9qkxdawL and 3rfcNHYJY1ZVvWVs7j, salt \
                QSXCR+Q6sek8bf92, i=4096: p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts= and v=rmF9pqV8S7suAoZWja4dJRkFsKQ=.
                """,
            exposes: .hash, provesServer: true,
            advice: "Good, but SCRAM-SHA-256 is better. It does not encrypt the session; use TLS, too.",
            status: .extension, .rfc(5802, "3"), .rfc(5802, "5"), .rfc(5802, "7")),
        MechanismFact(
            "SCRAM-SHA-256", "password not sent, server proves itself; good", clientFirst: true, messages: 2...3,
            steps: scramSteps("SCRAM-SHA-256"),
            content: scramContent,
            example: """
                User user, password pencil, nonces rOprNGfwEbeRWgbNEkqO and %hvYDpWUa2RaTCAfuxFIlj)hNlF$k0, salt \
                W22ZaJ0SNY7soEsUEjb6gQ==, i=4096: p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ= and \
                v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=.
                """,
            exposes: .hash, provesServer: true,
            advice: "Use it where it is offered. It does not encrypt the session; use TLS, too.",
            status: .extension, .rfc(7677, "3"), .rfc(5802)),
        MechanismFact(
            "SCRAM-SHA-1-PLUS", "like SCRAM-SHA-1, and bound to TLS", clientFirst: true, messages: 2...3,
            steps: scramSteps("SCRAM-SHA-1-PLUS") + " All of it inside TLS.", content: plusContent,
            exposes: .nothing, provesServer: true,
            advice: "Works only under TLS, and detects an attacker on the path. TLS 1.3 uses tls-exporter (RFC 9266).",
            status: .extension, .rfc(5802, "4"), .rfc(5802, "6"), .rfc(5929), .rfc(9266)),
        MechanismFact(
            "SCRAM-SHA-256-PLUS", "like SCRAM-SHA-256, and bound to TLS", clientFirst: true, messages: 2...3,
            steps: scramSteps("SCRAM-SHA-256-PLUS") + " All of it inside TLS.", content: plusContent,
            exposes: .nothing, provesServer: true,
            advice: """
                Works only under TLS; a resumed session needs the extended master secret. TLS 1.3 uses tls-exporter (RFC 9266).
                """,
            status: .extension, .rfc(7677), .rfc(5802, "4"), .rfc(5802, "6"), .rfc(5929), .rfc(9266)),
    ]

    /// The steps of SCRAM. A 235 cannot carry the server's proof, so a 334 does, which the client answers by an empty
    /// line.
    private static func scramSteps(_ name: String) -> String {
        """
        The client sends AUTH \(name) with its first message. The server sends its first with 334, the client its \
        last, the server its last with 334, the client an empty line, and the server replies 235. A wrong password \
        gets 535, sometimes after a 334 with e=.
        """
    }

    private static let scramContent = """
        Client: n,,n=user,r=nonce. Server: r=both nonces,s=salt,i=iterations. Client: c=biws,r=both nonces,p=proof. \
        Server: v=signature, its proof.
        """

    private static let plusContent = """
        As without -PLUS, but with p= and the kind of binding in place of n,, such as p=tls-server-end-point,, and \
        then n= and r= as usual. c= contains that beginning, up to the second comma, and the binding data, in base64.
        """

    private static let tokens: [MechanismFact] = [
        MechanismFact(
            "XOAUTH2", "a token; use TLS", clientFirst: true, messages: 1...2,
            steps: """
                The client sends AUTH XOAUTH2 with the base64, and the server replies 235. On failure it sends 334 with \
                an error, the client sends an empty line, and the server replies 535.
                """,
            content: """
                From the client: user=, the name, byte 01, auth=Bearer, a space, the token, byte 01 twice. The error \
                is JSON with status, schemes and scope.
                """,
            example: """
                User someuser@example.com, token ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg: \
                dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRjMk52YjNSbGNrQmhkSFJoZG1semRH\
                RXVZMjl0Q2cBAQ==
                """,
            exposes: .secret, advice: "Use it only under TLS, and prefer OAUTHBEARER where both are offered.",
            status: .nonStandard, .documented(by: "Google"), .documented(by: "Microsoft")),
        MechanismFact(
            "OAUTHBEARER", "a token; use TLS", clientFirst: true, messages: 1...2,
            steps: """
                The client sends AUTH OAUTHBEARER with the base64, and the server replies 235. On failure it sends 334 \
                with an error, the client sends AQ==, which is byte 01, and the server replies 535.
                """,
            content: """
                From the client: n,a=user, with the comma at the end, byte 01, host=…, byte 01, port=…, byte 01, \
                auth=Bearer, a space, the token, byte 01 twice. The error is JSON.
                """,
            example: """
                User user@example.com, host server.example.com, port 587: \
                bixhPXVzZXJAZXhhbXBsZS5jb20sAWhvc3Q9c2VydmVyLmV4YW1wbGUuY29tAXBvcnQ9NTg3AWF1dGg9QmVhcmVyIHZGOWRmdDRx\
                bVRjMk52YjNSbGNrQmhiSFJoZG1semRHRXVZMjl0Q2c9PQEB
                """,
            exposes: .secret, advice: "TLS is mandatory, because the token itself is sent.",
            status: .extension, .rfc(7628, "3"), .rfc(7628, "4")),
    ]

    private static let outside: [MechanismFact] = [
        MechanismFact(
            "EXTERNAL", "the client's certificate, only with TLS", clientFirst: true, messages: 1...1,
            steps: """
                The client sends AUTH EXTERNAL = when it names no identity, or the base64 of an identity in place of \
                the equals sign; the server replies 235.
                """,
            content:
                "From the client: the identity to act as, or nothing. The proof is usually the client certificate.",
            example: "AUTH EXTERNAL =", exposes: .nothing, provesServer: true,
            advice: "Use it with a client certificate under TLS; TLS authenticates the server.",
            status: .extension, .rfc(4422, "A"), .rfc(4954, "4.1")),
        MechanismFact(
            "ANONYMOUS", "no authentication, nothing secret", clientFirst: true, messages: 1...1,
            steps: "The client sends AUTH ANONYMOUS with the base64, and the server replies 235.",
            content: "From the client: a trace such as an address, or a word of up to 255 characters; it may be empty.",
            example: "c2lyaGM= is sirhc.", exposes: .nothing, advice: "Rare in SMTP. Nothing secret is sent.",
            status: .rare, .rfc(4505, "2"), .rfc(4505, "4")),
        MechanismFact(
            "GSSAPI", "a Kerberos ticket, password not sent", clientFirst: true,
            steps: """
                The client sends AUTH GSSAPI with a token. The server sends tokens with 334 as often as needed, each \
                answered by the client, the last one by an empty line. Then the server sends 334 with four wrapped \
                bytes, the client four and an identity, and the server replies 235.
                """,
            content: """
                Kerberos tokens, then wrapped bytes: the first names the protection that is offered or chosen (1 none, \
                2 integrity, 4 confidentiality), the other three the maximum size.
                """,
            exposes: .nothing, provesServer: true,
            advice: "Suitable where Kerberos is in use. It needs tickets, so it cannot be typed by hand.",
            status: .extension, .rfc(4752, "3")),
        MechanismFact(
            "KERBEROS_V4", "an old Kerberos ticket; historic", clientFirst: false,
            steps: "The client sends AUTH KERBEROS_V4 alone, and the server begins the exchange with 334.",
            content: "Kerberos 4 tickets.", exposes: .notKnown, provesServer: true,
            advice: "Seen only in old lists; do not use it.",
            status: .historic, .rfc(2222, "7.1"), .rfc(4422, "1.2")),
    ]
}
