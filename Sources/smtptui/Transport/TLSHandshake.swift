import NIOCore
import NIOSSL
import SessionModel

/// One TLS handshake of a connection, on NIO's thread: the data collected and the result.
final class TLSHandshake {
    private let settings: TLSSettings
    /// Whether the connection was unencrypted before, so that it can continue unencrypted.
    let isUpgrade: Bool
    private let report: @Sendable (ConnectionEvent) -> Void
    private var sent = ServerHandshakeReader()
    private let request = CertificateRequest()
    private var decision: ServerTrust?
    private var details: TLSDetails?
    /// What was tried to resume a session; nil where none was to be resumed.
    private var offered: TLSResumption?
    private var error: (any Error)?
    private(set) var isOver = false
    /// Whether the handshake failed and the connection is lost, so that nothing more is reported.
    private(set) var isConnectionLost = false

    init(_ settings: TLSSettings, isUpgrade: Bool, _ report: @escaping @Sendable (ConnectionEvent) -> Void) {
        self.settings = settings
        self.isUpgrade = isUpgrade
        self.report = report
    }

    /// The handler of the library; the certificates are checked here, not by the library.
    func makeHandler(on loop: any EventLoop) throws -> NIOSSLClientHandler {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.certificateVerification = .noHostnameVerification
        configuration.trustRoots = .certificates([])
        configuration.choose(settings)
        settings.identity?.configure(&configuration)
        configuration.shutdownTimeout = .seconds(1)
        // The library calls this only if the server requests a certificate.
        let bound = NIOLoopBound(request, eventLoop: loop)
        configuration.sslContextCallback = { _, promise in
            bound.value.isMade = true
            promise.succeed(.noChanges)
        }
        if let keyLog = settings.keyLog { configuration.keyLogCallback = { keyLog.write($0.readableBytesView) } }
        let context = try NIOSSLContext(configuration: configuration)
        details = TLSDetails(of: context)
        offered = settings.resumes ? details.map { settings.sessions.offer(to: $0, settings) } : nil
        return try NIOSSLClientHandler(context: context, serverHostname: settings.sni) {
            [weak self] certificates, promise in
            guard let self else { return promise.succeed(.failed) }
            let ders = certificates.map { (try? $0.toDERBytes()) ?? [] }
            let settings = self.settings
            let checked = promise.futureResult.eventLoop.makePromise(of: ServerTrust.self)
            checked.completeWithTask { await ServerTrust.decide(ders, settings) }
            checked.futureResult.assumeIsolated().whenSuccess { [weak self] decision in
                self?.decision = decision
                promise.succeed(decision.rejection == nil ? .certificateVerified : .failed)
            }
        }
    }

    private var isCertificateAsked: Bool { request.isMade }

    /// How the user is told what helps.
    var help: TLSHelp { settings.help }

    func saw(_ bytes: some Sequence<UInt8>) { sent.take(bytes) }

    func saw(_ error: any Error) { self.error = self.error ?? error }

    /// The handshake succeeded.
    func finish(_ version: TLSVersion?) {
        guard !isOver else { return }
        isOver = true
        let decision =
            decision ?? ServerTrust(check: CertificateCheck(chain: [], reason: "The server sent no certificate."))
        let chain = decision.check.chain
        let facts = details.map {
            HandshakeDetails($0, chain, settings, isCipherChosen: version != .tlsv13, offered: offered)
        }
        if let details { settings.sessions.keep(details, settings) }
        var report = TLSReport(
            version: Self.name(version), cipher: sent.cipher, group: sent.group,
            asksForCertificate: facts?.isResumed == true ? nil : isCertificateAsked, name: settings.name,
            sni: settings.sni, reason: decision.reason, chain: chain,
            endPoint: chain.first.flatMap { CertificateBinding.octets(ofCertificate: $0.der) },
            keyLog: settings.keyLog.map { _ in "--tls-keylog" }, details: facts)
        report.trust = decision.trust
        report.failing = decision.failing
        if report.asksForCertificate == true { report.sentCertificate = settings.identity?.sent ?? .nothing }
        self.report(.secured(report))
    }

    /// The handshake failed; `sentence` is the reason if the library reported none.
    func fail(_ sentence: String? = nil, isOpen: Bool) {
        guard !isOver else { return }
        isOver = true
        isConnectionLost = !isOpen
        let rejection = sentence == nil ? decision?.rejection?.kind : nil
        var failure = TLSFailure(
            sentence ?? reason, isOpen: isOpen, chain: decision?.check.chain ?? [], isOfCertificate: rejection != nil)
        failure.rejection = rejection ?? .unverified
        report(.handshakeFailed(failure))
    }

    /// The server refuses the handshake after smtptui has finished its part: with TLS 1.3 it sees the client's
    /// certificate, or that there is none, only then (RFC 8446 §4.4.2.4). False for any other error.
    func isRefused(by error: any Error) -> Bool {
        guard let stack = ConnectionProblem.stack(of: error), TLSProblem.hasAlert(stack) else { return false }
        isConnectionLost = true
        report(
            .handshakeFailed(
                TLSFailure(
                    TLSProblem.sentence(for: stack) + aboutOurCertificate, isOpen: false,
                    chain: decision?.check.chain ?? [])))
        return true
    }

    /// The client has closed the connection; nothing more is reported.
    func drop() { isOver = true }

    private var reason: String {
        if let rejection = decision?.rejection { return rejection.sentence }
        guard let error else { return "The connection ended during the TLS handshake.\(aboutChoice)" }
        if case .handshakeFailed(.sslError(let stack)) = error as? NIOSSLError {
            if TLSProblem.isOfKeyUsage(stack) {
                return TLSProblem.sentence(for: stack) + (settings.ciphers.isEmpty ? " \(help.staticRSA)" : "")
            }
            let choice = TLSProblem.isWithoutCipher(stack) ? "" : aboutChoice
            let unoffered = settings.ciphers.isEmpty && TLSProblem.isNothingShared(stack) ? " \(help.unoffered)" : ""
            return TLSProblem.sentence(for: stack) + choice + unoffered + aboutOurCertificate
        }
        // A server that closes with unread data resets the connection, and the system reports that.
        return "The connection broke during the TLS handshake: \(ConnectionProblem.words(for: error))."
    }

    /// Why a TLS connection ended, in a few words.
    func words(for error: any Error) -> String {
        let words = ConnectionProblem.words(for: error)
        let isAlert = ConnectionProblem.stack(of: error).map(TLSProblem.hasAlert) ?? false
        return isAlert && !aboutOurCertificate.isEmpty ? "\(words).\(aboutOurCertificate)" : words
    }

    /// The possible reason of a refusal if the server requested a certificate; empty if it did not.
    private var aboutOurCertificate: String {
        guard isCertificateAsked else { return "" }
        guard case .certificate(let subject)? = settings.identity?.sent else {
            return " The server requested a client certificate; \(settings.help.certificate)."
        }
        return " The server received your client certificate (--cert), of \(Printable.text(subject))."
    }

    /// That the choice of ciphers and groups may be why; empty where nothing was chosen.
    private var aboutChoice: String {
        let chosen = [settings.ciphers.isEmpty ? nil : "ciphers", settings.groups.isEmpty ? nil : "groups"]
            .compactMap(\.self)
        return chosen.isEmpty ? "" : " \(settings.help.choice(of: chosen))"
    }

    /// The name of a version: `TLS 1.3`.
    static func name(_ version: TLSVersion?) -> String {
        switch version {
        case .tlsv1: "TLS 1.0"
        case .tlsv11: "TLS 1.1"
        case .tlsv12: "TLS 1.2"
        case .tlsv13: "TLS 1.3"
        default: "TLS"
        }
    }
}

/// Whether the server has requested a certificate. The context of the library, which outlives the handshake, has it.
private final class CertificateRequest {
    var isMade = false
}
