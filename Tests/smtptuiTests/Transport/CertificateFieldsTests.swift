import SwiftASN1
import Testing
import X509

@testable import SessionModel
@testable import smtptui

@Suite("Fields of certificates, read without the library")
struct CertificateFieldsTests {
    @Test("the fingerprints are those of openssl and curl")
    func fingerprints() throws {
        let der = try WeakCertificates.der(EncryptedKeys.certificate)
        #expect(CertificateFields.pin(ofCertificate: der) == CertificatePin(EncryptedKeys.fingerprint))
        #expect(CertificateFields(der)?.keyPin == CertificatePin(EncryptedKeys.keyPin))
        #expect(CertificateFields(der)?.isSelfIssued == true)
    }

    @Test("the key is that which the library reads")
    func key() throws {
        let root = try Issued.make("Root", isAuthority: true)
        let leaf = try Issued.make("leaf", by: root)
        let fields = try #require(CertificateFields(try leaf.der))
        let key = try leaf.key.publicKey.serializeAsPEM().derBytes
        #expect(fields.publicKey == key && !fields.isSelfIssued)
        let p256: ASN1ObjectIdentifier = [1, 2, 840, 10045, 3, 1, 7]
        #expect(fields.curve == p256)
    }

    @Test("certificates that the library refuses, and what is none")
    func hostile() throws {
        let der = try WeakCertificates.der(ObsoleteCertificates.smallCurve)
        let p192: ASN1ObjectIdentifier = [1, 2, 840, 10045, 3, 1, 1]
        #expect(CertificateFields(der)?.curve == p192)
        #expect(CertificateFields(try WeakCertificates.der(WeakCertificates.shortKey))?.curve == nil)
        #expect(CertificateFields([]) == nil)
        for count in der.indices { #expect(CertificateFields(Array(der[..<count])) == nil) }
        for index in der.indices {
            var broken = der
            broken[index] ^= 0xFF
            _ = CertificateFields(broken)
        }
    }
}
