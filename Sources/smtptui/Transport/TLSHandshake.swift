import NIOCore
import NIOSSL
import SessionModel

/// One handshake of a connection, on NIO's thread: what is learned in its course, and how it ended.
final class TLSHandshake {
    private let settings: TLSSettings
    /// Whether the connection was in clear before, so that it can go on in clear.
    let isUpgrade: Bool
    private let report: @Sendable (ConnectionEvent) -> Void
    private var sent = ServerHandshakeReader()
    private var isCertificateAsked = false
    private var check: CertificateCheck?
    private var error: (any Error)?
    private(set) var isOver = false
    /// Whether it failed in such a way that the connection is of no use any more, and nothing of it is to be told.
    private(set) var isConnectionLost = false

    init(_ settings: TLSSettings, isUpgrade: Bool, _ report: @escaping @Sendable (ConnectionEvent) -> Void) {
        self.settings = settings
        self.isUpgrade = isUpgrade
        self.report = report
    }

    /// The handler that does the work; the certificates are judged here, and not in the library.
    func makeHandler(on loop: any EventLoop) throws -> NIOSSLClientHandler {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.certificateVerification = .noHostnameVerification
        configuration.trustRoots = .certificates([])
        configuration.minimumTLSVersion = Self.version(settings.minimum)
        configuration.maximumTLSVersion = settings.maximum.map(Self.version)
        settings.identity?.configure(&configuration)
        configuration.shutdownTimeout = .seconds(1)
        // The library calls this when the server has asked for a certificate, and at no other time.
        let bound = NIOLoopBound(self, eventLoop: loop)
        configuration.sslContextCallback = { _, promise in
            bound.value.isCertificateAsked = true
            promise.succeed(.noChanges)
        }
        if let keyLog = settings.keyLog { configuration.keyLogCallback = { keyLog.write($0.readableBytesView) } }
        return try NIOSSLClientHandler(
            context: NIOSSLContext(configuration: configuration), serverHostname: settings.sni
        ) { [weak self] certificates, promise in
            guard let self else { return promise.succeed(.failed) }
            let ders = certificates.map { (try? $0.toDERBytes()) ?? [] }
            let settings = self.settings
            let checked = promise.futureResult.eventLoop.makePromise(of: CertificateCheck.self)
            checked.completeWithTask { await CertificateCheck.check(ders, settings) }
            checked.futureResult.assumeIsolated().whenSuccess { [weak self] check in
                self?.check = check
                promise.succeed(check.reason == nil || settings.isInsecure ? .certificateVerified : .failed)
            }
        }
    }

    func saw(_ bytes: some Sequence<UInt8>) { sent.take(bytes) }

    func saw(_ error: any Error) { self.error = self.error ?? error }

    /// The handshake is done.
    func finish(_ version: TLSVersion?) {
        guard !isOver else { return }
        isOver = true
        let check = check ?? CertificateCheck(chain: [], reason: "The server sent no certificate.")
        report(
            .secured(
                TLSReport(
                    version: Self.name(version), cipher: sent.cipher, group: sent.group,
                    asksForCertificate: isCertificateAsked, name: settings.name, sni: settings.sni,
                    reason: check.reason, chain: check.chain,
                    endPoint: check.chain.first.flatMap { CertificateBinding.octets(ofCertificate: $0.der) },
                    keyLog: settings.keyLog.map { _ in "--tls-keylog" })))
    }

    /// It failed; `sentence` says why, where that is not in the error of the library.
    func fail(_ sentence: String? = nil, isOpen: Bool) {
        guard !isOver else { return }
        isOver = true
        isConnectionLost = !isOpen
        report(.handshakeFailed(TLSFailure(sentence ?? reason, isOpen: isOpen, chain: check?.chain ?? [])))
    }

    /// This side has closed; nothing is reported any more.
    func drop() { isOver = true }

    private var reason: String {
        if let reason = check?.reason, !settings.isInsecure {
            return "This program refused the server's certificate. \(reason) --insecure goes on all the same."
        }
        guard let error else { return "The connection ended in the middle of the handshake." }
        if case .handshakeFailed(.sslError(let stack)) = error as? NIOSSLError {
            return TLSProblem.sentence(for: stack) + aboutOurCertificate
        }
        // A server that closes with something unread resets the connection, and the system says so.
        return "The connection broke in the middle of the handshake: \(ConnectionProblem.words(for: error))."
    }

    /// Why a connection under TLS ended, in a few words.
    func words(for error: any Error) -> String {
        let words = ConnectionProblem.words(for: error)
        let isAlert = ConnectionProblem.stack(of: error).map(TLSProblem.hasAlert) ?? false
        return isAlert && !aboutOurCertificate.isEmpty ? "\(words).\(aboutOurCertificate)" : words
    }

    /// What a refusal may be about when the server has asked for a certificate; empty when it has not.
    private var aboutOurCertificate: String {
        guard isCertificateAsked else { return "" }
        return settings.identity == nil
            ? " The server asked for a certificate of yours; --cert and --key give one."
            : " The server was shown your certificate, the one of --cert."
    }

    private static func version(_ bound: TLSBound) -> TLSVersion {
        switch bound {
        case .tls10: .tlsv1
        case .tls11: .tlsv11
        case .tls12: .tlsv12
        case .tls13: .tlsv13
        }
    }

    private static func name(_ version: TLSVersion?) -> String {
        switch version {
        case .tlsv1: "TLS 1.0"
        case .tlsv11: "TLS 1.1"
        case .tlsv12: "TLS 1.2"
        case .tlsv13: "TLS 1.3"
        default: "TLS"
        }
    }
}
