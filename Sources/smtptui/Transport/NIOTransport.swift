import NIOCore
import NIOPosix
import Synchronization

/// The connection to a server, on NIO's one thread.
///
/// Reading is on demand: nothing comes before `read()` is called, and each call brings one chunk. So a server that
/// floods waits in TCP, and what stands behind the `220` of STARTTLS is seen where it arrives. Everything is
/// reported through `report`, on NIO's thread.
final class NIOTransport: Sendable {
    private let group: any EventLoopGroup
    private let report: @Sendable (TransportEvent.Kind) -> Void
    private let open = Mutex<(any Channel)?>(nil)

    init(group: any EventLoopGroup, report: @escaping @Sendable (TransportEvent.Kind) -> Void) {
        self.group = group
        self.report = report
    }

    /// Opens a connection; `connected` or `failed` is reported. `timeout` is in seconds.
    func connect(to endpoint: Endpoint, timeout: Double) {
        let report = report
        ClientBootstrap(group: group)
            .channelOption(.autoRead, value: false)
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 65_536))
            .connectTimeout(.milliseconds(Int64(timeout * 1000)))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ReportingHandler(report))
                }
            }
            .connect(host: endpoint.host, port: endpoint.port)
            .whenComplete { result in
                switch result {
                case .success(let channel):
                    self.open.withLock { $0 = channel }
                    report(.connected(address: ConnectionProblem.words(for: channel.remoteAddress)))
                case .failure(let error):
                    report(.failed(ConnectionProblem(error, endpoint, timeout: timeout).sentence))
                }
            }
    }

    func write(_ bytes: [UInt8]) {
        guard let channel = open.withLock({ $0 }) else { return }
        channel.writeAndFlush(channel.allocator.buffer(bytes: bytes), promise: nil)
    }

    /// Asks for one chunk; `received` or `ended` is reported when it has come.
    func read() {
        open.withLock { $0 }?.read()
    }

    func close() {
        let channel = open.withLock { open in
            defer { open = nil }
            return open
        }
        channel?.close(promise: nil)
    }
}

/// Hands on what the channel reads. It decides nothing.
private final class ReportingHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let report: @Sendable (TransportEvent.Kind) -> Void
    private var reason = ""

    init(_ report: @escaping @Sendable (TransportEvent.Kind) -> Void) {
        self.report = report
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        report(.received(Array(unwrapInboundIn(data).readableBytesView)))
    }

    func channelInactive(context: ChannelHandlerContext) {
        report(.ended(reason))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        reason = ConnectionProblem.words(for: error)
        context.close(promise: nil)
    }
}
