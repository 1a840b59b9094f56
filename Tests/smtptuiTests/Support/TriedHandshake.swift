import NIOCore
import NIOPosix
import SessionModel

@testable import smtptui

/// A connection with TLS from the first octet, as far as the greeting.
enum TriedHandshake {
    /// The most seconds that anything may last: certificates are checked by threads that other tests use, too.
    private static let limit = 600.0

    /// How the handshake ended.
    static func make(to port: Int, _ settings: TLSSettings) async throws -> TLSOutcome {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let events = Events(settings, group.next().makePromise(of: TLSOutcome.self))
        let transport = NIOTransport(group: group) { events.take($0) }
        events.transport = transport
        transport.connect(along: Route(to: .tcp(host: "127.0.0.1", port: port), tls: .implicit), timeout: limit)
        let outcome: Result<TLSOutcome, any Error>
        do { outcome = .success(try await events.over.futureResult.get()) } catch { outcome = .failure(error) }
        transport.close()
        try await group.shutdownGracefully()
        return try outcome.get()
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
            case .connected: transport?.secure(settings, isUpgrade: false, timeout: TriedHandshake.limit)
            case .secured(let report):
                outcome = .secured(report)
                transport?.read()
            case .handshakeFailed(let failure): over.succeed(.failed(failure))
            // With TLS 1.3 tickets come ahead of the greeting.
            case .received: outcome.map(over.succeed)
            case .failed, .ended: over.fail(Lost(event: event))
            default: break
            }
        }
    }

    private struct Lost: Error {
        let event: ConnectionEvent
    }
}
