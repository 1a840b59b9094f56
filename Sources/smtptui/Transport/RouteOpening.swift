import NIOCore
import NIOPosix
import SessionModel

/// Opens a connection along a route, on its event loop: the addresses of a name, a proxy on the way, a command, and the
/// header that goes ahead. It reports once what came of it.
final class RouteOpening {
    let route: Route
    /// In seconds, for all of it.
    let timeout: Double
    let loop: any EventLoop
    let report: @Sendable (ConnectionEvent) -> Void
    /// Says whether anyone waits for the connection still.
    private let keep: (any Channel) -> Bool
    /// Called if the connection fails.
    private let otherwise: @Sendable (ConnectionFailure) -> Void
    let openings = Openings()
    var isOver = false
    private var deadline: Scheduled<Void>?
    /// The handshake with a proxy, while it lasts.
    private var handshake: HopHandler?
    private var race: AddressRace?
    /// What is closed if the rest fails.
    var channel: (any Channel)?
    private var events: [WayEvent] = []
    /// Whether the header of the PROXY protocol was sent, if one is wanted.
    private var isIntroduced = false

    init(
        _ route: Route, timeout: Double, on loop: any EventLoop,
        _ report: @escaping @Sendable (ConnectionEvent) -> Void, keep: @escaping (any Channel) -> Bool,
        otherwise: @escaping @Sendable (ConnectionFailure) -> Void
    ) {
        self.route = route
        self.timeout = timeout
        self.loop = loop
        self.report = report
        self.keep = keep
        self.otherwise = otherwise
    }

    func begin() {
        deadline = loop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(timeout * 1000))) {
            self.fail(self.lateness)
        }
        switch (route.endpoint, route.way.hop) {
        case (.pipe(let command), _): start(["/bin/sh", "-c", command])
        case (.tcp, .ssh(let host)): start(SSHCommand.arguments(through: host, to: route.endpoint))
        case (.unix(let path), _):
            let bootstrap = SessionChannel.socketBootstrap(loop, timeout: timeout, openings, report)
            take(bootstrap.connect(unixDomainSocketPath: path)) { SocketProblem($0, at: path).map { .socket($0) } }
        case (.tcp, let hop):
            if case .tcp(let host, let port) = hop?.endpoint ?? route.endpoint { reach(host, port) }
        }
    }

    /// What is said of it when the time is over: a proxy that was connected to is silent.
    private var lateness: ConnectionFailure.Kind {
        let seconds = Int(timeout)
        return handshake.map { .hop(.silent(seconds: seconds, $0.silence)) } ?? .timedOut(seconds: seconds)
    }

    private func reach(_ host: String, _ port: Int) {
        if let address = try? SocketAddress(ipAddress: host, port: port) {
            guard isUsable(address) else { return fail(.noAddress(route.way.usableFamily ?? .ipv4)) }
            return take(open(address))
        }
        HostAddresses.find(host, port: port, on: loop).assumeIsolated().whenComplete { found in
            guard !self.isOver else { return }
            let all = (try? found.get()) ?? []
            let usable = all.filter(self.isUsable)
            guard let first = usable.first else {
                return self.fail(all.isEmpty ? .nameNotFound : .noAddress(self.route.way.usableFamily ?? .ipv4))
            }
            if usable.count == 1 { return self.take(self.open(first)) }
            self.tryOut(usable)
        }
    }

    private func isUsable(_ address: SocketAddress) -> Bool {
        switch route.way.usableFamily {
        case nil: true
        case .ipv4: address.protocol == .inet
        case .ipv6: address.protocol == .inet6
        }
    }

    private func tryOut(_ addresses: [SocketAddress]) {
        let race = AddressRace(addresses, on: loop, open: open, kind: kind)
        self.race = race
        race.run { channel, attempts in
            if let channel { return self.reached(channel, attempts) }
            self.fail(attempts.first?.failure ?? .unanswered, attempts)
        }
    }

    private func open(_ address: SocketAddress) -> EventLoopFuture<any Channel> {
        let bootstrap = SessionChannel.bootstrap(loop, timeout: timeout, openings, report)
        guard let source = route.way.source, let own = try? SocketAddress(ipAddress: source.ip, port: source.port)
        else { return bootstrap.connect(to: address) }
        return bootstrap.channelOption(.socketOption(.so_reuseaddr), value: 1).bind(to: own).connect(to: address)
    }

    /// Waits for the only way there is; `problem` may know better what an error means.
    private func take(
        _ opened: EventLoopFuture<any Channel>,
        _ problem: @escaping (any Error) -> ConnectionFailure.Kind? = { _ in nil }
    ) {
        opened.assumeIsolated().whenComplete { result in
            switch result {
            case .success(let channel): self.reached(channel, [])
            case .failure(let error): self.fail(problem(error) ?? self.kind(of: error))
            }
        }
    }

    func kind(of error: any Error) -> ConnectionFailure.Kind {
        ConnectionFailure.kind(of: error, timeout, from: route.way.source)
    }

    private func reached(_ channel: any Channel, _ missed: [AddressAttempt]) {
        guard !isOver else { return channel.close(promise: nil) }
        race = nil
        self.channel = channel
        events = missed.map(WayEvent.missed)
        guard let hop = route.way.hop, let handshake = hop.handshake(to: route.endpoint) else { return opened(channel) }
        let handler = HopHandler(handshake) { [self] result in
            self.handshake = nil
            switch result {
            case .success(let passed):
                events.append(.passed(hop, route.endpoint, at: passed.address))
                opened(channel)
            case .failure(let failure): fail(.hop(failure.reason))
            }
        }
        self.handshake = handler
        do {
            try channel.pipeline.syncOperations.addHandler(handler, position: .first)
        } catch {
            // The connection is closed already.
            fail(.hop(.closed))
        }
    }

    /// The header goes before anything else, and what came early follows.
    func opened(_ channel: any Channel) {
        guard !isOver else { return channel.close(promise: nil) }
        end()
        guard keep(channel) else { return SessionChannel.close(channel) }
        if !isIntroduced { introduce(on: channel) }
        report(.connected(address: address(of: channel)))
        for event in events { report(.onTheWay(event)) }
        let handler = openings.handler(of: channel)
        handler?.command?.release()
        handler?.announce()
    }

    /// Sends the header of the PROXY protocol, where one is wanted.
    func introduce(on channel: any Channel) {
        isIntroduced = true
        guard let header = route.header(from: channel.localAddress, to: channel.remoteAddress) else { return }
        channel.writeAndFlush(channel.allocator.buffer(bytes: header.octets), promise: nil)
        events.append(.introduced(header))
    }

    /// What is connected to: of a way through ssh that is the command, and it is not known how far that has come.
    private func address(of channel: any Channel) -> String {
        if case .ssh(let host)? = route.way.hop {
            let arguments = SSHCommand.arguments(through: host, to: route.endpoint)
            return Endpoint.pipe(command: arguments.joined(separator: " ")).description
        }
        return route.endpoint.isTCP ? ConnectionProblem.words(for: channel.remoteAddress) : route.endpoint.description
    }

    func fail(_ kind: ConnectionFailure.Kind, _ attempts: [AddressAttempt] = []) {
        guard !isOver else { return }
        let tried = attempts.isEmpty ? race?.giveUp(kind) ?? [] : attempts
        end()
        channel.map(SessionChannel.close)
        handshake = nil
        otherwise(ConnectionFailure(kind, route.endpoint, at: route.way.hop, attempts: tried))
    }

    private func end() {
        isOver = true
        deadline?.cancel()
        race = nil
    }
}
