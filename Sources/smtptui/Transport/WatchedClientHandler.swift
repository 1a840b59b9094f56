import NIOCore
import NIOSSL
import NIOTLS
import SessionModel

/// Reports what a client does. It decides nothing.
final class WatchedClientHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    /// Called when the connection is open: before that it would seem to be lost.
    private let accepted: (any Channel) -> Void
    private var report: (@Sendable (ClientEvent) -> Void)?
    private var reason = ""
    private var isDraining = false
    private var hasEnded = false
    var isUnderTLS = false
    private var isSecured = false

    init(accepted: @escaping (any Channel) -> Void) { self.accepted = accepted }

    func channelActive(context: ChannelHandlerContext) { accepted(context.channel) }

    /// `isActive` is false where the client is gone already.
    func begin(_ report: @escaping @Sendable (ClientEvent) -> Void, _ isActive: Bool) {
        self.report = report
        if !isActive { report(.lost(reason)) }
    }

    func drain(_ channel: any Channel) {
        isDraining = true
        guard !hasEnded else { return channel.close(promise: nil) }
        channel.close(mode: .output, promise: nil)
        channel.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDraining else { return context.read() }
        report?(.sent(Array(unwrapInboundIn(data).readableBytesView)))
    }

    func channelInactive(context: ChannelHandlerContext) {
        if !isDraining { report?(.lost(reason)) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted = event {
            let library = try? context.pipeline.syncOperations.handler(type: NIOSSLServerHandler.self)
            isSecured = true
            report?(.secured(TLSHandshake.name(library?.tlsVersion)))
        } else if case ChannelEvent.inputClosed = event {
            hasEnded = true
            isDraining ? context.close(promise: nil) : report?(.ended)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        let words = ConnectionProblem.words(for: error)
        reason =
            isUnderTLS && !isSecured
            ? "the TLS handshake failed, perhaps because it does not trust the certificate of smtptui (\(words))"
            : words
        context.close(promise: nil)
    }
}
