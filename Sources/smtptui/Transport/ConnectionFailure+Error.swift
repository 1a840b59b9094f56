import NIOCore
import NIOPosix
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ConnectionFailure {
    /// Classifies an error of the library or the system; `timeout` is in seconds.
    init(_ error: any Error, _ endpoint: Endpoint, timeout: Double) {
        self.init(Self.kind(of: error, timeout), endpoint)
    }

    private static func kind(of error: any Error, _ timeout: Double) -> Kind {
        if let error = error as? NIOConnectionError {
            return error.connectionErrors.first.map { kind(of: $0.error, timeout) } ?? .nameNotFound
        }
        if case .connectTimeout = error as? ChannelError { return .timedOut(seconds: Int(timeout)) }
        if error is SocketAddressError { return .nameNotFound }
        switch (error as? IOError)?.errnoCode {
        case ECONNREFUSED: return .refused
        case ETIMEDOUT: return .unanswered
        case ENETUNREACH, EHOSTUNREACH: return .unreachable
        default: return .other(ConnectionProblem.words(for: error))
        }
    }
}
