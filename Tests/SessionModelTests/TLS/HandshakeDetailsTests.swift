import Testing

@testable import SessionModel

@Suite("What is known of a handshake beside its certificates")
struct HandshakeDetailsTests {
    static func answer(
        _ status: OCSPAnswer.Status = .good, isOfCertificate: Bool = true, age: OCSPAnswer.Age = .current,
        _ signature: OCSPAnswer.Signature = .verified
    ) -> OCSPAnswer {
        OCSPAnswer(
            status, isOfCertificate: isOfCertificate, from: "2026-11-30 10:00", to: "2026-12-07 10:00", age: age,
            responder: "CN=Test CA", signature: signature)
    }

    private func sentence(_ details: HandshakeDetails) -> String {
        TLSReport(
            version: "TLS 1.3", cipher: nil, name: "mx.example.test", sni: nil, reason: nil, chain: [], details: details
        ).sentence
    }

    @Test(
        "an ordinary handshake has nothing to report",
        arguments: [OCSPStaple.none, .answer(answer()), .answer(answer(.good, .unverified))])
    func ordinary(_ staple: OCSPStaple) {
        #expect(
            sentence(HandshakeDetails(staple: staple)) == "TLS 1.3; the certificate of mx.example.test is verified")
    }

    @Test(
        "a staple that does not say good is reported, and trust stays as it is",
        arguments: [
            (
                OCSPStaple.answer(answer(.revoked(since: "2026-11-29 08:00", reason: "keyCompromise"))),
                "OCSP response: REVOKED since 2026-11-29 08:00 UTC (keyCompromise), from 2026-11-30 10:00"
            ),
            (.answer(answer(.unknown)), "OCSP response: unknown to the responder, from "),
            (.answer(answer(age: .expired)), "to 2026-12-07 10:00 UTC, expired, signature verified"),
            (.answer(answer(age: .early)), "to 2026-12-07 10:00 UTC, not valid yet, signature verified"),
            (.answer(answer(.good, .wrong)), "to 2026-12-07 10:00 UTC, but the signature is wrong"),
            (
                .answer(answer(.good, .unauthorized)),
                "UTC, signed by CN=Test CA, and nothing shows that the issuer of the certificate has authorized it (RFC 6960"
            ),
            (.answer(answer(isOfCertificate: false)), "OCSP response: about another certificate, which is good, from"),
            (.unreadable, "OCSP response: the server sent one that is unreadable"),
            (.refused("tryLater"), "OCSP response: the server sent an error of the responder in its place (tryLater)"),
        ])
    func wrong(_ staple: OCSPStaple, _ words: String) {
        let sentence = sentence(HandshakeDetails(staple: staple))
        #expect(sentence.hasPrefix("TLS 1.3; the certificate of mx.example.test is verified; "))
        #expect(sentence.contains(words), "\(sentence)")
    }

    @Test("no staple is reported only where the certificate requires one")
    func required() {
        #expect(HandshakeDetails(staple: .none).warning == nil)
        #expect(
            HandshakeDetails(staple: .none, requiresStaple: true).warning?.contains("must-staple, RFC 7633") == true)
        #expect(HandshakeDetails(staple: .answer(Self.answer()), requiresStaple: true).warning == nil)
    }

    @Test(
        "what became of the session to be resumed",
        arguments: [
            (TLSResumption(.resumed, given: 2, lifetime: 7200), "session resumed by ticket: the server did not send"),
            (TLSResumption(.resumed, given: 1, isTicket: false), "session resumed by session ID: the server did not"),
            (
                TLSResumption(.refused, given: 2, lifetime: 7200),
                "although a ticket was offered (2 tickets were given, lifetime 7200 s)"
            ),
            (TLSResumption(.expired, given: 1, lifetime: 1), "has expired (1 ticket was given, lifetime 1 s)"),
            (TLSResumption(.first), "not resumed: this is the first connection with TLS"),
            (TLSResumption(.nothing), "not resumed: the server gave nothing to resume by"),
            (TLSResumption(.changed, given: 2), "not resumed: the connection before had another name"),
        ])
    func resumption(_ resumption: TLSResumption, _ words: String) {
        let details = HandshakeDetails(staple: .none, resumption: resumption)
        #expect(sentence(details).contains("; \(resumption.words)") && resumption.words.contains(words))
        #expect(details.isResumed == (resumption.outcome == .resumed))
    }

    @Test("a word for the header where a response is not as it should be")
    func words() {
        func word(_ staple: OCSPStaple, requiresStaple: Bool = false) -> String? {
            HandshakeDetails(staple: staple, requiresStaple: requiresStaple).warningWord
        }
        let revoked = OCSPAnswer.Status.revoked(since: "2026-11-29 08:00", reason: nil)
        #expect(word(.none) == nil && word(.answer(Self.answer())) == nil)
        #expect(word(.none, requiresStaple: true) == "staple missing")
        #expect(word(.answer(Self.answer(revoked))) == "revoked")
        #expect(word(.answer(Self.answer(revoked, .unauthorized))) == "OCSP problem")
        #expect(word(.answer(Self.answer(age: .expired))) == "OCSP problem" && word(.unreadable) == "OCSP problem")
    }

    @Test("a choice of ciphers that TLS 1.3 does not know is reported")
    func ciphers() {
        #expect(sentence(HandshakeDetails(staple: .none, ignoresCiphers: true)).contains("had no effect"))
    }

    @Test("no more timestamps are kept than a certificate has")
    func bounded() {
        let one = SignedTimestamp(log: "00", time: "2026-11-30 10:00", source: .handshake)
        let details = HandshakeDetails(staple: .none, timestamps: Array(repeating: one, count: 1000))
        #expect(details.timestamps.count == SignedTimestamp.most)
    }
}
