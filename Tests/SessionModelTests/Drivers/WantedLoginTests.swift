import Testing

@testable import SessionModel
@testable import TestSupport

@Suite("A login before it begins")
struct WantedLoginTests {
    static func dialogue(_ offers: String = "AUTH PLAIN LOGIN CRAM-MD5 X-OWN", isUnderTLS: Bool = false) -> Dialogue {
        var dialogue = TLSDialogueTests.atHandshake()
        if isUnderTLS {
            dialogue.secured(TLSDialogueTests.report(), at: 1)
        } else {
            dialogue.handshakeFailed(TLSFailure("It was refused.", isOpen: true), at: 1)
        }
        _ = dialogue.send(Array("EHLO a".utf8), at: 1)
        dialogue.receive(Array("250-mx\r\n250 \(offers)\r\n".utf8), at: 1)
        return dialogue
    }

    static let fake = SASLCryptography(hash: { _, _ in [1] }, hmac: { _, _, _ in [1] })

    @Test(
        "is read from what stands behind :auth",
        arguments: [
            ("PLAIN alice", "PLAIN", "alice", nil), ("plain/334 alice", "PLAIN", "alice", false),
            ("login", "LOGIN", nil, nil), ("EXTERNAL a b", "EXTERNAL", "a b", nil),
            ("", "CRAM-MD5", nil, nil), ("a/334", "CRAM-MD5", "a/334", nil), ("alice", "CRAM-MD5", "alice", nil),
        ] as [(String, String, String?, Bool?)])
    func read(_ text: String, _ mechanism: String, _ user: String?, _ initialResponse: Bool?) throws {
        let (login, why) = try WantedLogin.read(text, in: Self.dialogue(), Self.fake)
        #expect(login.mechanism == mechanism && login.user == user && login.initialResponse == initialResponse)
        #expect((why == nil) == (login.mechanism != "CRAM-MD5"), "only what was chosen here needs a reason")
    }

    @Test(
        "what cannot be carried out is refused with a sentence",
        arguments: [
            ("NTLM a b", "explained but not performed"), ("X-OWN", "mechanism is unknown"),
            ("x-own/334", "mechanism is unknown"),
            ("PLAIN alice secret", "Give only a user name"), ("alice secret", "Give only a user name"),
            ("SCRAM-SHA-1-PLUS", "requires a TLS connection"),
        ])
    func refused(_ text: String, _ part: String) {
        #expect {
            _ = try WantedLogin.read(text, in: Self.dialogue(), Self.fake)
        } throws: { error in
            (error as? SASLLogin.Unavailable).map { $0.reason.contains(part) && $0.reason.isSentence } == true
        }
    }

    @Test("mechanisms that are offered in two lines are one offer")
    func twoLines() throws {
        var dialogue = Self.dialogue()
        _ = dialogue.send(Array("EHLO a".utf8), at: 2)
        dialogue.receive(Array("250-mx\r\n250-AUTH PLAIN\r\n250 AUTH CRAM-MD5\r\n".utf8), at: 2)
        #expect(try WantedLogin.read("", in: dialogue, Self.fake).login.mechanism == "CRAM-MD5")
        #expect(dialogue.session.offersMechanism("cram-md5"))
    }

    @Test("what it needs follows from the mechanism, and every mechanism that is walked can be begun")
    func needs() throws {
        let names = [
            "PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER", "EXTERNAL", "ANONYMOUS", "CRAM-MD5", "SCRAM-SHA-1",
            "SCRAM-SHA-256", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256-PLUS",
        ]
        #expect(WalkedMechanism.allCases.map(\.rawValue) == names)
        for name in names {
            let needs = WantedLogin(name.lowercased()).needs
            #expect(needs.contains(.nonce) == name.hasPrefix("SCRAM-"))
            #expect(needs.isEmpty == (name == "EXTERNAL" || name == "ANONYMOUS"))
            let login = try SASLLogin(
                mechanism: name, SASLCredentials(user: "a"), Self.fake, nonce: "n",
                binding: .bound(kind: "tls-server-end-point", data: [1]))
            #expect(login.mechanism == name)
        }
    }

    @Test("the user of EXTERNAL is the identity, and of the others who logs in")
    func credentials() {
        let outside = WantedLogin("EXTERNAL", user: "a").credentials("b\u{E4}", host: "mx", port: 25)
        #expect(outside.identity == "a" && outside.secret.isEmpty && outside.remark == nil, "the secret is not for it")
        #expect(outside.host == "mx" && outside.port == 25)
        let plain = WantedLogin("PLAIN", user: "a").credentials("b", host: "", port: nil)
        #expect(plain.identity.isEmpty && plain.user == "a" && plain.secret == "b")
    }

    @Test("a secret is shown by the mechanisms that only encode it, and not under TLS")
    func clear() {
        let clear = Self.dialogue().session
        let secured = Self.dialogue(isUnderTLS: true).session
        for name in WalkedMechanism.allCases.map(\.rawValue) {
            let shows = ["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"].contains(name)
            #expect(Judge(clear).showsSecret(of: name) == shows && !Judge(secured).showsSecret(of: name))
        }
    }
}
