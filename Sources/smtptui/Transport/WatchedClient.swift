import NIOCore
import NIOSSL
import SessionModel

/// The connection of a client that is watched, on NIO's thread. Nothing is read before `read()` asks for it, so a client
/// that floods waits in TCP.
final class WatchedClient: Sendable {
    /// The most that is read at once, in bytes.
    static let chunk = 16_384
    /// How long a client may go on sending after the server has closed, in seconds.
    private static let grace: Int64 = 5

    /// How long a handshake may take, in seconds.
    private static let handshakeLimit: Int64 = 60

    let address: String
    private let channel: any Channel

    init(_ channel: any Channel) {
        self.channel = channel
        address = ConnectionProblem.words(for: channel.remoteAddress)
    }

    /// What happens from here on is reported.
    func begin(_ report: @escaping @Sendable (ClientEvent) -> Void) {
        channel.eventLoop.execute { [channel] in Self.handler(of: channel)?.begin(report, channel.isActive) }
    }

    func read() { channel.read() }

    /// Writes bytes, and calls `then` when the system has accepted them.
    func write(_ bytes: [UInt8], then: @escaping @Sendable () -> Void) {
        channel.writeAndFlush(channel.allocator.buffer(bytes: bytes)).whenSuccess(then)
    }

    /// Writes bytes, and begins TLS, as a server; `secured` or `handshakeFailed` is reported. `then` is called when the
    /// system has accepted the bytes; never without any.
    func secure(_ certificate: PracticeCertificate, after bytes: [UInt8], then: @escaping @Sendable () -> Void) {
        channel.eventLoop.execute { [channel] in
            guard let handler = Self.handler(of: channel) else { return channel.close(promise: nil) }
            // Only here, on the thread that reads, can nothing come between the two.
            if !bytes.isEmpty { channel.writeAndFlush(channel.allocator.buffer(bytes: bytes)).whenSuccess(then) }
            let pipeline = channel.pipeline.syncOperations
            do {
                try pipeline.addHandler(NIOSSLServerHandler(context: certificate.context), position: .first)
                try pipeline.addHandler(ClientTLSGate(handler), position: .first)
                handler.isUnderTLS = true
                channel.eventLoop.assumeIsolated().scheduleTask(in: .seconds(Self.handshakeLimit)) {
                    handler.fail(.timedOut(seconds: Int(Self.handshakeLimit)), channel)
                }
                channel.read()
            } catch {
                channel.close(promise: nil)
            }
        }
    }

    /// Sends nothing more. What the client still sends is read and dropped until it closes: a connection that is closed
    /// with unread bytes is reset, and the client may lose the last reply.
    func end() {
        channel.eventLoop.execute { [channel] in
            guard let handler = Self.handler(of: channel), !handler.isUnderTLS else {
                return channel.close(promise: nil)
            }
            handler.drain(channel)
            channel.eventLoop.assumeIsolated().scheduleTask(in: .seconds(Self.grace)) { channel.close(promise: nil) }
        }
    }

    func close() { channel.close(promise: nil) }

    private static func handler(of channel: any Channel) -> WatchedClientHandler? {
        try? channel.pipeline.syncOperations.handler(type: WatchedClientHandler.self)
    }
}
