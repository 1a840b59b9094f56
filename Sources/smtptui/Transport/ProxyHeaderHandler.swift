import NIOCore
import SessionModel

/// Takes the header of the PROXY protocol off a connection on which TLS begins right after it: a load balancer sends it
/// unencrypted, ahead of the handshake.
final class ProxyHeaderHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// What has come in front of the handshake.
    struct Header {
        let octets: [UInt8]
        let isValid: Bool
    }

    private var octets: [UInt8] = []
    private var isDone = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDone else { return context.fireChannelRead(data) }
        octets += unwrapInboundIn(data).readableBytesView
        switch ProxyHeader.read(octets) {
        case .unfinished: break
        case .invalid: pass(octets.count, isValid: false, context)
        case .whole(_, let length): pass(length, isValid: true, context)
        }
    }

    private func pass(_ length: Int, isValid: Bool, _ context: ChannelHandlerContext) {
        isDone = true
        let rest = Array(octets[length...])
        context.fireUserInboundEventTriggered(Header(octets: Array(octets[..<length]), isValid: isValid))
        octets = []
        guard !rest.isEmpty else { return }
        context.fireChannelRead(wrapInboundOut(context.channel.allocator.buffer(bytes: rest)))
    }
}
