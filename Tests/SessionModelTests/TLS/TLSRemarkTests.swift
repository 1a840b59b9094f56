import Testing

@testable import SessionModel

@Suite("What is weak in a handshake")
struct TLSRemarkTests {
    @Test(
        "cipher suites by their names",
        arguments: [
            ("TLS_AES_128_GCM_SHA256", []), ("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", []),
            ("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", [TLSRemark.cbc]), ("TLS_RSA_WITH_AES_128_GCM_SHA256", [.staticRSA]),
            ("TLS_RSA_WITH_AES_256_CBC_SHA", [.staticRSA, .cbc]), ("TLS_RSA_WITH_RC4_128_SHA", [.rc4, .staticRSA]),
            ("TLS_RSA_WITH_3DES_EDE_CBC_SHA", [.tripleDES, .staticRSA]), ("DES-CBC3-SHA", [.tripleDES]),
            ("TLS_RSA_EXPORT_WITH_RC4_40_MD5", [.exportCipher, .rc4, .staticRSA]),
            ("TLS_RSA_WITH_NULL_SHA256", [.noEncryption, .staticRSA]), ("EXP-RC4-MD5", [.exportCipher, .rc4]),
            ("ECDHE-RSA-AES256-GCM-SHA384", []), ("suite 0x00FF", []), ("", []),
        ])
    func ciphers(_ name: String, _ remarks: [TLSRemark]) { #expect(TLSRemark.all(ofCipher: name) == remarks) }

    private func report(_ remarks: [TLSRemark], reason: String? = nil, cipher: String? = nil) -> TLSReport {
        var leaf = TLSCertificate(
            subject: "CN=a", issuer: "CN=a", names: [], notBefore: "2026-11-01 00:00", notAfter: "2026-12-03 10:00",
            key: "RSA 1024", fingerprint: "")
        leaf.remarks = remarks
        return TLSReport(
            version: "TLS 1.2", cipher: cipher, name: "mx.example.test", sni: nil, reason: reason, chain: [leaf])
    }

    @Test("each remark is one sentence of the result, with its section, and changes nothing of the trust")
    func words() {
        let weak = report([.smallRSAKey, .endsSoon], cipher: "TLS_RSA_WITH_RC4_128_SHA")
        #expect(weak.isVerified && weak.title == "TLS 1.2")
        #expect(
            weak.sentence
                == "TLS 1.2, TLS_RSA_WITH_RC4_128_SHA; the certificate of mx.example.test is verified. Remarks: RC4 is broken, "
                + "and must not be used (RFC 7465 §2); static RSA has no forward secrecy, and should not be used (RFC 9325 "
                + "§4.1); the RSA key has fewer than 2048 bits: RSA 1024 (RFC 9325 §4.5); it expires soon: 2026-12-03 10:00 "
                + "UTC.")
        #expect(report([]).sentence == "TLS 1.2; the certificate of mx.example.test is verified")
        for remark in TLSRemark.allCases { #expect(!remark.words().isEmpty) }
    }

    @Test("what is a reason against the certificate is not repeated")
    func once() {
        #expect(report([.smallRSAKey], reason: "The certificate has a 1024-bit RSA key.").remarks.isEmpty)
        #expect(report([.notForServers], reason: "The certificate is not for TLS servers.").remarks.isEmpty)
        #expect(report([.notForSigning], reason: "The certificate is self-signed.").remarks.count == 1)
    }
}
