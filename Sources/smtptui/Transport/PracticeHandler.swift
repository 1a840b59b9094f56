import NIOCore
import NIOSSL
import PracticeServer

/// One client of the practice server: bytes in, bytes out, and an alarm for what is due later.
final class PracticeHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var session: ServerSession
    private let state: NIOLoopBoundBox<PracticeState>
    /// When the session is to be woken, and what will do it.
    private var alarm: (time: Moment, task: Scheduled<Void>)?
    /// What is written as long as the client reads; empty for nothing.
    private var flood = ByteBuffer()
    private var isReading = true
    private var context: ChannelHandlerContext?

    init(_ session: ServerSession, _ state: NIOLoopBoundBox<PracticeState>) {
        self.session = session
        self.state = state
    }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        state.value.handlers[ObjectIdentifier(self)] = self
        perform(session.start(at: state.value.now), context)
    }

    /// Ends the session, because the server starts again.
    func shutDown() {
        if let context { perform(session.shutDown(), context) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let (bytes, now) = (Array(unwrapInboundIn(data).readableBytesView), state.value.now)
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
        state.value.handlers[ObjectIdentifier(self)] = nil
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func perform(_ outputs: [ServerOutput], _ context: ChannelHandlerContext) {
        for output in outputs {
            switch output {
            case .write(let bytes):
                context.write(wrapOutboundOut(context.channel.allocator.buffer(bytes: bytes)), promise: nil)
            case .startTLS:
                context.flush()
                let handler = NIOSSLServerHandler(context: state.value.certificate.context)
                guard (try? context.pipeline.syncOperations.addHandler(handler, position: .first)) != nil else {
                    return context.close(promise: nil)
                }
            case .flood(let bytes):
                let lines = [[UInt8]](repeating: bytes, count: 100).flatMap { $0 }
                flood = context.channel.allocator.buffer(bytes: lines)
                pour(context)
            case .close:
                context.flush()
                context.close(promise: nil)
            }
        }
        context.flush()
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
