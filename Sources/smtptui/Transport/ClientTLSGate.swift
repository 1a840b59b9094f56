import NIOCore
import SMTPSyntax
import SessionModel

/// In front of the TLS library: a client that sends cleartext in place of the handshake is told from one that
/// fails in it.
final class ClientTLSGate: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let handler: WatchedClientHandler
    private var hasBegun = false

    init(_ handler: WatchedClientHandler) { self.handler = handler }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !handler.isSecured else { return context.fireChannelRead(data) }
        let bytes = unwrapInboundIn(data).readableBytesView
        if !hasBegun, let first = bytes.first, !TLSRecord.mayBegin(with: first) {
            return handler.fail(.clearText(Array(bytes.prefix(Self.mostKept))), context.channel)
        }
        hasBegun = true
        // Some clients send it unencrypted where it is due encrypted, and the library cannot read it.
        if let alert = TLSRecord(Array(bytes.suffix(Self.alertLength)))?.alert, alert.number != 0 {
            handler.alert = alert
        }
        context.fireChannelRead(data)
    }

    /// Only the first word is looked at.
    private static let mostKept = 100
    /// A header, the level and the number.
    private static let alertLength = TLSRecord.headerLength + 2
}
