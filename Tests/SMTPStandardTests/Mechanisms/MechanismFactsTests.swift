import Testing

@testable import SMTPStandard
@testable import SMTPSyntax
@testable import TestSupport

@Suite("The table of login mechanisms")
struct MechanismFactsTests {
    /// Name, whether the client speaks first, what a listener learns, whether the server proves itself.
    static let list: [(name: String, clientFirst: Bool, MechanismFact.Exposure, provesServer: Bool)] = [
        ("PLAIN", true, .secret, false),
        ("LOGIN", false, .secret, false),
        ("CRAM-MD5", false, .hash, false),
        ("DIGEST-MD5", false, .hash, true),
        ("SCRAM-SHA-1", true, .hash, true),
        ("SCRAM-SHA-256", true, .hash, true),
        ("SCRAM-SHA-1-PLUS", true, .nothing, true),
        ("SCRAM-SHA-256-PLUS", true, .nothing, true),
        ("XOAUTH2", true, .secret, false),
        ("OAUTHBEARER", true, .secret, false),
        ("EXTERNAL", true, .nothing, true),
        ("ANONYMOUS", true, .nothing, false),
        ("NTLM", true, .hash, false),
        ("GSSAPI", true, .nothing, true),
        ("KERBEROS_V4", false, .notKnown, true),
    ]

    @Test("every mechanism of the list, and no other, and none twice")
    func complete() {
        #expect(Set(MechanismFacts.all.map(\.name)) == Set(Self.list.map(\.name)))
        #expect(MechanismFacts.all.count == 15)
    }

    @Test("who begins, what leaks, who proves what", arguments: list)
    func traits(_ row: (name: String, clientFirst: Bool, MechanismFact.Exposure, provesServer: Bool)) throws {
        let fact = try #require(MechanismFacts.fact(for: row.name))
        #expect(fact.isClientFirst == row.clientFirst)
        #expect(fact.exposure == row.2)
        #expect(fact.provesServer == row.provesServer)
    }

    @Test("found in any case; what is not in the table is not guessed from its family")
    func lookup() {
        #expect(MechanismFacts.fact(for: "cram-md5")?.name == "CRAM-MD5")
        #expect(MechanismFacts.fact(for: "AUTH Scram-Sha-1-Plus".dropFirst(5))?.name == "SCRAM-SHA-1-PLUS")
        for name in ["", "PLAI", "PLAIN ", "SCRAM-SHA-512", "SCRAM-SHA-512-PLUS", "PLAIN-PLUS", "XYMCOOKIE"] {
            #expect(MechanismFacts.fact(for: name) == nil, "\(name)")
        }
    }

    @Test("the words and where they stand")
    func words() {
        for row in MechanismFacts.all {
            #expect(row.words.isFewWords, "\(row.name)")
            #expect(row.steps.isSentence && row.steps.count <= 340, "\(row.name)")
            #expect(row.content.isSentence && row.content.count <= 260, "\(row.name)")
            #expect(row.advice.isSentence && row.advice.count <= 140, "\(row.name)")
            #expect(row.steps.contains("The client sends AUTH \(row.name)"), "\(row.name)")
            #expect(!row.sources.isEmpty && row.sources.allSatisfy(\.isWellPlaced), "\(row.name)")
            #expect(!row.sources.isDoubtful, "\(row.name)")
        }
    }

    @Test("what leaks its secret is to be used under TLS only")
    func secrets() {
        for row in MechanismFacts.all where row.exposure == .secret {
            #expect(row.advice.contains("TLS"), "\(row.name)")
        }
    }

    @Test(
        "published test vectors, encoded anew",
        arguments: [
            ("PLAIN", "\0tim\0tanstaaftanstaaf"), ("LOGIN", "Username:"), ("LOGIN", "Password:"),
            (
                "XOAUTH2",
                "user=someuser@example.com\u{1}auth=Bearer ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg\u{1}\u{1}"
            ),
            (
                "OAUTHBEARER",
                "n,a=user@example.com,\u{1}host=server.example.com\u{1}port=587\u{1}"
                    + "auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\u{1}\u{1}"
            ),
            ("ANONYMOUS", "sirhc"),
        ])
    func vectors(_ name: String, _ clear: String) throws {
        let fact = try #require(MechanismFacts.fact(for: name))
        #expect(fact.example.contains(Base64.encode(Array(clear.utf8))))
    }

    @Test("only what is in the list of vectors has an example")
    func examples() {
        let without = MechanismFacts.all.filter(\.example.isEmpty).map(\.name)
        #expect(Set(without) == ["SCRAM-SHA-1-PLUS", "SCRAM-SHA-256-PLUS", "NTLM", "GSSAPI", "KERBEROS_V4"])
        #expect(MechanismFacts.fact(for: "OAUTHBEARER")?.steps.contains(Base64.encode([1])) == true)
    }
}
