import NIOCore

/// Waits for the first byte of a command, or its end, and is then gone.
///
/// It has asked for that byte, so that the first time that the session asks for something, nothing has to be done.
final class FirstByteHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var decided: ((Bool) -> Void)?
    /// Whether the first byte is being passed on; the session may ask for more meanwhile.
    private var isPassing = false
    /// Whether the session has asked for the chunk that was asked for here.
    private var isAsked = false

    /// `decided` is called once, with false if the command has ended without a byte; then nothing more is reported.
    init(_ decided: @escaping (Bool) -> Void) { self.decided = decided }

    /// False where it is decided already.
    func stopWaiting() -> Bool {
        defer { decided = nil }
        return decided != nil
    }

    func handlerAdded(context: ChannelHandlerContext) { context.read() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard decided != nil else { return context.fireChannelRead(data) }
        isPassing = true
        decide(true)
        context.fireChannelRead(data)
        isPassing = false
        if isAsked { leave(context) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if !decide(false) { context.fireChannelInactive() }
    }

    func read(context: ChannelHandlerContext) {
        guard !isAsked else { return context.read() }
        isAsked = true
        if !isPassing { leave(context) }
    }

    private func leave(_ context: ChannelHandlerContext) {
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
    }

    /// False where it was decided before.
    @discardableResult
    private func decide(_ hasCome: Bool) -> Bool {
        guard let decided else { return false }
        self.decided = nil
        decided(hasCome)
        return true
    }
}
