import NIOCore
import SessionModel

/// Reports what a command writes before it speaks SMTP, and is then gone.
final class PrefaceHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let report: @Sendable (ConnectionEvent) -> Void
    private var preface = CommandPreface()

    init(_ report: @escaping @Sendable (ConnectionEvent) -> Void) { self.report = report }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let parts = preface.receive(Array(unwrapInboundIn(data).readableBytesView))
        for line in parts.lines where !line.isEmpty { report(.onTheWay(.said(line))) }
        pass(parts.rest, context)
        guard preface.isOver else { return context.read() }
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        pass(preface.end(), context)
        context.fireChannelInactive()
    }

    private func pass(_ octets: [UInt8], _ context: ChannelHandlerContext) {
        guard !octets.isEmpty else { return }
        context.fireChannelRead(wrapInboundOut(context.channel.allocator.buffer(bytes: octets)))
    }
}
