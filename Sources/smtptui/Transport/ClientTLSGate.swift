import NIOCore
import SMTPSyntax
import SessionModel

/// In front of the TLS library: a client that sends cleartext in place of the handshake is told from one that
/// fails in it.
final class ClientTLSGate: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    private let handler: WatchedClientHandler

    init(_ handler: WatchedClientHandler) { self.handler = handler }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data).readableBytesView
        if let first = bytes.first, !TLSRecord.mayBegin(with: first) {
            return handler.fail(.clearText(Array(bytes.prefix(Self.mostKept))), context.channel)
        }
        // The handshake has begun.
        context.fireChannelRead(data)
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
    }

    /// Only the first word is looked at.
    private static let mostKept = 100
}
