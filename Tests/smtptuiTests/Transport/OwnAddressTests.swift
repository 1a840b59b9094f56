import NIOCore
import SessionModel
import Testing

@testable import smtptui

@Suite("A server that is the program itself")
struct OwnAddressTests {
    @Test(
        "is found, whatever it is called",
        arguments: [
            ("127.0.0.1", "127.0.0.1:2525"), ("127.0.0.1", "localhost:2525"), ("127.0.0.1", "[::ffff:127.0.0.1]:2525"),
            ("127.0.0.1", "[::ffff:7f00:1]:2525"), ("127.0.0.1", "0.0.0.0:2525"), ("::1", "[::1]:2525"),
            ("::1", "[0:0:0:0:0:0:0:1]:2525"), ("::1", "[::]:2525"), ("0.0.0.0", "127.0.0.1:2525"),
            ("0.0.0.0", "127.9.9.9:2525"), ("0.0.0.0", "localhost:2525"), ("::", "[::1]:2525"),
            ("::", "127.0.0.1:2525"),
        ])
    func own(_ listening: String, _ server: String) throws {
        let address = try SocketAddress(ipAddress: listening, port: 2525)
        #expect(OwnAddress.isReached(address, by: try #require(Endpoint(server))))
    }

    @Test(
        "another one is not",
        arguments: [
            ("127.0.0.1", "127.0.0.1:2526"), ("127.0.0.1", "127.0.0.2:2525"), ("127.0.0.1", "[::1]:2525"),
            ("0.0.0.0", "192.0.2.1:2525"), ("0.0.0.0", "[::1]:2525"), ("::", "[2001:db8::1]:2525"),
            ("127.0.0.1", "no.such.host.invalid:2526"),
        ])
    func other(_ listening: String, _ server: String) throws {
        let address = try SocketAddress(ipAddress: listening, port: 2525)
        #expect(!OwnAddress.isReached(address, by: try #require(Endpoint(server))))
    }
}
