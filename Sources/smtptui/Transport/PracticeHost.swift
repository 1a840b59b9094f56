import NIOCore
import NIOPosix
import NIOSSL
import PracticeServer
import SessionModel

/// The practice server on two loopback ports of its own, so that practice happens over real TCP.
final class PracticeHost: Sendable {
    /// The unencrypted port, with STARTTLS.
    let endpoint: Endpoint
    /// The port with TLS from the first byte.
    let endpointUnderTLS: Endpoint
    /// Its certificate, in DER form.
    let certificate: [UInt8]

    /// Starts to listen on free ports of 127.0.0.1. The sessions on both ports share one memory.
    init(group: any EventLoopGroup, scenario: Scenario) throws(Failure) {
        let loop = group.next()
        let server = NIOLoopBoundBox.makeBoxSendingValue(Server(), eventLoop: loop)
        do {
            let certificate = try PracticeCertificate(host: scenario.host)
            self.certificate = certificate.der
            endpoint = try Self.listen(loop, server, scenario, certificate, isUnderTLS: false)
            endpointUnderTLS = try Self.listen(loop, server, scenario, certificate, isUnderTLS: true)
        } catch {
            throw Failure(
                .noConnection, "The practice server cannot listen on 127.0.0.1: \(ConnectionProblem.words(for: error))."
            )
        }
    }

    private static func listen(
        _ loop: any EventLoop, _ server: NIOLoopBoundBox<Server>, _ scenario: Scenario,
        _ certificate: PracticeCertificate, isUnderTLS: Bool
    ) throws -> Endpoint {
        // All connections run on the event loop that the memory is bound to.
        let channel = try ServerBootstrap(group: loop)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if isUnderTLS { try pipeline.addHandler(NIOSSLServerHandler(context: certificate.context)) }
                    let session = ServerSession(
                        scenario: scenario, cryptography: LoginHashes.all,
                        endPoint: CertificateBinding.octets(ofCertificate: certificate.der), isUnderTLS: isUnderTLS,
                        client: channel.remoteAddress?.ipAddress ?? "")
                    try pipeline.addHandler(PracticeHandler(session, on: server, certificate.context))
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .wait()
        return .tcp(host: "127.0.0.1", port: channel.localAddress?.port ?? 0)
    }
}

/// One client of the practice server: bytes in, bytes out.
private final class PracticeHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var session: ServerSession
    private let server: NIOLoopBoundBox<Server>
    private let tls: NIOSSLContext

    init(_ session: ServerSession, on server: NIOLoopBoundBox<Server>, _ tls: NIOSSLContext) {
        self.session = session
        self.server = server
        self.tls = tls
    }

    func channelActive(context: ChannelHandlerContext) {
        perform(session.start(), context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        perform(session.receive(Array(unwrapInboundIn(data).readableBytesView), on: &server.value), context)
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
