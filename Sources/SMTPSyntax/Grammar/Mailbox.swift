/// A local part and a domain (RFC 5321 §4.1.2).
///
///     Mailbox = Local-part "@" ( Domain / address-literal )
package struct Mailbox: Hashable, Sendable, CustomStringConvertible {
    package let localPart: String
    /// As written; domains are compared without regard to case.
    package let domain: String

    package init(localPart: String, domain: String) {
        self.localPart = localPart
        self.domain = domain
    }

    package var description: String { "\(localPart)@\(domain)" }

    package func isIn(domain other: String) -> Bool { ASCII.equal(domain.utf8, other.utf8) }
}
