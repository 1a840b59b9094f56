import NIOCore
import NIOPosix
import NIOSSL

/// Errors and addresses of an open connection, in words.
enum ConnectionProblem {
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
