import NIOCore
import NIOPosix
import NIOSSL
import PracticeServer
import SessionModel
import Synchronization

/// The practice server on two loopback ports of its own, so that practice happens over real TCP.
final class PracticeHost: Sendable {
    /// The unencrypted port, with STARTTLS.
    let endpoint: Endpoint
    /// The port with TLS from the first byte.
    let endpointUnderTLS: Endpoint
    /// Its certificate, in DER form.
    var certificate: [UInt8] { shownCertificate.withLock { $0 } }
    private let shownCertificate: Mutex<[UInt8]>
    private let loop: any EventLoop
    private let state: NIOLoopBoundBox<PracticeState>

    /// Starts to listen on free ports of 127.0.0.1. The sessions on both ports share one memory.
    init(group: any EventLoopGroup, scenario: Scenario) throws(Failure) {
        loop = group.next()
        do {
            let certificate = try PracticeCertificate(for: scenario)
            shownCertificate = Mutex(certificate.der)
            state = NIOLoopBoundBox.makeBoxSendingValue(PracticeState(scenario, certificate), eventLoop: loop)
            endpoint = try Self.listen(loop, state, isUnderTLS: false)
            endpointUnderTLS = try Self.listen(loop, state, isUnderTLS: true)
        } catch {
            throw Failure(
                .noConnection, "The practice server cannot listen on 127.0.0.1: \(ConnectionProblem.words(for: error))."
            )
        }
    }

    /// The messages that it has accepted. Not to be called on its own event loop.
    func messages() -> [AcceptedMessage] {
        (try? loop.submit { [state] in state.value.server.mailbox }.wait()) ?? []
    }

    /// Changes the scenario. As if it started again, it closes its sessions; its memory stays.
    func change(to scenario: Scenario) throws(Failure) {
        do {
            let certificate = try PracticeCertificate(for: scenario)
            shownCertificate.withLock { $0 = certificate.der }
            loop.execute { [state] in
                state.value.scenario = scenario
                state.value.certificate = certificate
                for handler in state.value.handlers.values { handler.shutDown() }
            }
        } catch {
            throw Failure(
                .noConnection, "The practice server has no certificate: \(ConnectionProblem.words(for: error)).")
        }
    }

    private static func listen(
        _ loop: any EventLoop, _ state: NIOLoopBoundBox<PracticeState>, isUnderTLS: Bool
    ) throws -> Endpoint {
        // All connections run on the event loop that the memory is bound to.
        let channel = try ServerBootstrap(group: loop)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    let certificate = state.value.certificate
                    if isUnderTLS { try pipeline.addHandler(NIOSSLServerHandler(context: certificate.context)) }
                    let session = ServerSession(
                        scenario: state.value.scenario, cryptography: LoginHashes.all,
                        endPoint: CertificateBinding.octets(ofCertificate: certificate.der), isUnderTLS: isUnderTLS,
                        client: channel.remoteAddress?.ipAddress ?? "")
                    try pipeline.addHandler(PracticeHandler(session, state))
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .wait()
        return .tcp(host: "127.0.0.1", port: channel.localAddress?.port ?? 0)
    }
}
