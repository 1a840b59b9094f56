import NIOCore
import NIOSSL
import SessionModel

/// One handshake of a connection, on NIO's thread: what is learned in its course, and how it ended.
final class TLSHandshake {
    private let settings: TLSSettings
    /// Whether the connection was in clear before, so that it can go on in clear.
    let isUpgrade: Bool
    private let report: @Sendable (TransportEvent.Kind) -> Void
    private var sent = ServerHandshakeReader()
    private var isCertificateAsked = false
    private var check: CertificateCheck?
    private var error: (any Error)?
    private(set) var isOver = false

    init(_ settings: TLSSettings, isUpgrade: Bool, _ report: @escaping @Sendable (TransportEvent.Kind) -> Void) {
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
                    endPoint: check.chain.first.flatMap { EndPoint.octets(ofCertificate: $0.der) })))
    }

    /// It failed; `sentence` says why, where that is not in the error of the library.
    func fail(_ sentence: String? = nil, isOpen: Bool) {
        guard !isOver else { return }
        isOver = true
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
            if stack.contains(.eofDuringHandshake) {
                return "The server closed the connection in the middle of the handshake."
            }
            return Self.words(for: stack.map { Self.token(in: $0.description) })
        }
        // A server that closes with something unread resets the connection, and the system says so.
        return "The connection broke in the middle of the handshake: \(ConnectionProblem.words(for: error))."
    }

    /// `WRONG_VERSION_NUMBER` of what the library says.
    private static func token(in text: String) -> String {
        guard let end = text.firstRange(of: " at ")?.lowerBound else { return text }
        return String(text[..<end].split(separator: ":").last ?? "")
    }

    /// An error of the library on a connection whose handshake is done: with TLS 1.3 a server refuses a client's
    /// certificate, or the lack of one, only then.
    static func words(afterHandshake stack: NIOBoringSSLErrorStack) -> String {
        let tokens = stack.map { token(in: $0.description) }
        for token in tokens {
            if let alert = alert(in: token) { return "with the TLS alert \(alert)" }
        }
        return "TLS broke: \(tokens.joined(separator: ", "))"
    }

    /// The alert in `TLSV1_ALERT_UNKNOWN_CA`, in the words of the standard and its meaning.
    private static func alert(in token: String) -> String? {
        guard let name = token.firstRange(of: "_ALERT_")?.upperBound else { return nil }
        return TLSAlert.named(String(token[name...]))?.words ?? token[name...].lowercased()
    }

    private static func words(for tokens: [String]) -> String {
        for token in tokens {
            if let alert = alert(in: token) {
                let help =
                    token.hasSuffix("_PROTOCOL_VERSION")
                    ? " It speaks no version of TLS that was asked for; --tls-min and --tls-max say which." : ""
                return "The server refused the handshake, with the alert \(alert).\(help)"
            }
            if ["WRONG_VERSION_NUMBER", "HTTP_REQUEST"].contains(token) { return "What the server sent is no TLS." }
            if ["UNSUPPORTED_PROTOCOL", "UNSUPPORTED_PROTOCOL_VERSION"].contains(token) {
                return "The server chose a version of TLS that was not asked for; --tls-min and --tls-max say which."
            }
        }
        return "The handshake failed: \(tokens.joined(separator: ", "))."
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

/// Stands before the library's handler: sees what comes before it is taken for TLS, and keeps the connection open when
/// a handshake failed that began in clear.
final class TLSGate: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer

    private let handshake: TLSHandshake
    private let report: @Sendable (TransportEvent.Kind) -> Void
    private var context: ChannelHandlerContext?
    private var isFirst = true

    init(_ handshake: TLSHandshake, _ report: @escaping @Sendable (TransportEvent.Kind) -> Void) {
        self.handshake = handshake
        self.report = report
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !handshake.isOver else { return context.fireChannelRead(data) }
        let bytes = unwrapInboundIn(data).readableBytesView
        defer { isFirst = false }
        // A record of TLS begins with a number from 20 to 23, a reply with a digit.
        if isFirst, let first = bytes.first, !(20...23).contains(first) {
            if handshake.isUpgrade { report(.received(Array(bytes))) }
            return giveUp("The server sent something in clear where its part of the handshake was due.")
        }
        handshake.saw(bytes)
        context.fireChannelRead(data)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard !handshake.isOver, handshake.isUpgrade, mode == .all else {
            handshake.fail(isOpen: false)
            return context.close(mode: mode, promise: promise)
        }
        promise?.succeed()
        giveUp(nil)
    }

    /// Takes TLS away again and says so; a connection that never was in clear is closed.
    private func giveUp(_ sentence: String?) {
        guard let context else { return }
        guard handshake.isUpgrade else {
            handshake.fail(sentence, isOpen: false)
            return context.close(promise: nil)
        }
        handshake.fail(sentence, isOpen: true)
        let pipeline = context.pipeline.syncOperations
        if let library = try? pipeline.handler(type: NIOSSLClientHandler.self) {
            pipeline.removeHandler(library, promise: nil)
        }
        pipeline.removeHandler(self, promise: nil)
    }

    /// Closes without a word of TLS: in the middle of a handshake there is no other way.
    func cut() { context?.close(promise: nil) }
}
