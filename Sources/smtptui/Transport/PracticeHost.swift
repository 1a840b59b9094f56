import NIOCore
import NIOPosix
import NIOSSL
import PracticeServer

/// The practice server on a loopback port of its own, so that what one learns is met over real TCP.
final class PracticeHost: Sendable {
    let endpoint: Endpoint
    /// Its certificate, in DER form.
    let certificate: [UInt8]
    private let channel: any Channel

    /// Starts listening on a free port of 127.0.0.1.
    init(group: any EventLoopGroup) throws(Failure) {
        do {
            let certificate = try PracticeCertificate(host: Scenario.withTLS.host)
            self.certificate = certificate.der
            let tls = certificate.context
            channel = try ServerBootstrap(group: group)
                .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(PracticeHandler(tls))
                    }
                }
                .bind(host: "127.0.0.1", port: 0)
                .wait()
        } catch {
            throw Failure(
                .noConnection, "The practice server cannot listen on 127.0.0.1: \(ConnectionProblem.words(for: error))."
            )
        }
        endpoint = Endpoint(host: "127.0.0.1", port: channel.localAddress?.port ?? 0)
    }
}

/// One client of the practice server: octets in, octets out.
private final class PracticeHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var session = ServerSession(
        scenario: .withTLS.offering(.standard), cryptography: LoginHashes.all)
    private let tls: NIOSSLContext

    init(_ tls: NIOSSLContext) { self.tls = tls }

    func channelActive(context: ChannelHandlerContext) {
        perform(session.start(), context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        perform(session.receive(unwrapInboundIn(data).readableBytesView), context)
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
                let handler = NIOSSLServerHandler(context: tls)
                guard (try? context.pipeline.syncOperations.addHandler(handler, position: .first)) != nil else {
                    return context.close(promise: nil)
                }
            case .close:
                context.flush()
                context.close(promise: nil)
            }
        }
        context.flush()
    }
}
