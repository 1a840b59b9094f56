import Testing

@testable import SessionModel
@testable import TestSupport

@Suite("What vouches for a server beside the certificate authorities")
struct TLSTrustTests {
    private func report(_ trust: TLSTrust?, failing: String? = nil) -> TLSReport {
        var report = TLSReport(version: "TLS 1.3", cipher: nil, name: "mx", sni: nil, reason: nil, chain: [])
        (report.trust, report.failing) = (trust, failing)
        return report
    }

    @Test(
        "it is said, and what else is wrong",
        arguments: [
            (TLSTrust.pinned(ofKey: false), "the certificate matches the pinned fingerprint"),
            (.pinned(ofKey: true), "the key of the certificate matches the pinned fingerprint"),
            (.known(since: "2026-11-30"), "the key of the server is known since 2026-11-30"),
        ])
    func words(_ trust: TLSTrust, _ words: String) {
        let report = report(trust, failing: "The certificate is self-signed.")
        #expect(
            report.sentence
                == "TLS 1.3; \(words). Without that, it would not be verified: The certificate is self-signed.")
        #expect(report.isVerified && report.title == "TLS 1.3" && !report.isVerifiedByAuthority)
    }

    @Test("a first use is marked; a verified server with a known or a new key is verified")
    func others() {
        let first = report(.firstUse, failing: "The certificate is self-signed.")
        #expect(first.title == "TLS 1.3 FIRST USE" && first.isVerified)
        #expect(first.sentence.contains("first use of this server: nothing verifies it, and its key was saved. The"))
        let known = report(.known(since: "2026-11-30"))
        #expect(known.sentence == "TLS 1.3; the certificate of mx is verified, and its key is known since 2026-11-30")
        #expect(known.isVerifiedByAuthority)
        #expect(report(.renewed(since: "2026-11-30")).sentence.hasSuffix("replaces the one known since 2026-11-30"))
    }

    @Test("a recording keeps it", arguments: ["pin", "key-pin", "known", "first-use", "renewed"])
    func recorded(_ id: String) throws {
        var report = report(TLSTrust(id: id, since: "2026-11-30"), failing: "The certificate is self-signed.")
        #expect(report.trust?.id == id)
        var leaf = TLSCertificate(
            subject: "CN=a", issuer: "CN=a", names: [], notBefore: "2026-11-01 00:00", notAfter: "2026-12-03 10:00",
            key: "RSA 1024", fingerprint: "")
        leaf.remarks = [.smallRSAKey, .onlyCommonName]
        report = TLSReport(
            version: "TLS 1.3", cipher: nil, name: "mx", sni: nil, reason: nil, chain: [leaf]
        ).trusted(as: report)
        var dialogue = Dialogue(lines: [
            "S: 220 mx", "C: EHLO a", "S: 250-mx", "S: 250 STARTTLS", "C: STARTTLS", "S: 220 go",
        ])
        dialogue.secured(report, at: 9)
        #expect(try Dialogue(recording: dialogue.recording).tls == .secured(report))
    }
}

extension TLSReport {
    fileprivate func trusted(as other: TLSReport) -> TLSReport {
        var report = self
        (report.trust, report.failing) = (other.trust, other.failing)
        return report
    }
}
