import Testing

@testable import SessionModel

@Suite("Days of certificates")
struct TLSCertificateDaysTests {
    @Test(
        "the last day is counted from 1970; a date that is none gives none",
        arguments: [
            ("1970-01-01 00:00", 0), ("2000-02-29 23:59", 11_016), ("2000-03-01 00:00", 11_017),
            ("2026-11-25 14:40", 20_782), ("2100-03-01 00:00", 47_541), ("9999-12-31 23:59", 2_932_896),
            ("", nil), ("2026-13-01 00:00", nil), ("2026--01", nil), ("99999999999999999999-01-01", nil),
            ("x-y-z", nil),
        ] as [(String, Int?)])
    func lastDay(_ date: String, _ day: Int?) {
        let certificate = TLSCertificate(
            subject: "", issuer: "", names: [], notBefore: "", notAfter: date, key: "", fingerprint: "")
        #expect(certificate.lastDay == day)
    }
}
