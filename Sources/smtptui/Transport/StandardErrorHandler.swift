import NIOCore
import SessionModel

/// Reports what a command writes on standard error as lines, within bounds. What is beyond them is read and dropped, so
/// that the command does not wait.
final class StandardErrorHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private static let mostLines = 1000
    /// Of a line, in bytes.
    private static let longest = 1000

    private let report: @Sendable (ConnectionEvent) -> Void
    private let ended: () -> Void
    private var line: [UInt8] = []
    private var count = 0

    init(_ report: @escaping @Sendable (ConnectionEvent) -> Void, ended: @escaping () -> Void) {
        self.report = report
        self.ended = ended
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        for octet in unwrapInboundIn(data).readableBytesView {
            if octet == UInt8(ascii: "\n") {
                endLine()
            } else if line.count < Self.longest {
                line.append(octet)
            }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if !line.isEmpty { endLine() }
        ended()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func endLine() {
        count += 1
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        if count <= Self.mostLines {
            report(.onTheWay(.complained(line)))
        } else if count == Self.mostLines + 1 {
            report(.onTheWay(.complainedMore))
        }
        line = []
    }
}
