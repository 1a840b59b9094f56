import CResolver
import DNS

/// Asks name servers, and waits for each answer; it belongs to one thread.
final class SystemResolver {
    /// The most octets of an answer (RFC 1035 §4.2.2).
    private static let mostOctets = 65_535

    private let resolver: OpaquePointer

    /// Asks one server, or those of the system; `limit` is how long a question may last, about, in seconds.
    init?(_ server: NameServer?, limit seconds: Int) {
        guard let resolver = cresolver_open() else { return nil }
        self.resolver = resolver
        cresolver_limit(resolver, Int32(clamping: seconds))
        guard let server else { return }
        let octets = server.address.octets
        // From here on `deinit` closes it.
        guard cresolver_use(resolver, octets, octets.count, server.scope, server.port) else { return nil }
    }

    deinit { cresolver_close(resolver) }

    /// The answer, through CNAME records where there are some.
    func ask(_ question: DNSQuestion) -> DNSAnswer {
        var lookup = DNSLookup(question)
        while let pending = lookup.pending {
            switch send(pending) {
            case .success(let octets): lookup.take(octets)
            case .failure(let failure): lookup.fail(failure)
            }
        }
        return lookup.answer ?? DNSAnswer(question, failure: .unreachable)
    }

    private func send(_ question: DNSQuestion) -> Result<[UInt8], DNSFailure> {
        let query = DNSQuery(question, id: UInt16.random(in: 0...UInt16.max)).octets
        var reply = CResolverReply()
        let octets = [UInt8](unsafeUninitializedCapacity: Self.mostOctets) { buffer, count in
            reply = cresolver_ask(
                resolver, query, Int32(query.count), buffer.baseAddress, Int32(clamping: buffer.count))
            count = reply.outcome == CRESOLVER_ANSWER ? Int(reply.length) : 0
        }
        switch reply.outcome {
        case CRESOLVER_ANSWER: return .success(octets)
        case CRESOLVER_CODE: return .failure(Self.failure(DNSResponseCode(rawValue: UInt8(clamping: reply.code))))
        case CRESOLVER_TIMEOUT: return .failure(.timeout)
        default: return .failure(.unreachable)
        }
    }

    private static func failure(_ code: DNSResponseCode) -> DNSFailure {
        switch code {
        case .serverFailure: .serverFailure
        case .refused: .refused
        default: .code(code)
        }
    }
}
