import NIOCore
import NIOSSL
import NIOTLS
import PracticeServer

/// One client of the practice server: bytes in, bytes out, and an alarm for what is due later.
final class PracticeHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    var session: ServerSession
    let state: NIOLoopBoundBox<PracticeState>
    /// What `serve` makes of the session; nil for the server of the explorer.
    var served: ServedSession?
    /// The number of the session in `serve`.
    let number: Int?
    let isUnderTLS: Bool
    /// What sees the handshake; nil before one.
    var peek: HandshakePeek?
    /// When the session is to be woken, and what will do it.
    private var alarm: (time: Moment, task: Scheduled<Void>)?
    /// What is written as long as the client reads; empty for nothing.
    private var flood = ByteBuffer()
    private var isReading = true
    private(set) var context: ChannelHandlerContext?

    init(
        _ session: ServerSession, _ state: NIOLoopBoundBox<PracticeState>, _ number: Int?, isUnderTLS: Bool
    ) {
        (self.session, self.state, self.number, self.isUnderTLS) = (session, state, number, isUnderTLS)
    }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        state.value.handlers[ObjectIdentifier(self)] = self
        if let number, let service = state.value.service { return serve(number, service, context) }
        perform(session.start(at: state.value.now), context)
    }

    /// Ends the session, because the server stops or starts again.
    func shutDown() {
        guard let context else { return }
        // A message that is being stored gets its reply first.
        perform(session.shutDown(), context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = Array(unwrapInboundIn(data).readableBytesView)
        if isEarly(bytes) { return }
        served?.take(bytes)
        let now = state.value.now
        perform(session.receive(bytes, on: &state.value.server, at: now), context)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        guard flood.readableBytes > 0, context.channel.isWritable else { return }
        // Not at once: a client that reads fast would make this call itself again and again.
        context.eventLoop.assumeIsolated().execute { self.pour(context) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        alarm?.task.cancel()
        flood.clear()
        self.context = nil
        session.release(on: &state.value.server)
        // A message that is being stored is counted, and said to be stored, first.
        if served?.isStoring != true { leave() }
    }

    /// The session is over, and nothing more is said of it.
    func leave() {
        state.value.handlers[ObjectIdentifier(self)] = nil
        endServing()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted = event { secured(context) }
        if let header = event as? ProxyHeaderHandler.Header { return introduced(by: header, context) }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Many clients end TLS without its end, after QUIT.
        if case .uncleanShutdown? = error as? NIOSSLError, peek?.isDone != false {
            return context.close(promise: nil)
        }
        tell(error)
        context.close(promise: nil)
    }

    func perform(_ outputs: [ServerOutput], _ context: ChannelHandlerContext) {
        var rest = outputs[...]
        while let output = rest.popFirst() {
            switch output {
            case .write(let bytes):
                served?.wrote(bytes)
                context.write(wrapOutboundOut(context.channel.allocator.buffer(bytes: bytes)), promise: nil)
            case .startTLS:
                context.flush()
                guard beginTLS(context) else { return context.close(promise: nil) }
            case .store(let message): rest += store(message, context)
            case .flood(let bytes):
                served?.note("the reply never ends")
                let lines = [[UInt8]](repeating: bytes, count: 100).flatMap { $0 }
                flood = context.channel.allocator.buffer(bytes: lines)
                pour(context)
            case .fault(let fault, let meant): served?.suffers(fault, meant: meant)
            case .close:
                served?.serverCloses()
                context.flush()
                context.close(promise: nil)
            }
        }
        context.flush()
        show()
        wait(context)
    }

    /// Writes until the connection is full: what the client does not read, it does not get.
    private func pour(_ context: ChannelHandlerContext) {
        while flood.readableBytes > 0, context.channel.isActive, context.channel.isWritable {
            context.write(wrapOutboundOut(flood), promise: nil)
        }
        context.flush()
    }

    /// Leaves what comes in the connection while an answer is held back, and sets the alarm.
    private func wait(_ context: ChannelHandlerContext) {
        if session.isHoldingBack == isReading {
            isReading.toggle()
            context.channel.setOption(.autoRead, value: isReading).whenFailure { _ in }
        }
        guard let deadline = session.deadline else { return }
        // An alarm that comes too early sets itself again.
        if let alarm, alarm.time <= deadline { return }
        alarm?.task.cancel()
        let delay = max(0, deadline.milliseconds - state.value.now.milliseconds) + 1
        let task = context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(delay))) {
            self.alarm = nil
            let now = self.state.value.now
            self.perform(self.session.wake(on: &self.state.value.server, at: now), context)
        }
        alarm = (deadline, task)
    }
}
