import NIOCore
import NIOPosix
import SessionModel

@testable import smtptui

/// A connection with TLS from the first octet, as far as the greeting.
enum TriedHandshake {
    /// How the handshake ended.
    static func make(to port: Int, _ settings: TLSSettings) throws -> TLSOutcome {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        defer { try? group.syncShutdownGracefully() }
        let events = Events(settings, group.next().makePromise(of: TLSOutcome.self))
        let transport = NIOTransport(group: group) { events.take($0) }
        events.transport = transport
        transport.connect(along: Route(to: .tcp(host: "127.0.0.1", port: port), tls: .implicit), timeout: 30)
        defer { transport.close() }
        return try events.over.futureResult.wait()
    }

    /// After the connection is begun, only the thread of the loop has it.
    private final class Events: @unchecked Sendable {
        let over: EventLoopPromise<TLSOutcome>
        var transport: NIOTransport?
        private let settings: TLSSettings
        private var outcome: TLSOutcome?

        init(_ settings: TLSSettings, _ over: EventLoopPromise<TLSOutcome>) {
            self.settings = settings
            self.over = over
        }

        func take(_ event: ConnectionEvent) {
            switch event {
            case .connected: transport?.secure(settings, isUpgrade: false, timeout: 30)
            case .secured(let report):
                outcome = .secured(report)
                transport?.read()
            case .handshakeFailed(let failure): over.succeed(.failed(failure))
            // With TLS 1.3 tickets come ahead of the greeting.
            case .received: outcome.map(over.succeed)
            case .failed, .ended: over.fail(Lost())
            default: break
            }
        }
    }

    private struct Lost: Error {}
}
