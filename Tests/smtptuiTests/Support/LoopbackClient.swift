import Glibc
import Testing

/// A socket that is connected to 127.0.0.1, read line by line.
final class LoopbackClient {
    private let socket: Int32
    private var pending: [UInt8] = []
    private var place = 0

    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = in_port_t(port).bigEndian
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, length) }
        }
        try #require(result == 0)
    }

    deinit { close(socket) }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        try #require(Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count)
    }

    /// The next line without CR LF; empty at the end.
    func line() throws -> String {
        while true {
            if let end = pending[place...].firstIndex(of: 0x0A) {
                defer { place = end + 1 }
                return String(decoding: pending[place..<max(place, end - 1)], as: UTF8.self)
            }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { return "" }
            pending = Array(pending[place...]) + buffer[..<count]
            place = 0
        }
    }
}
