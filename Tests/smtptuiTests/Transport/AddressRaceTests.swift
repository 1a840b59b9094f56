import NIOCore
import NIOPosix
import SessionModel
import Testing

@testable import smtptui

@Suite("The addresses of a host")
struct AddressRaceTests {
    private struct Outcome: Sendable {
        let isOpen: Bool
        let attempts: [AddressAttempt]
    }

    /// Tries addresses of 127.0.0.1 by their ports.
    private func race(_ ports: [Int]) throws -> Outcome {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        defer { try? group.syncShutdownGracefully() }
        let loop = group.next()
        let addresses = try ports.map { try SocketAddress(ipAddress: "127.0.0.1", port: $0) }
        let result = loop.makePromise(of: Outcome.self)
        loop.execute {
            let race = AddressRace(
                addresses, on: loop, open: { ClientBootstrap(group: loop).connect(to: $0) },
                kind: { ConnectionFailure.kind(of: $0, 1) })
            race.run { channel, attempts in
                channel?.close(promise: nil)
                result.succeed(Outcome(isOpen: channel != nil, attempts: attempts))
            }
        }
        return try result.futureResult.wait()
    }

    @Test("after those that refuse the next one is tried, and they are named")
    func next() throws {
        let peer = try ScriptedPeer([ScriptedPeer.Step(.start, "")])
        let closed = try Loopback.freePorts(2)
        let outcome = try race(closed + [peer.port])
        #expect(outcome.isOpen)
        #expect(outcome.attempts == closed.map { AddressAttempt("127.0.0.1:\($0)", .refused) })
    }

    @Test("where all refuse, all are named")
    func none() throws {
        let closed = try Loopback.freePorts(3)
        let outcome = try race(closed)
        #expect(!outcome.isOpen)
        #expect(outcome.attempts == closed.map { AddressAttempt("127.0.0.1:\($0)", .refused) })
    }

    @Test("the first that answers ends it")
    func first() throws {
        let peer = try ScriptedPeer([ScriptedPeer.Step(.start, "")])
        let outcome = try race([peer.port, try Loopback.freePort()])
        #expect(outcome.isOpen && outcome.attempts.isEmpty)
    }
}
