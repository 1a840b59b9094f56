/// What the reverse zone says of the own address, and whether the names lead back to it.
///
///     192.0.2.1 → PTR client.example.test → A 192.0.2.1
///
/// RFC 1912 §2.1, RFC 8601 §3 (iprev)
package struct ReverseReport: Hashable, Sendable {
    /// A name to which a PTR record leads.
    package struct Name: Hashable, Sendable {
        package let name: DNSName
        package let state: State
    }

    package enum State: Hashable, Sendable {
        case asking
        /// One of its addresses is the own one.
        case confirmed
        /// It has other addresses, of the family of the own one.
        case others([DNSAddress])
        /// It has no address of this family, or its addresses could not be looked up.
        case failed(DNSFailure)
    }

    package let address: DNSAddress
    package let scope: AddressScope
    /// At most `mostNames`.
    package let names: [Name]
    /// How many further names there are, which are not looked up.
    package let furtherNames: Int
    /// Why there is no name; nil if there is one, or if nothing was asked because the address is a loopback address.
    package let failure: DNSFailure?

    /// The most names that are looked up.
    package static let mostNames = 10

    package var isConfirmed: Bool { names.contains { $0.state == .confirmed } }
}
