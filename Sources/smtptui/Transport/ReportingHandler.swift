import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import SessionModel

/// Reports what the channel reads. It decides nothing.
final class ReportingHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let report: @Sendable (ConnectionEvent) -> Void
    private var reason = ""
    /// What came before the connection was reported: a server that closes at once is faster. Nil afterwards.
    private var early: [ConnectionEvent]? = []
    /// The current or last TLS handshake.
    var handshake: TLSHandshake?
    /// The command at the other end of a pipe; nil for a connection.
    var command: PipedCommand?
    /// Whether the server has said something after the handshake.
    private var isHeardUnderTLS = false
    /// Whether the client has closed the connection and wants no more reports.
    var isSilent = false

    init(_ report: @escaping @Sendable (ConnectionEvent) -> Void) {
        self.report = report
    }

    /// The connection has been reported; what came before follows.
    func announce() {
        while let event = early?.first {
            early?.removeFirst()
            report(event)
        }
        early = nil
    }

    private func say(_ event: ConnectionEvent) { early == nil ? report(event) : early?.append(event) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        isHeardUnderTLS = isHeardUnderTLS || handshake?.isOver == true
        if !isSilent { say(.received(Array(unwrapInboundIn(data).readableBytesView))) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        handshake?.fail(isOpen: false)
        // The failed handshake was reported already; who closed the connection after it does not matter.
        guard !isSilent && handshake?.isConnectionLost != true else {
            command?.end()
            return
        }
        guard let command else { return say(.ended(reason)) }
        command.whenOver { (words: String) in if !self.isSilent { self.say(.ended(words)) } }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted = event {
            let library = try? context.pipeline.syncOperations.handler(type: NIOSSLClientHandler.self)
            handshake?.finish(library?.tlsVersion)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let handshake, !handshake.isOver { return handshake.saw(error) }
        if let handshake, !isHeardUnderTLS, !isSilent, handshake.isRefused(by: error) {
            return context.close(promise: nil)
        }
        reason = handshake?.words(for: error) ?? ConnectionProblem.words(for: error)
        context.close(promise: nil)
    }
}
