import NIOCore
import SessionModel

/// Speaks with a proxy until the way to the server is open; then it is gone, and what came with the answer is the
/// session's.
final class HopHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// The way is open; the address that the proxy connects from, if it says.
    struct Passed {
        let address: String?
    }

    struct Refused: Error {
        let reason: HopFailure
    }

    private var handshake: any HopHandshake
    private var done: ((Result<Passed, Refused>) -> Void)?

    init(_ handshake: any HopHandshake, done: @escaping (Result<Passed, Refused>) -> Void) {
        self.handshake = handshake
        self.done = done
    }

    /// What a proxy that says nothing now may be waiting for.
    var silence: HopSilence { handshake.silence }

    func handlerAdded(context: ChannelHandlerContext) { go(on: handshake.begin(), context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        go(on: handshake.receive(Array(unwrapInboundIn(data).readableBytesView)), context)
    }

    func channelInactive(context: ChannelHandlerContext) { end(.failure(Refused(reason: .closed))) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        end(.failure(Refused(reason: .closed)))
        context.close(promise: nil)
    }

    private func go(on step: HopStep, _ context: ChannelHandlerContext) {
        guard done != nil else { return }
        switch step {
        case .wait: context.read()
        case .send(let octets):
            context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(bytes: octets)), promise: nil)
            // The answer to what was sent before may have brought more.
            go(on: handshake.receive([]), context)
        case .done(let address, let rest):
            if !rest.isEmpty {
                context.fireChannelRead(wrapInboundOut(context.channel.allocator.buffer(bytes: rest)))
            }
            let done = done
            self.done = nil
            context.pipeline.syncOperations.removeHandler(self, promise: nil)
            done?(.success(Passed(address: address)))
        case .failed(let reason): end(.failure(Refused(reason: reason)))
        }
    }

    private func end(_ result: Result<Passed, Refused>) {
        let done = done
        self.done = nil
        done?(result)
    }
}
