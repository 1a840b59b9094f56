import NIOCore
import NIOPosix
import NIOSSL

/// Words for errors and addresses of an open connection.
enum ConnectionProblem {
    /// An error on an open connection, in words.
    static func words(for error: any Error) -> String {
        if case .uncleanShutdown = error as? NIOSSLError {
            return "without the end of TLS (close_notify), so the last lines may be truncated, except after 221"
        }
        if let stack = stack(of: error) { return TLSProblem.words(afterHandshake: stack) }
        guard let code = (error as? IOError)?.errnoCode else { return "\(error)" }
        return SystemError(code).description
    }

    /// The details of an error of the TLS library; nil for any other error.
    static func stack(of error: any Error) -> NIOBoringSSLErrorStack? {
        switch (error as? BoringSSLError, error as? NIOSSLError) {
        case (.sslError(let stack), _), (_, .shutdownFailed(.sslError(let stack))),
            (_, .handshakeFailed(.sslError(let stack))):
            stack
        default: nil
        }
    }

    /// An address in the usual notation: `127.0.0.1:25`, `[::1]:25`.
    ///
    /// A connection that was closed at once has no address any more; `other` is said then.
    static func words(for address: SocketAddress?, orElse other: String = "unknown") -> String {
        guard let address, let ip = address.ipAddress, let port = address.port else { return other }
        return ip.contains(":") ? "[\(ip)]:\(port)" : "\(ip):\(port)"
    }
}
