import Crypto
import DNS
import NIOSSL
import Testing

@testable import smtptui

@Suite("A certificate as TLSA records speak of it")
struct CheckedCertificateTests {
    @Test("the key is that of the TLS library, with its hashes and the names")
    func key() throws {
        let der = try Issued.make("mx1", names: ["mx1.example.test"]).der
        let checked = try #require(CheckedCertificate(der))
        let key = try NIOSSLCertificate(bytes: der, format: .der).extractPublicKey().toSPKIBytes()
        #expect(checked.whole.octets == der && checked.key.octets == key && checked.names == ["mx1.example.test"])
        #expect(checked.key.sha256 == Array(SHA256.hash(data: key)))
    }

    @Test(
        "keys that the TLS library does not know, or refuses, are compared like others",
        arguments: [ObsoleteCertificates.smallCurve, WeakCertificates.shortKey])
    func unknown(_ pem: String) throws {
        let der = try WeakCertificates.der(pem)
        let checked = try #require(CheckedCertificate(der))
        #expect(checked.whole.octets == der && !checked.key.octets.isEmpty && !checked.names.isEmpty)
    }

    @Test("octets that are no certificate give nothing")
    func none() {
        for octets in [[], [0x30], [0x30, 0x80], Array(repeating: 0x30, count: 100)] as [[UInt8]] {
            #expect(CheckedCertificate(octets) == nil)
        }
    }
}
