import NIOCore
import NIOPosix
import Synchronization

/// A small server that answers by a list, whatever it is told: a proxy, a mail server, or something worse.
final class ScriptedPeer: Sendable {
    /// What has to come before an answer goes out.
    enum Cue: Sendable {
        /// The connection.
        case start
        case bytes(Int)
        case line
        case emptyLine
    }

    struct Step: Sendable {
        let cue: Cue
        let answer: [UInt8]

        init(_ cue: Cue, _ answer: [UInt8]) {
            self.cue = cue
            self.answer = answer
        }

        init(_ cue: Cue, _ answer: String) { self.init(cue, Array(answer.utf8)) }
    }

    /// The end of a mail session: NOOP and QUIT.
    static let noop = [Step(.line, "250 2.0.0 Ok\r\n"), Step(.line, "221 2.0.0 Bye\r\n")]

    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let channel: any Channel
    private let seen: Seen

    /// Listens on a free port of 127.0.0.1, or at a path. After the last step it closes.
    convenience init(at path: String? = nil, _ steps: [Step]) throws {
        try self.init(at: path, on: "127.0.0.1", port: 0, steps)
    }

    /// Listens on a port of an address.
    convenience init(on host: String, port: Int, _ steps: [Step]) throws {
        try self.init(at: nil, on: host, port: port, steps)
    }

    private init(at path: String?, on host: String, port: Int, _ steps: [Step]) throws {
        let seen = Seen()
        self.seen = seen
        let bootstrap = ServerBootstrap(group: group).childChannelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                seen.come(from: channel.remoteAddress)
                try channel.pipeline.syncOperations.addHandler(ScriptHandler(steps, seen))
            }
        }
        channel =
            try path.map { try bootstrap.bind(unixDomainSocketPath: $0).wait() }
            ?? bootstrap.bind(host: host, port: port).wait()
    }

    deinit {
        channel.close(promise: nil)
        group.shutdownGracefully { _ in }
    }

    var port: Int { channel.localAddress?.port ?? 0 }

    /// What was sent to it.
    var received: [UInt8] { seen.bytes }

    /// The address of the newest client.
    var client: String? { seen.client?.ipAddress }
}

private final class Seen: Sendable {
    private let state = Mutex<(bytes: [UInt8], client: SocketAddress?)>(([], nil))

    var bytes: [UInt8] { state.withLock { $0.bytes } }
    var client: SocketAddress? { state.withLock { $0.client } }

    func come(from client: SocketAddress?) { state.withLock { $0.client = client } }

    func add(_ bytes: [UInt8]) { state.withLock { $0.bytes += bytes } }
}

private final class ScriptHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var steps: ArraySlice<ScriptedPeer.Step>
    private let seen: Seen
    private var rest: [UInt8] = []

    init(_ steps: [ScriptedPeer.Step], _ seen: Seen) {
        self.steps = steps[...]
        self.seen = seen
    }

    func channelActive(context: ChannelHandlerContext) { go(context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = Array(unwrapInboundIn(data).readableBytesView)
        seen.add(bytes)
        rest += bytes
        go(context)
    }

    private func go(_ context: ChannelHandlerContext) {
        while let step = steps.first, let count = length(step.cue) {
            steps.removeFirst()
            rest.removeFirst(count)
            context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(bytes: step.answer)), promise: nil)
        }
        if steps.isEmpty { context.close(promise: nil) }
    }

    /// How many bytes the cue needs; nil where they have not come.
    private func length(_ cue: ScriptedPeer.Cue) -> Int? {
        switch cue {
        case .start: 0
        case .bytes(let count): rest.count >= count ? count : nil
        case .line: rest.firstIndex(of: 0x0A).map { $0 + 1 }
        case .emptyLine:
            rest.indices.dropLast(3).first { Array(rest[$0..<$0 + 4]) == Array("\r\n\r\n".utf8) }.map { $0 + 4 }
        }
    }
}
