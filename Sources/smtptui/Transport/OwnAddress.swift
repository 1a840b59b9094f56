import NIOCore
import NIOPosix
import SMTPSyntax
import SessionModel

/// Whether a server is the socket on which the program listens, whatever it is called.
///
///     listening on 127.0.0.1:2525     localhost:2525   127.0.0.1:2525   [::ffff:127.0.0.1]:2525
enum OwnAddress {
    /// A name is looked up only if its port is the same.
    static func isReached(_ listening: SocketAddress, by endpoint: Endpoint) -> Bool {
        guard listening.port == endpoint.port, let ip = listening.ipAddress, let own = octets(ip) else { return false }
        return addresses(of: endpoint.host).contains { isReached(own, by: $0) }
    }

    private static func isReached(_ own: [UInt8], by target: [UInt8]) -> Bool {
        guard isAny(own) else { return own == target || isAny(target) && isLoopback(own) }
        // An IPv4 socket is not reached by an IPv6 address.
        guard own.count == 16 || target.count == 4 else { return false }
        return isAny(target) || isLoopback(target) || ofThisMachine.contains(target)
    }

    private static func isAny(_ octets: [UInt8]) -> Bool { octets.allSatisfy { $0 == 0 } }

    private static func isLoopback(_ octets: [UInt8]) -> Bool {
        octets.count == 4 ? octets[0] == 127 : octets.dropLast().allSatisfy { $0 == 0 } && octets.last == 1
    }

    private static var ofThisMachine: [[UInt8]] {
        ((try? System.enumerateDevices()) ?? []).compactMap { $0.address?.ipAddress.flatMap(octets) }
    }

    /// An address without its zone; one of IPv4 inside of IPv6 is one of IPv4.
    private static func octets(_ text: String) -> [UInt8]? {
        guard let octets = IPAddress.octets(String(text.prefix { $0 != "%" })) else { return nil }
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        return octets.count == 16 && octets.starts(with: mapped) ? Array(octets.suffix(4)) : octets
    }

    /// All addresses of a name, or the one that it is.
    private static func addresses(of host: String) -> [[UInt8]] {
        if let octets = octets(host) { return [octets] }
        return HostAddresses.resolve(host, port: 0).compactMap { $0.ipAddress.flatMap(octets) }
    }
}
