import DNS
import Testing

/// A sender whose SPF result is asked for, in a zone in memory.
struct SPFQuestion {
    var zone: CheckZone
    var address = "192.0.2.1"
    var sender = "user@example.test"
    var helo = "client.example.test"

    /// A domain with one record.
    init(record: String) { zone = CheckZone("example.test TXT \(record)") }

    init(_ zone: String) { self.zone = CheckZone(zone) }

    var session: CheckedSession {
        CheckedSession(ownAddress: DNSAddress(address), helo: helo, sender: sender, time: 1_700_000_000)
    }

    func row(_ subject: DNSCheck.Subject = .spfMailFrom) throws -> DNSCheck { try zone.row(subject, session) }

    func report(_ subject: DNSCheck.Subject = .spfMailFrom) throws -> SPFReport {
        let row = try row(subject)
        guard case .spf(let report) = row.finding else { throw Unexpected(finding: row.finding) }
        return report
    }

    func result() throws -> SPFResult? { try report().result }

    /// The same for another address.
    func from(_ address: String) -> SPFQuestion {
        var other = self
        other.address = address
        return other
    }
}
