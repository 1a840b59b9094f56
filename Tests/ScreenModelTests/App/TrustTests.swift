import SessionModel
import Testing

@testable import ScreenModel

@Suite("A server that another key or fingerprint was expected of")
struct TrustTests {
    private func rejected(_ rejection: CertificateRejection) -> Play {
        var play = Play(width: 120, height: 40)
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250 STARTTLS")
        play.send("STARTTLS")
        play.server("220 go on")
        let certificate = TLSCertificate(
            subject: "CN=a", issuer: "CN=a", names: [], notBefore: "", notAfter: "", key: "", fingerprint: "AB:CD",
            der: [1, 2])
        var failure = TLSFailure("The key has changed.", isOpen: true, chain: [certificate], isOfCertificate: true)
        failure.rejection = rejection
        play.happen(.handshakeFailed(failure))
        return play
    }

    private func page(_ play: Play) -> String {
        TLSPane.lines(play.model, width: 1000).map(\.text).joined(separator: "\n")
    }

    @Test("a new key is kept after a question, and the connection is made again up to TLS")
    func trust() {
        var play = rejected(.changedKey)
        #expect(page(play).contains(":tls trust keeps its key"))
        play.send(":tls trust")
        for words in ["Keep the new key of this server", "SHA-256: AB:CD", "The key has changed."] {
            #expect(play.row(with: words) != nil, "\(words)")
        }
        play.press(.character("y"))
        #expect(play.effects == [.keepServerKey([1, 2]), .close, .connect])
        play.happen(.saved("the new key of mail.example.test:25 is kept"))
        #expect(play.row(with: "the new key of mail.example.test:25 is kept") != nil)
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.server("250-mail.example.test", "250 STARTTLS")
        #expect(play.effects.contains(.write(Array("STARTTLS\r\n".utf8))))
    }

    @Test("any other key keeps nothing; it can be accepted once")
    func once() {
        var play = rejected(.changedKey)
        play.send(":tls trust")
        play.press(.character("n"))
        #expect(play.effects.isEmpty && play.row(with: "The key was not accepted.") != nil)
        play.send(":tls accept")
        play.press(.character("y"))
        #expect(play.effects == [.acceptCertificate([1, 2]), .close, .connect])
    }

    @Test("where no key has changed there is none to keep")
    func nothing() {
        var play = rejected(.unverified)
        play.send(":tls trust")
        #expect(play.effects.isEmpty && play.row(with: "The key of this server has not changed") != nil)
    }

    @Test("a pinned fingerprint cannot be overridden, only removed")
    func pinned() {
        var play = rejected(.pin)
        #expect(!page(play).contains(":tls accept") && page(play).contains(":set pin default"))
        play.send(":tls accept")
        #expect(play.effects.isEmpty && play.row(with: ":set pin default removes the demand") != nil)
        play.send(":set pin default")
        #expect(play.effects.isEmpty, "nothing is pinned in this model")
    }

    @Test("the page of the handshake has the trust, the fingerprint of the key, and what is weak")
    func handshake() {
        var leaf = TLSCertificate(
            subject: "CN=a", issuer: "CN=b", names: [], notBefore: "2026-11-01 00:00", notAfter: "2027-11-01 00:00",
            key: "RSA 1024", fingerprint: "AB:CD", der: [1])
        leaf.keyFingerprint = "12:34"
        leaf.remarks = [.sha1Signature, .onlyCommonName]
        var report = TLSReport(
            version: "TLS 1.2", cipher: "TLS_RSA_WITH_AES_128_CBC_SHA", name: "a", sni: nil, reason: nil, chain: [leaf])
        report.trust = .firstUse
        report.failing = "The certificate is self-signed."
        var play = rejected(.unverified)
        play.send("STARTTLS")
        play.server("220 go on")
        play.happen(.secured(report))
        for words in [
            "TLS 1.2 FIRST USE", "Static RSA has no forward secrecy", "First use of this server",
            "SHA-256 of the key: 12:34", "The signature uses SHA-1", "The host name is only in the common name",
        ] {
            #expect(page(play).contains(words), "\(words)")
        }
        #expect(play.row(with: "TLS 1.2 first use") != nil, "in the header")
    }
}
