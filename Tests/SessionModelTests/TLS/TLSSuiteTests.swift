import Testing

@testable import SessionModel

@Suite("Cipher suites by name")
struct TLSSuiteTests {
    @Test(
        "a list has the names of OpenSSL or IANA, in any case, with colons, commas or spaces between them",
        arguments: [
            "ECDHE-RSA-AES128-GCM-SHA256:AES256-SHA", "ecdhe-rsa-aes128-gcm-sha256, aes256-sha",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 TLS_RSA_WITH_AES_256_CBC_SHA",
            ":ECDHE-RSA-AES128-GCM-SHA256::AES256-SHA:AES256-SHA:",
        ])
    func list(_ text: String) throws {
        #expect(try TLSSuite.list(text).map(\.number) == [0xC02F, 0x0035])
    }

    @Test("each has names of its own")
    func unique() {
        #expect(Set(TLSSuite.all.map(\.number)).count == TLSSuite.all.count)
        #expect(Set(TLSSuite.all.flatMap { [$0.name, $0.alias] }).count == 2 * TLSSuite.all.count - 3)
        #expect(TLSSuite.all.filter(\.isFixed).count == 3)
    }

    @Test("an unknown name is named, with the nearest one and all that there are")
    func unknown() throws {
        let problem = #expect(throws: TLSListProblem.self) {
            try TLSSuite.list("AES256-SHA:ECDHE-RSA-AES128-GMC-SHA256")
        }
        let advice = try #require(problem?.advice)
        #expect(
            advice.hasPrefix(
                "smtptui does not support ECDHE-RSA-AES128-GMC-SHA256; did you mean ECDHE-RSA-AES128-GCM-SHA256? "
                    + "Supported are "))
        #expect(advice.hasSuffix(", AES256-SHA, DES-CBC3-SHA") && !advice.contains("TLS_AES_"))
        let hostile = #expect(throws: TLSListProblem.self) {
            try TLSSuite.list("\u{1B}]0;x\u{7}" + String(repeating: "x", count: 9999))
        }
        #expect(hostile?.advice.contains("\u{1B}") == false && (hostile?.advice.utf8.count ?? 0) < 1000)
    }

    @Test("an empty list is not one", arguments: ["", ":", " , "])
    func empty(_ text: String) {
        #expect(throws: TLSListProblem.empty(known: TLSSuite.choosable.map(\.alias))) { try TLSSuite.list(text) }
    }

    @Test("a suite of TLS 1.3 cannot be chosen, alone or beside others")
    func fixed() {
        for text in ["TLS_AES_128_GCM_SHA256", "AES256-SHA:tls_chacha20_poly1305_sha256"] {
            let problem = #expect(throws: TLSListProblem.self) { try TLSSuite.list(text) }
            #expect(problem?.advice.contains("is a suite of TLS 1.3, which cannot be chosen") == true)
        }
    }

    @Test("groups have several names")
    func groups() throws {
        #expect(try TLSGroup.list("X25519:P-256:prime256v1:secp384r1").map(\.number) == [0x1D, 0x17, 0x18])
        let problem = #expect(throws: TLSListProblem.self) { try TLSGroup.list("x25591") }
        #expect(
            problem?.advice.contains(
                "smtptui does not support x25591; did you mean x25519? Supported are X25519MLKEM768") == true)
        let far = #expect(throws: TLSListProblem.self) { try TLSGroup.list("FOO") }
        #expect(far?.advice.hasPrefix("smtptui does not support FOO. Supported are X25519MLKEM768") == true)
        #expect(TLSGroup.all.filter(\.isNew).map(\.name) == ["X25519MLKEM768", "MLKEM1024"])
    }
}
