import Testing

@testable import SessionModel

@Suite("How long public authorities make certificates valid")
struct PublicLifetimeTests {
    private func certificate(_ start: String, _ end: String) -> TLSCertificate {
        TLSCertificate(
            subject: "CN=a", issuer: "CN=b", names: [], notBefore: start, notAfter: end, key: "", fingerprint: "")
    }

    @Test(
        "by the day of issue, to the day",
        arguments: [
            ("2026-03-14 00:00", "2027-04-16 00:00", 398, false), ("2026-03-14 00:00", "2027-04-17 00:00", 398, true),
            ("2026-03-15 00:00", "2026-10-01 00:00", 200, false), ("2026-03-15 00:00", "2026-10-02 00:00", 200, true),
            ("2027-03-15 10:00", "2027-06-24 09:59", 100, true), ("2029-04-01 00:00", "2029-05-18 00:00", 47, false),
            ("2020-08-31 00:00", "2022-11-30 00:00", 825, false), ("2017-01-01 00:00", "2020-03-01 00:00", 1187, false),
        ])
    func limits(_ start: String, _ end: String, _ most: Int, _ isLonger: Bool) {
        let certificate = certificate(start, end)
        #expect(certificate.longestPublicLifetime == most && certificate.isLongerThanPublic == isLonger)
    }

    @Test("in words, with both numbers; of dates that cannot be read nothing is said")
    func words() {
        #expect(
            TLSRemark.longValidity.words(certificate("2026-12-01 00:00", "2027-12-01 00:00"))
                .hasPrefix("it is valid for 365 days; public authorities may issue at most 200 ("))
        let unread = certificate("", "soon")
        #expect(!unread.isLongerThanPublic && TLSRemark.longValidity.words(unread).hasPrefix("it is valid longer than"))
    }
}
