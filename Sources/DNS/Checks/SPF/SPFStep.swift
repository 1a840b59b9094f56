/// A term of a record, and the domain that publishes it.
///
///     example.test include:_spf.example.net
package struct SPFStep: Hashable, Sendable {
    package let domain: DNSName
    /// The term as it is written, with its qualifier; printable ASCII.
    package let term: String

    package init(domain: DNSName, term: String) {
        self.domain = domain
        self.term = term
    }
}
