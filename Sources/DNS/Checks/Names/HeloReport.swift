/// What the DNS says of the name that the client gave in EHLO or HELO.
///
/// RFC 5321 §2.3.5, §4.1.1.1, §4.1.4
package struct HeloReport: Hashable, Sendable {
    package enum Form: Hashable, Sendable {
        case name(DNSName)
        /// `[192.0.2.1]`, `[IPv6:2001:db8::1]` (RFC 5321 §4.1.3).
        case literal(DNSAddress)
        /// An address without brackets.
        case bareAddress(DNSAddress)
        /// In brackets, but not an address.
        case malformedLiteral
        /// Not a domain name.
        case notAName(DNSNameProblem)
        /// A domain name with characters that no host name has: anything but letters, digits and hyphens.
        case notAHostName(DNSName)
    }

    /// How its addresses and the own one compare.
    package enum Match: Hashable, Sendable {
        case own
        case other
        /// The own address is not known.
        case ownAddressUnknown
        /// It has no address at all; `failure` of the A or the AAAA records says why.
        case noAddress
        /// It has addresses, but those of the kind of the own one could not be looked up; `failure` says why.
        case ownKindUnknown
        /// Answers are still to come, or nothing was asked.
        case open
    }

    package let text: String
    package let form: Form
    package let addresses: [DNSAddress]
    package let match: Match
    /// Why there are no addresses, or none of the kind of the own one; of several failures the one that says more.
    package let failure: DNSFailure?

    /// Whether it is an address in brackets.
    package var isLiteral: Bool { if case .literal = form { true } else { false } }

    /// Whether it is a name of at least two labels, as a fully-qualified name has.
    package var isQualified: Bool { (name?.labels.count ?? 0) >= 2 }

    /// Whether it is `localhost`, a name below it (RFC 6761 §6.3), or `localhost.localdomain`.
    package var isLocalhost: Bool {
        guard let name else { return false }
        return ["localhost", "localhost.localdomain"].contains { text in
            (try? DNSName(text)).map { name.isWithin($0) } ?? false
        }
    }

    private var name: DNSName? {
        switch form {
        case .name(let name), .notAHostName(let name): name
        default: nil
        }
    }
}
