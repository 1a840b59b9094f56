import NIOCore
import NIOPosix
import NIOSSL
import PracticeServer
import SessionModel

/// The practice server on two loopback ports of its own, so that what one learns is met over real TCP.
final class PracticeHost: Sendable {
    /// Where it speaks in clear, with STARTTLS.
    let endpoint: Endpoint
    /// Where it speaks TLS from the first octet.
    let endpointUnderTLS: Endpoint
    /// Its certificate, in DER form.
    let certificate: [UInt8]

    /// Starts listening on free ports of 127.0.0.1; with `isSubmission` it wants TLS for a password, and a login.
    init(group: any EventLoopGroup, isSubmission: Bool) throws(Failure) {
        let scenario = Scenario.withTLS.offering(isSubmission ? .submission : .standard)
        do {
            let certificate = try PracticeCertificate(host: scenario.host)
            self.certificate = certificate.der
            endpoint = try Self.listen(group, scenario, certificate, isUnderTLS: false)
            endpointUnderTLS = try Self.listen(group, scenario, certificate, isUnderTLS: true)
        } catch {
            throw Failure(
                .noConnection, "The practice server cannot listen on 127.0.0.1: \(ConnectionProblem.words(for: error))."
            )
        }
    }

    private static func listen(
        _ group: any EventLoopGroup, _ scenario: Scenario, _ certificate: PracticeCertificate, isUnderTLS: Bool
    ) throws -> Endpoint {
        let channel = try ServerBootstrap(group: group)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if isUnderTLS { try pipeline.addHandler(NIOSSLServerHandler(context: certificate.context)) }
                    try pipeline.addHandler(PracticeHandler(scenario, certificate, isUnderTLS: isUnderTLS))
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .wait()
        return .tcp(host: "127.0.0.1", port: channel.localAddress?.port ?? 0)
    }
}

/// One client of the practice server: octets in, octets out.
private final class PracticeHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var session: ServerSession
    private let tls: NIOSSLContext

    init(_ scenario: Scenario, _ certificate: PracticeCertificate, isUnderTLS: Bool) {
        session = ServerSession(
            scenario: scenario, cryptography: LoginHashes.all,
            endPoint: CertificateBinding.octets(ofCertificate: certificate.der), isUnderTLS: isUnderTLS)
        tls = certificate.context
    }

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
