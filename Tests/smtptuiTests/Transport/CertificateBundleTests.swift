import Testing

@testable import smtptui

@Suite("Files of certificates")
struct CertificateBundleTests {
    private let one: [UInt8] = Array("one certificate".utf8)
    private let two: [UInt8] = Array("another, of 21 bytes.".utf8)

    private func pem(_ base64: String, lineEnd: String = "\n") -> String {
        "-----BEGIN CERTIFICATE-----\(lineEnd)\(base64)\(lineEnd)-----END CERTIFICATE-----\(lineEnd)"
    }

    private func ders(_ text: String) -> [[UInt8]] { CertificateBundle.ders(of: Array(text.utf8)) }

    @Test("certificates come one after the other, with text around them and any line ends")
    func whole() {
        let (first, second) = ("b25lIGNlcnRpZmljYXRl", "YW5vdGhlciwgb2YgMjEg\nYnl0ZXMu")
        #expect(ders(pem(first)) == [one])
        #expect(ders("# a comment\n" + pem(first) + "\nsubject: x\n" + pem(second) + "the end") == [one, two])
        #expect(ders(pem(first, lineEnd: "\r\n")) == [one])
        #expect(ders(String(pem(first).dropLast())) == [one], "the last line need not end")
    }

    @Test("lines may have any length", arguments: 1...9)
    func lines(_ length: Int) {
        var text = ""
        for (place, character) in "b25lIGNlcnRpZmljYXRl".enumerated() {
            text += place > 0 && place % length == 0 ? "\n\(character)" : "\(character)"
        }
        #expect(ders(pem(text)) == [one])
    }

    @Test("the bits that padding leaves over are no byte")
    func padding() {
        #expect(ders(pem("b25l")) == [Array("one".utf8)])
        #expect(ders(pem("b25lIQ==")) == [Array("one!".utf8)])
        #expect(ders(pem("b25lISE=")) == [Array("one!!".utf8)])
    }

    @Test("text that is not a certificate, and a certificate that is cut off, are left out")
    func others() {
        #expect(ders("") == [] && ders("\n\n-\n") == [])
        #expect(ders("-----BEGIN PRIVATE KEY-----\nb25l\n-----END PRIVATE KEY-----\n") == [])
        #expect(ders("-----BEGIN CERTIFICATE-----\nb25l\n") == [])
        #expect(ders("-----END CERTIFICATE-----\n") == [])
        #expect(ders("-----BEGIN CERTIFICATE-----\nb25l\n" + pem("b25lIGNlcnRpZmljYXRl")) == [one])
    }
}
