// What happens on the way to a server that is found by its domain.
extension Note {
    package static let lookedUpID = "dns"
    package static let tryingID = "trying"
    package static let attemptFailedID = "attempt-failed"

    /// The address that is connected to was chosen among those of a domain.
    package static func mailServer(_ row: MailServerList.Row, of domain: String) -> Note {
        let place = row.preference.map { "MX \($0) of \(domain)" } ?? "\(domain) itself, which has no MX record"
        return Note(id: lookedUpID, text: "\(row.endpoint) is \(row.host) (\(place))")
    }

    /// `trying 192.0.2.1:25, which is mx1.example.test (MX 10)`
    package static func step(_ step: ConnectionStep) -> Note {
        switch step {
        case .lookedUp(let words): Note(id: lookedUpID, text: words)
        case .trying(let row, _):
            Note(
                id: tryingID,
                text: "trying \(row.endpoint), which is \(row.host)" + (row.preference.map { " (MX \($0))" } ?? ""))
        case .failed(let failure): Note(id: attemptFailedID, text: failure.sentence)
        }
    }
}
