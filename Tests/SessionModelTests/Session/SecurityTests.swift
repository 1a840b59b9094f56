import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The protection of the connection")
struct SecurityTests {
    private let alert: [UInt8] = [0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x28]

    @Test("a record of TLS means another thing before TLS, after a failed handshake and under TLS")
    func records() throws {
        let record = try #require(TLSRecord(alert))
        var security = Security()
        #expect(security.finding(for: record) == .tlsInClear(record.alert, isLeftOver: false))
        security.failed()
        #expect(security.finding(for: record) == .tlsInClear(record.alert, isLeftOver: true))
        #expect(!security.isUnderTLS)
        security.secured()
        #expect(security.finding(for: record) == .tlsInsideTLS && security.isUnderTLS)
    }
}
