import CTLSDetails
import NIOCore
import NIOPosix
import NIOSSL
import SwiftASN1
import X509

@testable import smtptui

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A small server on 127.0.0.1 that takes STARTTLS, or speaks TLS at once.
final class TLSServer: Sendable {
    enum Way: Sendable {
        /// TLS from the first octet.
        case implicit
        /// The same, and a certificate of the client is demanded, from one of `clientRoots`.
        case demanding
        /// STARTTLS; the text is sent in clear behind the 220, in the same piece.
        case upgrade(injected: String)
        /// 220, and then a reply in clear where the handshake was due.
        case clear
        /// 220, and then nothing.
        case stalled
        /// 220, and then the end.
        case closing
        /// 220, and when the handshake has begun, a reset of the connection.
        case resetting
    }

    let port: Int
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let channel: any Channel
    private let left: EventLoopPromise<Void>

    /// `newest` is the newest version that it speaks; nil for whatever there is. `staple` and `timestamps` are what it
    /// sends with its certificate. One that forgets resumes no session.
    init(
        _ way: Way, chain: [Issued], key: Issued, newest: TLSVersion? = nil, clientRoots: [Issued] = [],
        staple: [UInt8] = [], timestamps: [UInt8] = [], forgets: Bool = false
    ) throws {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try chain.map { .certificate(try NIOSSLCertificate(bytes: $0.der, format: .der)) },
            privateKey: .privateKey(
                try NIOSSLPrivateKey(bytes: Array(key.key.serializeAsPEM().pemString.utf8), format: .pem)))
        configuration.minimumTLSVersion = .tlsv1
        configuration.maximumTLSVersion = newest
        if case .demanding = way {
            configuration.certificateVerification = .noHostnameVerification
            configuration.trustRoots = .certificates(
                try clientRoots.map { try NIOSSLCertificate(bytes: $0.der, format: .der) })
        }
        let wanted = configuration
        let shared = try Self.context(wanted, staple, timestamps)
        let left = group.next().makePromise(of: Void.self)
        self.left = left
        channel = try ServerBootstrap(group: group)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let context = forgets ? try Self.context(wanted, staple, timestamps) : shared
                    switch way {
                    case .implicit, .demanding:
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                    case .upgrade, .clear, .stalled, .closing, .resetting: break
                    }
                    try channel.pipeline.syncOperations.addHandler(Talker(way, context, left))
                }
            }
            .bind(host: "127.0.0.1", port: 0).wait()
        port = channel.localAddress?.port ?? 0
    }

    private static func context(
        _ configuration: TLSConfiguration, _ staple: [UInt8], _ timestamps: [UInt8]
    ) throws -> NIOSSLContext {
        let context = try NIOSSLContext(configuration: configuration)
        guard let inner = TLSDetails.inner(of: context) else { return context }
        let isServed = staple.withUnsafeBufferPointer { staple in
            timestamps.withUnsafeBufferPointer { timestamps in
                ctls_serve(
                    UnsafeMutableRawPointer(inner), CTLSBytes(start: staple.baseAddress, length: staple.count),
                    CTLSBytes(start: timestamps.baseAddress, length: timestamps.count))
            }
        }
        return isServed ? context : try NIOSSLContext(configuration: configuration)
    }

    /// Waits until the first client has gone.
    func waitUntilLeft() throws { try left.futureResult.wait() }

    deinit {
        left.succeed()
        group.shutdownGracefully { _ in }
    }
}

private final class Talker: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let way: TLSServer.Way
    private let context: NIOSSLContext
    private let left: EventLoopPromise<Void>
    private var isDone = false

    init(_ way: TLSServer.Way, _ context: NIOSSLContext, _ left: EventLoopPromise<Void>) {
        self.way = way
        self.context = context
        self.left = left
    }

    func channelInactive(context: ChannelHandlerContext) { left.succeed() }

    func channelActive(context: ChannelHandlerContext) { say("220 mx.example.test ESMTP\r\n", context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let text = String(decoding: unwrapInboundIn(data).readableBytesView, as: UTF8.self).uppercased()
        if text.hasPrefix("STARTTLS") { return startTLS(context) }
        // In the stalled and the clear way what comes now is the beginning of a handshake.
        guard text.allSatisfy(\.isASCII), text.hasSuffix("\r\n") else {
            if case .clear = way, !isDone { say("454 4.7.0 TLS not available\r\n", context) }
            if case .resetting = way { reset(context) }
            isDone = true
            return
        }
        say(text.hasPrefix("EHLO") ? "250-mx\r\n250 STARTTLS\r\n" : "250 ok\r\n", context)
    }

    private func startTLS(_ context: ChannelHandlerContext) {
        switch way {
        case .upgrade(let injected):
            say("220 go\r\n\(injected)", context)
            try? context.pipeline.syncOperations.addHandler(
                NIOSSLServerHandler(context: self.context), position: .first)
        case .closing:
            say("220 go\r\n", context)
            context.close(promise: nil)
        case .implicit, .demanding, .clear, .stalled, .resetting: say("220 go\r\n", context)
        }
    }

    private func reset(_ context: ChannelHandlerContext) {
        _ = (context.channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
        context.close(promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func say(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(string: text)), promise: nil)
    }
}
