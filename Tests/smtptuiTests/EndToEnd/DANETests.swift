import Crypto
import DNS
import Foundation
import NIOSSL
import TestSupport
import Testing

@testable import smtptui

/// The built program, a server with a certificate and a name server with TLSA records, all on loopback.
@Suite("Certificates and TLSA records, end to end", .serialized)
struct DANETests {
    /// The note about DANE after STARTTLS with a server; its TLSA record has the hash of its key, or of another one.
    private func note(
        isRight: Bool, isAuthentic: Bool, _ script: String = "C: STARTTLS\nC: QUIT\n", usage: UInt8 = 3
    ) throws -> String {
        let mx = try Issued.make("mx1", names: ["mx1.example.test"])
        let other = isRight ? mx : try Issued.make("other")
        let server = try TLSServer(.upgrade(injected: ""), chain: [mx], key: mx)
        let key = try NIOSSLCertificate(bytes: other.der, format: .der).extractPublicKey().toSPKIBytes()
        let record = TLSAssociation(usage: usage, selector: 1, matching: 1, data: Array(SHA256.hash(data: key)))
        let names = try LoopbackNames(
            [
                .mx("example.test", 10, "mx1.example.test"), .address("mx1.example.test", "127.0.0.1"),
                DNSRecord(.known("_\(server.port)._tcp.mx1.example.test"), .tlsa, ttl: 300, .tlsa(record)),
            ], isAuthentic: isAuthentic)
        let result = try BuiltProgram.run(
            [
                "run", "-", "--mx", "example.test:\(server.port)", "--dns", names.address, "--dns-checks", "--insecure",
                "--no-record",
            ], input: script, home: try TemporaryFolder())
        let notes = result.output.split(separator: "\n").filter { $0.contains("DANE of mx1.example.test (TLSA)") }
        let all = result.output.split(separator: "\n").filter { $0.hasPrefix("-- [") }
        #expect(notes.isEmpty || !script.contains("STARTTLS") || all.first == notes.first)
        return String(try #require(notes.first, "\(result.output) \(result.error)"))
    }

    @Test("a record with the hash of the key matches, although no authority has issued the certificate")
    func matching() throws {
        let note = try note(isRight: true, isAuthentic: true)
        #expect(note.hasPrefix("-- [ok]") && note.contains("The certificate matches record 1."), "\(note)")
        #expect(note.contains("TLSA 3 1 1 ") && note.hasSuffix("; AD)"))
    }

    @Test("a record of another key does not, and a sender with DANE does not deliver")
    func differing() throws {
        let note = try note(isRight: false, isAuthentic: true)
        #expect(note.hasPrefix("-- [x]") && note.contains("The certificate matches none of the records."), "\(note)")
        #expect(note.contains("A sender with DANE does not deliver to this server"))
    }

    @Test("without AD it does not apply, whatever the record says")
    func insecure() throws {
        let note = try note(isRight: true, isAuthentic: false)
        #expect(note.hasPrefix("-- [!]") && note.contains("DANE does not apply (RFC 7672 §2.2)"), "\(note)")
        #expect(note.contains("The certificate matches record 1.") && note.hasSuffix("; no AD)"), "\(note)")
        let wrong = try self.note(isRight: false, isAuthentic: false)
        #expect(wrong.hasPrefix("-- [x]") && wrong.contains("The certificate matches none of the records."), "\(wrong)")
        #expect(wrong.contains("In a signed zone, a sender with DANE does not deliver"), "\(wrong)")
    }

    @Test("with TLS the row of DANE comes first, and a CA that the server does not send is named as the reason")
    func issuer() throws {
        let note = try note(isRight: true, isAuthentic: true, usage: 2)
        #expect(note.contains("matches no issuer certificate that the server sent"), "\(note)")
    }

    @Test("without TLS there is nothing to compare")
    func withoutTLS() throws {
        let note = try note(isRight: true, isAuthentic: true, "C: EHLO a.example\nC: QUIT\n")
        #expect(note.contains("the session has no TLS"), "\(note)")
    }
}
