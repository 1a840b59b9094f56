import Glibc
import NIOCore
import NIOPosix
import SessionModel
import Testing

@testable import smtptui

@Suite("The connection")
struct NIOTransportTests {
    @Test("one that no one waits for any more is closed, whether it is open already or not", arguments: 0..<10)
    func abandoned(_ turn: Int) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        let port = try Loopback.bind(listener)
        try #require(listen(listener, 1) == 0)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        defer { try? group.syncShutdownGracefully() }
        let transport = NIOTransport(group: group) { _ in }
        transport.connect(along: Route(to: .tcp(host: "127.0.0.1", port: port), tls: .byHand), timeout: 30)
        transport.abandon()
        let accepted = accept(listener, nil, nil)
        defer { close(accepted) }
        var byte: UInt8 = 0
        #expect(accepted >= 0 && read(accepted, &byte, 1) == 0)
    }
}
