import DNS
import NIOCore
import NIOPosix
import Synchronization
import TestSupport

@testable import smtptui

/// A name server on 127.0.0.1, over UDP and TCP, that answers as a test asks it to.
final class LoopbackNames: Sendable {
    /// What it does with a question.
    enum Answer: Sendable {
        case records([DNSRecord])
        /// A response code without records.
        case code(UInt16)
        /// Nothing.
        case silence
        /// Over UDP that it does not fit; over TCP the records.
        case onlyByStream([DNSRecord])
        /// Over UDP that it does not fit; over TCP nothing ever.
        case silentStream
        /// These octets after the id of the question.
        case octets([UInt8])
    }

    let port: Int
    /// The questions that came, in their order.
    var questions: [DNSQuestion] { asked.questions }

    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let asked = Asked()

    /// Answers from the records of a zone; a name that is not in it does not exist.
    convenience init(_ zone: [DNSRecord], host: String = "127.0.0.1", isAuthentic: Bool = false) throws {
        try self.init(host: host, isAuthentic: isAuthentic) { question in
            let isThere = zone.contains { $0.name == question.name }
            let found = zone.filter { $0.type == question.type && $0.name == question.name }
            let aliases = zone.filter { $0.type == .cname }
            let records = found.isEmpty && !aliases.isEmpty ? aliases + zone.filter { $0.type == question.type } : found
            return isThere ? .records(records) : .code(3)
        }
    }

    /// `isAuthentic` says that it verified every answer by DNSSEC.
    init(
        host: String = "127.0.0.1", isAuthentic: Bool = false,
        answer: @escaping @Sendable (DNSQuestion) -> Answer
    ) throws {
        let respond: @Sendable ([UInt8], Bool) -> [UInt8]? = { [asked] query, isStream in
            Self.response(to: query, isStream: isStream, isAuthentic, answer, asked)
        }
        port = try Self.listen(host, on: group, respond)
    }

    /// The port on which both listen. That of UDP is free; where a connection has it for TCP, the next one is tried.
    private static func listen(
        _ host: String, on group: any EventLoopGroup, _ respond: @escaping @Sendable ([UInt8], Bool) -> [UInt8]?
    ) throws -> Int {
        var attempts = 20
        while true {
            let datagrams = try DatagramBootstrap(group: group)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(DatagramAnswers(respond))
                    }
                }
                .bind(host: host, port: 0).wait()
            let port = datagrams.localAddress?.port ?? 0
            do {
                _ = try ServerBootstrap(group: group)
                    .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                    .childChannelInitializer { channel in
                        channel.eventLoop.makeCompletedFuture {
                            try channel.pipeline.syncOperations.addHandler(StreamAnswers(respond))
                        }
                    }
                    .bind(host: host, port: port).wait()
                return port
            } catch {
                try datagrams.close().wait()
                attempts -= 1
                if attempts == 0 { throw error }
            }
        }
    }

    deinit { group.shutdownGracefully { _ in } }

    var address: String { "127.0.0.1:\(port)" }

    private static func response(
        to query: [UInt8], isStream: Bool, _ isAuthentic: Bool, _ answer: (DNSQuestion) -> Answer, _ asked: Asked
    ) -> [UInt8]? {
        var octets = query
        guard octets.count > 12 else { return nil }
        octets[2] |= 0x80
        guard let message = try? DNSMessage(octets), let question = message.question else { return nil }
        asked.add(question)
        var response = DNSResponse(question)
        response.id = message.id
        if isAuthentic { response.flags |= 0x0020 }
        switch answer(question) {
        case .records(let records): response.answers = records
        case .code(let code): response.flags |= code
        case .silence: return nil
        case .onlyByStream(let records):
            if isStream { response.answers = records } else { response.flags |= 0x0200 }
        case .silentStream:
            if isStream { return nil }
            response.flags |= 0x0200
        case .octets(let octets): return Array(query.prefix(2)) + octets
        }
        return response.octets
    }
}

/// The questions that came.
private final class Asked: Sendable {
    private let list = Mutex<[DNSQuestion]>([])

    var questions: [DNSQuestion] { list.withLock { $0 } }

    func add(_ question: DNSQuestion) { list.withLock { $0.append(question) } }
}

private final class DatagramAnswers: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    typealias OutboundOut = AddressedEnvelope<ByteBuffer>

    private let respond: @Sendable ([UInt8], Bool) -> [UInt8]?

    init(_ respond: @escaping @Sendable ([UInt8], Bool) -> [UInt8]?) { self.respond = respond }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let envelope = unwrapInboundIn(data)
        guard let octets = respond(Array(envelope.data.readableBytesView), false) else { return }
        let buffer = context.channel.allocator.buffer(bytes: octets)
        context.writeAndFlush(
            wrapOutboundOut(AddressedEnvelope(remoteAddress: envelope.remoteAddress, data: buffer)), promise: nil)
    }
}

/// A question has its length in front, and comes as one piece here.
private final class StreamAnswers: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let respond: @Sendable ([UInt8], Bool) -> [UInt8]?
    private var received: [UInt8] = []

    init(_ respond: @escaping @Sendable ([UInt8], Bool) -> [UInt8]?) { self.respond = respond }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += Array(unwrapInboundIn(data).readableBytesView)
        guard received.count >= 2 else { return }
        let length = Int(received[0]) << 8 | Int(received[1])
        guard received.count >= 2 + length else { return }
        guard let octets = respond(Array(received[2..<(2 + length)]), true) else { return }
        let size = [UInt8(octets.count >> 8), UInt8(octets.count & 0xFF)]
        context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(bytes: size + octets)), promise: nil)
    }
}
