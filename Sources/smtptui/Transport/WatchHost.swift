import NIOCore
import NIOPosix
import NIOSSL
import SessionModel
import Synchronization

/// Listens for the clients that are watched. One is accepted at a time, when it is asked for; the others wait in TCP.
final class WatchHost: Sendable {
    /// Where it listens: with the port that the system has chosen, if none was named.
    let address: String
    /// Its certificate, for clients whose TLS ends here; nil where none does.
    let certificate: PracticeCertificate?
    private let channel: any Channel
    private let clients: ClientQueue

    /// `accepted` is called on NIO's thread; `takeClient` then has the client.
    init(
        _ listening: ListenAddress, group: MultiThreadedEventLoopGroup, certificate: PracticeCertificate?,
        accepted: @escaping @Sendable () -> Void
    ) throws(Failure) {
        self.certificate = certificate
        let clients = ClientQueue()
        self.clients = clients
        do {
            channel = try ServerBootstrap(group: group)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .serverChannelOption(.autoRead, value: false)
                .serverChannelOption(.maxMessagesPerRead, value: 1)
                .childChannelOption(.autoRead, value: false)
                .childChannelOption(.maxMessagesPerRead, value: 1)
                .childChannelOption(.allowRemoteHalfClosure, value: true)
                .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
                .childChannelOption(
                    .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: WatchedClient.chunk)
                )
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let handler = WatchedClientHandler {
                            clients.add(WatchedClient($0))
                            accepted()
                        }
                        try channel.pipeline.syncOperations.addHandler(handler)
                    }
                }
                .bind(host: listening.host, port: listening.port)
                .wait()
        } catch {
            throw Failure(
                .noConnection, "Cannot listen on \(listening): \(ConnectionProblem.words(for: error)).")
        }
        address = ConnectionProblem.words(for: channel.localAddress)
    }

    /// Whether a connection to a server would come back here.
    func isReached(by endpoint: Endpoint) -> Bool {
        guard let address = channel.localAddress else { return false }
        return OwnAddress.isReached(address, by: endpoint)
    }

    /// Accepts one more client when it comes.
    func acceptNext() { channel.read() }

    func takeClient() -> WatchedClient? { clients.take() }

    func close() { channel.close(promise: nil) }
}

/// The clients that were accepted and have no session yet.
private final class ClientQueue: Sendable {
    private let waiting = Mutex<[WatchedClient]>([])

    func add(_ client: WatchedClient) { waiting.withLock { $0.append(client) } }

    func take() -> WatchedClient? { waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
}
