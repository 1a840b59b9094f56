import SwiftASN1
import Testing
import X509

@testable import smtptui

@Suite("The subject of a certificate in DER form")
struct CertificateSubjectTests {
    @Test("is what the library reads", arguments: ["leaf", "Ünïcode & Söhne", String(repeating: "long ", count: 60)])
    func same(_ name: String) throws {
        let made = try Issued.make(name, by: try Issued.make("Issuer", isAuthority: true))
        var serializer = DER.Serializer()
        try serializer.serialize(made.certificate.subject)
        #expect(CertificateSubject.find(in: try made.der).map(Array.init) == serializer.serializedBytes)
    }

    @Test("is found without the field of the version, as in certificates of version 1")
    func version1() {
        let name: [UInt8] = [0x30, 0x00]
        let fields: [UInt8] =
            [0x02, 0x01, 0x07] + [0x30, 0x02, 0x06, 0x00] + name + [0x30, 0x00] + [0x30, 0x02, 0x31, 0x00]
        let signed = [0x30, UInt8(fields.count)] + fields
        #expect(CertificateSubject.find(in: [0x30, UInt8(signed.count)] + signed) == [0x30, 0x02, 0x31, 0x00])
    }

    @Test("malformed input does not trap: a certificate cut at every byte, and with each byte changed")
    func rubbish() throws {
        let der = try Issued.make("leaf").der
        let end = try #require(CertificateSubject.find(in: der)?.endIndex)
        for count in 0..<der.count { #expect(CertificateSubject.find(in: Array(der[..<count])) == nil) }
        for place in 0..<end {
            for value: UInt8 in [0x00, 0x30, 0x7F, 0x80, 0x82, 0x84, 0xFF] {
                var changed = der
                changed[place] = value
                _ = CertificateSubject.find(in: changed)
            }
        }
    }
}
