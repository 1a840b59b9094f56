import NIOCore
import NIOPosix
import NIOSSL

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why a connection could not be opened, in a sentence that says what and which.
struct ConnectionProblem {
    let sentence: String

    init(_ error: any Error, _ endpoint: Endpoint, timeout: Double) {
        sentence = Self.sentence(for: error, endpoint, timeout)
    }

    private static func sentence(for error: any Error, _ endpoint: Endpoint, _ timeout: Double) -> String {
        if let error = error as? NIOConnectionError {
            guard let first = error.connectionErrors.first else {
                return "The name \(endpoint.host) was not found."
            }
            return sentence(for: first.error, endpoint, timeout)
        }
        if case .connectTimeout = error as? ChannelError {
            return "\(endpoint) did not answer within \(Int(timeout)) s."
        }
        if error is SocketAddressError { return "The name \(endpoint.host) was not found." }
        switch (error as? IOError)?.errnoCode {
        case ECONNREFUSED: return "\(endpoint) refused the connection; nothing listens there."
        case ETIMEDOUT: return "\(endpoint) did not answer."
        case ENETUNREACH, EHOSTUNREACH: return "There is no way to \(endpoint) from here."
        default: return "No connection to \(endpoint): \(words(for: error))."
        }
    }

    /// The system's words for an error on an open connection.
    static func words(for error: any Error) -> String {
        if case .uncleanShutdown = error as? NIOSSLError {
            return "without the goodbye of TLS (close_notify), so what came last may be cut off; after 221 nothing is"
        }
        if let stack = stack(of: error) { return TLSProblem.words(afterHandshake: stack) }
        guard let code = (error as? IOError)?.errnoCode else { return "\(error)" }
        return SystemError(code).description
    }

    /// What the TLS library tells of an error of its own; nil for any other.
    static func stack(of error: any Error) -> NIOBoringSSLErrorStack? {
        switch (error as? BoringSSLError, error as? NIOSSLError) {
        case (.sslError(let stack), _), (_, .shutdownFailed(.sslError(let stack))),
            (_, .handshakeFailed(.sslError(let stack))):
            stack
        default: nil
        }
    }

    /// An address as people write it: `127.0.0.1:25`, `[::1]:25`.
    static func words(for address: SocketAddress?) -> String {
        guard let address, let ip = address.ipAddress, let port = address.port else { return "unknown" }
        return ip.contains(":") ? "[\(ip)]:\(port)" : "\(ip):\(port)"
    }
}
