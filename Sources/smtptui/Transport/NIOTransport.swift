import NIOCore
import NIOPosix
import NIOSSL
import SessionModel
import Synchronization

/// The connection to a server, on one event loop of NIO: that of a thread of its own, or of the calling thread.
///
/// Reading is on demand: nothing is read before `read()` is called, and each call reads one chunk. So TCP slows down a
/// server that floods, and bytes after the `220` to STARTTLS are noticed when they arrive. A `read()` from inside
/// `report` on the thread of the loop costs nothing: the socket stays registered. Every event is passed to `report`, on
/// the thread of the loop.
final class NIOTransport: Sendable {
    let group: any EventLoopGroup
    let report: @Sendable (ConnectionEvent) -> Void
    private let open = Mutex<(any Channel)?>(nil)
    /// The mail servers of a domain that are left to try; nil where the server is named.
    let trial = Mutex<MailServerTrial?>(nil)
    /// Whether no one waits for a connection any more. It is read and set while `open` is locked.
    private let isAbandoned = Atomic(false)
    /// The address from which the newest connection comes; nil without one, and for a socket or a command.
    private let own = Mutex<String?>(nil)
    /// The number of the newest wish for `check`; what was asked for before ends.
    let newestCheck = Atomic(0)

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
    ///
    /// A numeric address is connected to directly; all that other ways need would cost 3.4 million instructions.
    func connect(along route: Route, timeout: Double) {
        attempt(route, timeout: timeout) { [report] in report(.failed($0)) }
    }

    /// Opens a connection; `connected` is reported, or `otherwise` called.
    func attempt(_ route: Route, timeout: Double, otherwise: @escaping @Sendable (ConnectionFailure) -> Void) {
        let report = report
        guard route.way == Way(), case .tcp(let host, let port) = route.endpoint,
            let address = try? SocketAddress(ipAddress: host, port: port)
        else {
            let loop = group.next()
            return loop.execute { [self] in
                RouteOpening(route, timeout: timeout, on: loop, report, keep: keep, otherwise: otherwise).begin()
            }
        }
        let openings = Openings()
        let bootstrap = SessionChannel.bootstrap(group, timeout: timeout, openings, report)
        bootstrap.connect(to: address).whenComplete { result in
            switch result {
            case .success(let channel):
                guard self.keep(channel) else { return SessionChannel.close(channel) }
                let address = ConnectionProblem.words(for: channel.remoteAddress, orElse: "\(route.endpoint)")
                report(.connected(address: address))
                openings.handler(of: channel)?.announce()
            case .failure(let error):
                otherwise(ConnectionFailure(error, route.endpoint, timeout: timeout))
            }
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
            SessionChannel.close(channel)
        } else {
            // Wait, so that the end of TLS is sent before the program exits.
            try? channel.eventLoop.submit { SessionChannel.close(channel) }.wait()
        }
    }

    /// Closes the connection; one that is being opened is closed when it is open.
    func abandon() {
        open.withLock { _ in isAbandoned.store(true, ordering: .relaxed) }
        close()
    }

    /// The address from which the newest connection comes, also when it is closed.
    var ownAddress: String? { own.withLock { $0 } }

    /// Whether someone waits for a connection.
    var isWanted: Bool { open.withLock { _ in !isAbandoned.load(ordering: .relaxed) } }

    /// False where no one waits for it any more.
    private func keep(_ channel: any Channel) -> Bool {
        open.withLock { open in
            guard !isAbandoned.load(ordering: .relaxed) else { return false }
            open = channel
            own.withLock { $0 = channel.localAddress?.ipAddress }
            return true
        }
    }
}
