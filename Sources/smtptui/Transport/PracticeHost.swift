import NIOCore
import NIOPosix
import NIOSSL
import PracticeServer
import SessionModel
import Synchronization

/// The practice server on ports of its own, so that practice happens over real TCP.
final class PracticeHost: Sendable {
    /// Where it listens.
    let ports: [PracticePort]
    /// Its certificate, in DER form.
    var certificate: [UInt8] { shownCertificate.withLock { $0 } }
    private let shownCertificate: Mutex<[UInt8]>
    private let loop: any EventLoop
    private let state: NIOLoopBoundBox<PracticeState>
    private let listeners: [any Channel]

    /// Starts to listen; without ports given, on two free ones of 127.0.0.1. The sessions on all ports share one memory.
    init(
        group: any EventLoopGroup, scenario: Scenario, ports wanted: [PracticePort] = PracticeHost.ownPorts,
        for service: PracticeService? = nil
    ) throws(Failure) {
        loop = group.next()
        var place = wanted.first ?? PracticePort(isUnderTLS: false)
        do {
            let certificate = try PracticeCertificate(for: scenario)
            shownCertificate = Mutex(certificate.der)
            var first = PracticeState(scenario, certificate)
            first.service = service
            state = NIOLoopBoundBox.makeBoxSendingValue(first, eventLoop: loop)
            var channels: [any Channel] = []
            for port in wanted {
                place = port
                channels.append(try Self.listen(loop, state, port))
            }
            listeners = channels
            ports = zip(wanted, channels).map { port, channel in
                PracticePort(
                    host: port.host, port: channel.localAddress?.port ?? port.port, isUnderTLS: port.isUnderTLS)
            }
        } catch {
            throw Failure(
                .noConnection,
                "The practice server cannot listen on \(place.endpoint): \(ConnectionProblem.words(for: error)).")
        }
    }

    private static var ownPorts: [PracticePort] { [PracticePort(isUnderTLS: false), PracticePort(isUnderTLS: true)] }

    /// The unencrypted port, with STARTTLS.
    var endpoint: Endpoint { endpoint { !$0.isUnderTLS } }

    /// The port with TLS from the first byte.
    var endpointUnderTLS: Endpoint { endpoint(where: \.isUnderTLS) }

    private func endpoint(where isWanted: (PracticePort) -> Bool) -> Endpoint {
        (ports.first(where: isWanted) ?? PracticePort(isUnderTLS: false)).endpoint
    }

    /// The messages that it has accepted. Not to be called on its own event loop.
    func messages() -> [AcceptedMessage] {
        (try? loop.submit { [state] in state.value.server.mailbox }.wait()) ?? []
    }

    /// What `serve` has counted. Not to be called on its own event loop.
    var service: PracticeService? { try? loop.submit { [state] in state.value.service }.wait() }

    /// How many connections are open. Not to be called on its own event loop.
    var sessionCount: Int { (try? loop.submit { [state] in state.value.handlers.count }.wait()) ?? 0 }

    /// Accepts no more connections.
    func stopListening() { for listener in listeners { try? listener.close().wait() } }

    /// Ends the open sessions with 421.
    func shutDown() {
        loop.execute { [state] in for handler in state.value.handlers.values { handler.shutDown() } }
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
        _ loop: any EventLoop, _ state: NIOLoopBoundBox<PracticeState>, _ port: PracticePort
    ) throws -> any Channel {
        // All connections run on the event loop that the memory is bound to.
        try ServerBootstrap(group: loop)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    let certificate = state.value.certificate
                    let peek = port.isUnderTLS ? HandshakePeek() : nil
                    if peek != nil, state.value.scenario.expectsProxy { try pipeline.addHandler(ProxyHeaderHandler()) }
                    if let peek { try pipeline.addHandlers([peek, NIOSSLServerHandler(context: certificate.context)]) }
                    let service = state.value.service
                    var session = ServerSession(
                        scenario: state.value.scenario, cryptography: LoginHashes.all,
                        endPoint: CertificateBinding.octets(ofCertificate: certificate.der),
                        isUnderTLS: port.isUnderTLS, client: channel.remoteAddress?.ipAddress ?? "",
                        storesMessages: service != nil, expecting: service?.script)
                    session.namesFaults = service != nil
                    let number = state.value.service?.begin()
                    let handler = PracticeHandler(session, state, number, isUnderTLS: port.isUnderTLS)
                    handler.peek = peek
                    try pipeline.addHandler(handler)
                }
            }
            .bind(host: port.host, port: port.port)
            .wait()
    }
}
