import SMTPSyntax

/// The addresses that a condition of a scenario means.
enum AddressPattern: Hashable, Sendable {
    /// `<>`, the sender of bounces.
    case null
    /// All addresses in a domain.
    case domain(String)
    /// Local parts are compared without regard to case, as the server does everywhere.
    case mailbox(localPart: String, domain: String)

    func matches(_ path: Path) -> Bool {
        switch (self, path) {
        case (.null, .null): true
        case (.domain(let domain), .mailbox(let mailbox)): mailbox.isIn(domain: domain)
        case (.mailbox(let localPart, let domain), .mailbox(let mailbox)):
            mailbox.isIn(domain: domain) && mailbox.localPart.lowercased() == localPart.lowercased()
        default: false
        }
    }
}
