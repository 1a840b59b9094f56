import NIOCore
import NIOPosix
import SessionModel

/// How the channels of sessions are made: nothing is read that is not asked for, and what is read is reported.
enum SessionChannel {
    /// The maximum size of a chunk, in bytes. What is made of one is many times larger, if all its lines are empty.
    private static let chunk = 16_384

    /// For TCP; `timeout` is in seconds.
    static func bootstrap(
        _ group: any EventLoopGroup, timeout: Double, _ openings: Openings,
        _ report: @escaping @Sendable (ConnectionEvent) -> Void
    ) -> ClientBootstrap {
        socketBootstrap(group, timeout: timeout, openings, report).channelOption(.tcpOption(.tcp_nodelay), value: 1)
    }

    /// For sockets of this machine, too, which have no options of TCP.
    static func socketBootstrap(
        _ group: any EventLoopGroup, timeout: Double, _ openings: Openings,
        _ report: @escaping @Sendable (ConnectionEvent) -> Void
    ) -> ClientBootstrap {
        ClientBootstrap(group: group)
            .channelOption(.autoRead, value: false)
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: chunk))
            .connectTimeout(.milliseconds(Int64(timeout * 1000)))
            .channelInitializer { add(to: $0, openings, report) }
    }

    /// For the standard input and output of a command.
    static func pipeBootstrap(
        _ group: any EventLoopGroup, _ openings: Openings, _ report: @escaping @Sendable (ConnectionEvent) -> Void
    ) -> NIOPipeBootstrap {
        NIOPipeBootstrap(group: group)
            .channelOption(.autoRead, value: false)
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: chunk))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let handler = ReportingHandler(report)
                    openings.keep(handler, of: channel)
                    try channel.pipeline.syncOperations.addHandlers(PrefaceHandler(report), handler)
                }
            }
    }

    private static func add(
        to channel: any Channel, _ openings: Openings, _ report: @escaping @Sendable (ConnectionEvent) -> Void
    ) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            let handler = ReportingHandler(report)
            openings.keep(handler, of: channel)
            try channel.pipeline.syncOperations.addHandler(handler)
        }
    }

    /// Closes; nothing more is reported. On the loop of the channel.
    static func close(_ channel: any Channel) {
        let reporting = try? channel.pipeline.syncOperations.handler(type: ReportingHandler.self)
        reporting?.isSilent = true
        if let handshake = reporting?.handshake, !handshake.isOver {
            handshake.drop()
            try? channel.pipeline.syncOperations.handler(type: TLSGate.self).cut()
        } else {
            channel.close(promise: nil)
        }
        reporting?.command?.end()
    }
}
