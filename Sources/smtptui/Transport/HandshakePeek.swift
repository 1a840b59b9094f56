import NIOCore
import PracticeServer

/// Looks at what a client sends to the TLS library, in front of it, until the handshake is done.
final class HandshakePeek: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private(set) var reader = ClientHandshakeReader()
    var isDone = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if !isDone { reader.take(unwrapInboundIn(data).readableBytesView) }
        context.fireChannelRead(data)
    }
}
