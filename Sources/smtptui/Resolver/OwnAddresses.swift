import DNS

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The addresses of this machine, without those of the loopback network.
enum OwnAddresses {
    static var all: Set<DNSAddress> {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&first) == 0 else { return [] }
        defer { freeifaddrs(first) }
        var addresses: Set<DNSAddress> = []
        var next = first
        while let interface = next {
            if let address = interface.pointee.ifa_addr.flatMap(address(at:)), !address.isLoopback {
                addresses.insert(address)
            }
            next = interface.pointee.ifa_next
        }
        return addresses
    }

    private static func address(at place: UnsafeMutablePointer<sockaddr>) -> DNSAddress? {
        let raw = UnsafeRawPointer(place)
        switch Int32(place.pointee.sa_family) {
        case AF_INET:
            return withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr) { DNSAddress($0) }
        case AF_INET6:
            return withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { DNSAddress($0) }
        default: return nil
        }
    }
}
