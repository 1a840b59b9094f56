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

    /// `source` is the address of this machine that the user wants to connect from; nil for any.
    static func kind(of error: any Error, _ timeout: Double, from source: NumericAddress? = nil) -> Kind {
        if case .connectTimeout = error as? ChannelError { return .timedOut(seconds: Int(timeout)) }
        if error is SocketAddressError { return .nameNotFound }
        let code = (error as? IOError)?.errnoCode
        if let source, let code, [EADDRNOTAVAIL, EADDRINUSE, EACCES, EAFNOSUPPORT].contains(code) {
            return .sourceUnavailable(source, SystemError(code).description)
        }
        switch code {
        case ECONNREFUSED: return .refused
        case ETIMEDOUT: return .unanswered
        case ENETUNREACH, EHOSTUNREACH: return .unreachable
        default: return .other(ConnectionProblem.words(for: error))
        }
    }
}
