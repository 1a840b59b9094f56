import Foundation
import Testing

/// Sockets on 127.0.0.1.
enum Loopback {
    /// Binds a socket to a free port, and returns the port.
    static func bind(_ socket: Int32) throws -> Int {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        return try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                try #require(Glibc.bind(socket, raw, length) == 0)
                try #require(getsockname(socket, raw, &length) == 0)
            }
            return Int(UInt16(bigEndian: pointer.pointee.sin_port))
        }
    }

    /// Ports that were free a moment ago, each of them another.
    static func freePorts(_ count: Int) throws -> [Int] {
        let sockets = (0..<count).map { _ in Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }
        defer { sockets.forEach { close($0) } }
        return try sockets.map(bind)
    }

    static func freePort() throws -> Int { try freePorts(1)[0] }
}
