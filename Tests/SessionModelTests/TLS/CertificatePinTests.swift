import Testing

@testable import SessionModel

@Suite("Fingerprints of servers")
struct CertificatePinTests {
    static let hex = "51:98:38:8F:99:70:6B:37:12:67:DC:7A:2E:27:05:7E:18:46:9E:81:FD:16:23:97:DB:76:28:96:F7:41:2C:B8"
    static let key = "35:31:23:BD:37:25:F4:DF:4F:9A:73:7F:DE:25:19:B8:A0:4D:E5:C9:39:7F:8D:70:0A:A7:3B:D5:06:0B:34:AF"

    @Test(
        "a certificate, as the screen and other programs write it",
        arguments: [
            hex, hex.lowercased(), "sha256:\(hex)", "sha256 Fingerprint=\(hex)", "SHA256:\(hex.filter { $0 != ":" })",
            String(hex.filter { $0 != ":" }), hex.replacing("CB:", with: "CB: "),
            "\(hex.prefix(23)): \(hex.dropFirst(24))",
        ])
    func certificate(_ text: String) throws {
        let pin = try #require(CertificatePin(text), "\(text)")
        #expect(pin.subject == .certificate && pin.fingerprint == Self.hex)
        #expect(CertificatePin("\(pin)") == pin)
    }

    @Test(
        "a public key, in hexadecimal and in base64",
        arguments: [
            "spki:sha256:\(key)", "sha256//NTEjvTcl9N9PmnN/3iUZuKBN5ck5f41wCqc71QYLNK8=",
            "spki:sha256:NTEjvTcl9N9PmnN/3iUZuKBN5ck5f41wCqc71QYLNK8=",
            "pin-sha256:NTEjvTcl9N9PmnN/3iUZuKBN5ck5f41wCqc71QYLNK8",
        ])
    func publicKey(_ text: String) throws {
        let pin = try #require(CertificatePin(text), "\(text)")
        #expect(pin.subject == .publicKey && pin.fingerprint == Self.key)
        #expect(CertificatePin("\(pin)") == pin)
    }

    @Test(
        "anything else is none",
        arguments: [
            "", "sha256:", "51:98", String(hex.dropLast()), hex + ":00", "md5:\(hex)", "sha256//\(hex)xx",
            "sha256//AAAA", "519838:8F\(hex.dropFirst(11))", "5:198\(hex.dropFirst(5))",
            "NTEjvTcl9N9PmnN/3iUZuKBN5ck5f41wCqc71QYLNK8=", String(repeating: "a", count: 100_000),
            String(repeating: "é", count: 64),
        ])
    func nothing(_ text: String) { #expect(CertificatePin(text) == nil, "\(text.prefix(100))") }
}
