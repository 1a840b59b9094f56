/// The path between the angle brackets of MAIL and RCPT (RFC 5321 §4.1.2).
///
///     Reverse-path = Path / "<>"
///     Path         = "<" [ A-d-l ":" ] Mailbox ">"
package enum Path: Hashable, Sendable {
    /// `<>`, the return path of bounces.
    case null
    /// `<Postmaster>` without a domain, which every server must accept as a recipient (RFC 5321 §4.5.1).
    case postmaster
    case mailbox(Mailbox)

    /// The address without brackets, for display.
    package var address: String {
        switch self {
        case .null: ""
        case .postmaster: "Postmaster"
        case .mailbox(let mailbox): mailbox.description
        }
    }
}
