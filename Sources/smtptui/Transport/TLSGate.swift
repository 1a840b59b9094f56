import NIOCore
import NIOSSL
import SessionModel

/// The handler in front of the TLS library: inspects bytes before the library reads them, and keeps the connection open
/// when a STARTTLS handshake fails.
final class TLSGate: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer

    private let handshake: TLSHandshake
    private let report: @Sendable (ConnectionEvent) -> Void
    private var context: ChannelHandlerContext?
    private var isFirst = true

    init(_ handshake: TLSHandshake, _ report: @escaping @Sendable (ConnectionEvent) -> Void) {
        self.handshake = handshake
        self.report = report
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !handshake.isOver else { return context.fireChannelRead(data) }
        let bytes = unwrapInboundIn(data).readableBytesView
        defer { isFirst = false }
        // A TLS record begins with a byte from 20 to 23, a reply with a digit.
        if isFirst, let first = bytes.first, !(20...23).contains(first) {
            if handshake.isUpgrade { report(.received(Array(bytes))) }
            return giveUp(TLSProblem.clearText(Array(bytes), isUpgrade: handshake.isUpgrade, handshake.help))
        }
        handshake.saw(bytes)
        context.fireChannelRead(data)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard !handshake.isOver, handshake.isUpgrade, mode == .all else {
            handshake.fail(isOpen: false)
            return context.close(mode: mode, promise: promise)
        }
        promise?.succeed()
        giveUp(nil)
    }

    /// Removes TLS again and reports it; a connection that started with TLS is closed.
    private func giveUp(_ sentence: String?) {
        guard let context else { return }
        guard handshake.isUpgrade else {
            handshake.fail(sentence, isOpen: false)
            return context.close(promise: nil)
        }
        handshake.fail(sentence, isOpen: true)
        let pipeline = context.pipeline.syncOperations
        if let library = try? pipeline.handler(type: NIOSSLClientHandler.self) {
            pipeline.removeHandler(library, promise: nil)
        }
        pipeline.removeHandler(self, promise: nil)
    }

    /// Closes without an alert: during a handshake there is no other way.
    func cut() { context?.close(promise: nil) }
}
