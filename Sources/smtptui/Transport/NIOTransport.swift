import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import SessionModel
import Synchronization

/// The connection to a server, on one event loop of NIO: that of a thread of its own, or of the calling thread.
///
/// Reading is on demand: nothing is read before `read()` is called, and each call reads one chunk. So TCP slows down a
/// server that floods, and bytes after the `220` to STARTTLS are noticed when they arrive. A `read()` from inside
/// `report` on the thread of the loop costs nothing: the socket stays registered. Every event is passed to `report`, on
/// the thread of the loop.
final class NIOTransport: Sendable {
    /// The maximum size of a chunk, in bytes. What is made of one is many times larger, if all its lines are empty.
    private static let chunk = 16_384

    let group: any EventLoopGroup
    let report: @Sendable (ConnectionEvent) -> Void
    private let open = Mutex<(any Channel)?>(nil)
    /// Whether no one waits for a connection any more. It is read and set while `open` is locked.
    private let isAbandoned = Atomic(false)

    init(group: any EventLoopGroup, report: @escaping @Sendable (ConnectionEvent) -> Void) {
        self.group = group
        self.report = report
    }

    /// The same on the calling thread, where `report` needs not be safe for other threads.
    convenience init(on thread: CallingThread, report: @escaping (ConnectionEvent) -> Void) {
        let report = NIOLoopBound(report, eventLoop: thread.loop)
        self.init(group: thread.loop) { report.value($0) }
    }

    /// Opens a connection; `connected` or `failed` is reported. `timeout` is in seconds.
    func connect(along route: Route, timeout: Double) {
        attempt(route, timeout: timeout) { [report] in report(.failed($0)) }
    }

    /// Opens a connection; `connected` is reported, or `otherwise` called.
    func attempt(_ route: Route, timeout: Double, otherwise: @escaping @Sendable (ConnectionFailure) -> Void) {
        let report = report
        let openings = Openings()
        let bootstrap = ClientBootstrap(group: group)
            .channelOption(.autoRead, value: false)
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: Self.chunk))
            .connectTimeout(.milliseconds(Int64(timeout * 1000)))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let handler = ReportingHandler(report)
                    openings.keep(handler, of: channel)
                    try channel.pipeline.syncOperations.addHandler(handler)
                }
            }
        Self.open(bootstrap, route.endpoint).whenComplete { result in
            switch result {
            case .success(let channel):
                guard self.keep(channel) else { return Self.close(channel) }
                let address = ConnectionProblem.words(for: channel.remoteAddress, orElse: "\(route.endpoint)")
                report(.connected(address: address))
                openings.handler(of: channel)?.announce()
            case .failure(let error):
                otherwise(ConnectionFailure(error, route.endpoint, timeout: timeout))
            }
        }
    }

    /// A numeric address is connected to directly; the search for the addresses of a name, which tries several of them,
    /// would cost 3.4 million instructions.
    private static func open(_ bootstrap: ClientBootstrap, _ endpoint: Endpoint) -> EventLoopFuture<any Channel> {
        switch endpoint {
        case .tcp(let host, let port):
            guard let address = try? SocketAddress(ipAddress: host, port: port) else {
                return bootstrap.connect(host: host, port: port)
            }
            return bootstrap.connect(to: address)
        }
    }

    /// Makes the TLS handshake; `secured` or `handshakeFailed` is reported.
    ///
    /// Bytes read earlier were unencrypted and reported as such; from now on only TLS is accepted.
    func secure(_ settings: TLSSettings, isUpgrade: Bool, timeout: Double) {
        guard let channel = open.withLock({ $0 }) else { return }
        let report = report
        channel.eventLoop.execute {
            let handshake = TLSHandshake(settings, isUpgrade: isUpgrade, report)
            let pipeline = channel.pipeline.syncOperations
            do {
                let handler = try handshake.makeHandler(on: channel.eventLoop)
                try pipeline.handler(type: ReportingHandler.self).handshake = handshake
                try pipeline.addHandler(handler, position: .first)
                let gate = TLSGate(handshake, report)
                try pipeline.addHandler(gate, position: .first)
                channel.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(timeout * 1000))) {
                    guard !handshake.isOver else { return }
                    handshake.fail("The TLS handshake timed out after \(Int(timeout)) s.", isOpen: false)
                    gate.cut()
                }
                channel.read()
            } catch {
                handshake.fail("The TLS handshake could not start: \(error).", isOpen: isUpgrade)
            }
        }
    }

    func write(_ bytes: [UInt8]) {
        guard let channel = open.withLock({ $0 }) else { return }
        channel.writeAndFlush(channel.allocator.buffer(bytes: bytes), promise: nil)
    }

    /// Writes bytes, and calls `then` when the system has accepted them.
    func write(_ bytes: [UInt8], then: @escaping @Sendable () -> Void) {
        guard let channel = open.withLock({ $0 }) else { return }
        channel.writeAndFlush(channel.allocator.buffer(bytes: bytes)).whenSuccess(then)
    }

    /// Sends nothing more; the server may go on.
    func endSending() {
        open.withLock { $0 }?.close(mode: .output, promise: nil)
    }

    /// Writes bytes; `written` is reported when the system has accepted them. If that fails, the connection ends.
    func pour(_ bytes: [UInt8]) {
        guard let channel = open.withLock({ $0 }) else { return }
        let report = report
        channel.writeAndFlush(channel.allocator.buffer(bytes: bytes)).whenSuccess { report(.written) }
    }

    /// Requests one chunk; `received` or `ended` is reported when it arrives.
    func read() {
        open.withLock { $0 }?.read()
    }

    func close() {
        let channel = open.withLock { open in
            defer { open = nil }
            return open
        }
        guard let channel else { return }
        if channel.eventLoop.inEventLoop {
            Self.close(channel)
        } else {
            // Wait, so that the end of TLS is sent before the program exits.
            try? channel.eventLoop.submit { Self.close(channel) }.wait()
        }
    }

    /// Closes the connection; one that is being opened is closed when it is open.
    func abandon() {
        open.withLock { _ in isAbandoned.store(true, ordering: .relaxed) }
        close()
    }

    /// Whether someone waits for a connection.
    var isWanted: Bool { open.withLock { _ in !isAbandoned.load(ordering: .relaxed) } }

    /// False where no one waits for it any more.
    private func keep(_ channel: any Channel) -> Bool {
        open.withLock { open in
            guard !isAbandoned.load(ordering: .relaxed) else { return false }
            open = channel
            return true
        }
    }

    private static func close(_ channel: any Channel) {
        let pipeline = channel.pipeline.syncOperations
        let reporting = try? pipeline.handler(type: ReportingHandler.self)
        reporting?.isSilent = true
        if let handshake = reporting?.handshake, !handshake.isOver {
            handshake.drop()
            try? pipeline.handler(type: TLSGate.self).cut()
        } else {
            channel.close(promise: nil)
        }
    }
}

/// The handlers of the connections that are being opened; a name may have several addresses, which are tried at once.
private final class Openings: Sendable {
    private let handlers = Mutex<[ObjectIdentifier: NIOLoopBound<ReportingHandler>]>([:])

    func keep(_ handler: ReportingHandler, of channel: any Channel) {
        let bound = NIOLoopBound(handler, eventLoop: channel.eventLoop)
        handlers.withLock { $0[ObjectIdentifier(channel)] = bound }
    }

    /// On the loop of the channel.
    func handler(of channel: any Channel) -> ReportingHandler? {
        handlers.withLock { $0[ObjectIdentifier(channel)] }?.value
    }
}

/// Reports what the channel reads. It decides nothing.
private final class ReportingHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let report: @Sendable (ConnectionEvent) -> Void
    private var reason = ""
    /// What came before the connection was reported: a server that closes at once is faster. Nil afterwards.
    private var early: [ConnectionEvent]? = []
    /// The current or last TLS handshake.
    var handshake: TLSHandshake?
    /// Whether the client has closed the connection and wants no more reports.
    var isSilent = false

    init(_ report: @escaping @Sendable (ConnectionEvent) -> Void) {
        self.report = report
    }

    /// The connection has been reported; what came before follows.
    func announce() {
        while let event = early?.first {
            early?.removeFirst()
            report(event)
        }
        early = nil
    }

    private func say(_ event: ConnectionEvent) { early == nil ? report(event) : early?.append(event) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if !isSilent { say(.received(Array(unwrapInboundIn(data).readableBytesView))) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        handshake?.fail(isOpen: false)
        // The failed handshake was reported already; who closed the connection after it does not matter.
        if !isSilent && handshake?.isConnectionLost != true { say(.ended(reason)) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted = event {
            let library = try? context.pipeline.syncOperations.handler(type: NIOSSLClientHandler.self)
            handshake?.finish(library?.tlsVersion)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let handshake, !handshake.isOver { return handshake.saw(error) }
        reason = handshake?.words(for: error) ?? ConnectionProblem.words(for: error)
        context.close(promise: nil)
    }
}
