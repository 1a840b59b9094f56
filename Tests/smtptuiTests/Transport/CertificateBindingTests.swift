import Crypto
import Testing

@testable import smtptui

@Suite("What a login is bound to of a certificate")
struct CertificateBindingTests {
    @Test("its hash, by SHA-256 also where it is signed with SHA-1 (RFC 5929 §4.1)")
    func octets() throws {
        for der in [try Issued.make("a").der, try WeakCertificates.der(WeakCertificates.sha1)] {
            #expect(CertificateBinding.octets(ofCertificate: der) == Array(SHA256.hash(data: der)))
        }
        #expect(CertificateBinding.octets(ofCertificate: [0x30, 0x80]) == nil)
    }
}
