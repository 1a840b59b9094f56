/// The version of IP that an address belongs to.
package enum AddressFamily: Hashable, Sendable {
    case ipv4
    case ipv6

    package var name: String {
        switch self {
        case .ipv4: "IPv4"
        case .ipv6: "IPv6"
        }
    }
}
