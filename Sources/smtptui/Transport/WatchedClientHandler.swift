import NIOCore
import NIOSSL
import NIOTLS
import SMTPSyntax
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
    private(set) var isSecured = false
    private var hasFailed = false
    /// The alert by which the client ends a handshake.
    var alert: TLSAlert?

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

    /// The handshake has failed; the connection is of no use any more.
    func fail(_ failure: ClientTLSFailure, _ channel: any Channel) {
        guard isUnderTLS, !isSecured, !hasFailed, !isDraining else { return }
        hasFailed = true
        report?(.handshakeFailed(alert.map { .alert($0) } ?? failure))
        channel.close(promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDraining else { return context.read() }
        report?(.sent(Array(unwrapInboundIn(data).readableBytesView)))
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(.closed, context.channel)
        if !isDraining && !hasFailed { report?(.lost(reason)) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted = event {
            let library = try? context.pipeline.syncOperations.handler(type: NIOSSLServerHandler.self)
            isSecured = true
            report?(.secured(TLSHandshake.name(library?.tlsVersion)))
        } else if case ChannelEvent.inputClosed = event {
            fail(.closed, context.channel)
            hasEnded = true
            if !hasFailed { isDraining ? context.close(promise: nil) : report?(.ended) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(TLSProblem.failure(ofClient: error), context.channel)
        reason = ConnectionProblem.words(for: error)
        context.close(promise: nil)
    }
}
