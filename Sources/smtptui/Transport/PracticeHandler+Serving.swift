import NIOCore
import NIOSSL
import PracticeServer

// What `serve` adds to a client of the practice server.
extension PracticeHandler {
    /// Begins a session: with the greeting, after a moment in which a client must not talk.
    func serve(_ number: Int, _ service: PracticeService, _ context: ChannelHandlerContext) {
        let address = ConnectionProblem.words(
            for: context.channel.remoteAddress, orElse: "a client that is gone already")
        let target = ConnectionProblem.words(for: context.channel.localAddress, orElse: "practice server")
        served = ServedSession(number, service, client: address, target: target, of: state.value.scenario)
        guard state.value.handlers.count <= PracticeService.mostSessions else {
            return perform(session.refuse(), context)
        }
        let loop = context.eventLoop.assumeIsolated()
        guard isUnderTLS else {
            loop.scheduleTask(in: ServedSession.pause) { self.begin() }
            return show()
        }
        loop.scheduleTask(in: .seconds(Int64(ServedSession.handshakeLimit))) {
            guard self.served?.hasBegun == false, let context = self.context else { return }
            self.served?.handshakeFailed(.tooSlow(seconds: ServedSession.handshakeLimit))
            context.close(promise: nil)
        }
        show()
    }

    /// Keeps what comes before the greeting; false once the session has begun.
    func isEarly(_ bytes: [UInt8]) -> Bool {
        guard served?.hasBegun == false else { return false }
        served?.take(bytes)
        served?.early += bytes
        if let early = served?.early, early.count > ServedSession.mostEarly { begin() }
        return true
    }

    /// The handshake is done; on the port with TLS the greeting follows.
    func secured(_ context: ChannelHandlerContext) {
        peek?.isDone = true
        let library = try? context.pipeline.syncOperations.handler(type: NIOSSLServerHandler.self)
        served?.secured(TLSHandshake.name(library?.tlsVersion), name: state.value.scenario.host)
        show()
        if isUnderTLS { begin() }
    }

    private func begin() {
        guard let context, let early = served?.early, served?.hasBegun == false else { return }
        served?.hasBegun = true
        served?.early = []
        let now = state.value.now
        perform(session.start(at: now), context)
        if !early.isEmpty { perform(session.receive(early, on: &state.value.server, at: now), context) }
    }

    /// The header of the PROXY protocol has come ahead of TLS. Its greeting waits for the handshake.
    func introduced(by header: ProxyHeaderHandler.Header, _ context: ChannelHandlerContext) {
        guard isEarly(header.octets) else {
            return perform(session.receive(header.octets, on: &state.value.server, at: state.value.now), context)
        }
        if !header.isValid { begin() }
    }

    /// Stores a message; what follows at once is returned, where nothing has to be waited for.
    func store(_ message: AcceptedMessage, _ context: ChannelHandlerContext) -> [ServerOutput] {
        guard let service = state.value.service, let store = service.store else { return stored("") }
        served?.stores()
        service.store(message, by: store, on: context.eventLoop).assumeIsolated().whenComplete { result in
            let place = try? result.get()
            self.served?.stored(place, isGone: self.context == nil)
            let outputs = self.stored(place)
            if let context = self.context { self.perform(outputs, context) } else { self.leave() }
        }
        return []
    }

    private func stored(_ place: String?) -> [ServerOutput] {
        if place != nil { state.value.service?.accepted() }
        let now = state.value.now
        return session.stored(place != nil, on: &state.value.server, at: now)
    }

    /// Prints what is new.
    func show() {
        served?.compare(session.expected)
        guard let lines = served?.lines(), !lines.isEmpty, let service = state.value.service else { return }
        if !service.say(lines) { service.end(.outputClosed) }
    }

    /// The connection is gone.
    func endServing() {
        guard served != nil else { return }
        session.expected?.end()
        served?.ended(session.expected)
        show()
        state.value.service?.ended(findings: served?.findingCount ?? 0, session.expected)
    }
}
