import CTLSDetails
import NIOSSL

/// What NIOSSL does not report of the handshakes of a context: the OCSP staple, SCTs, and sessions to resume
/// (docs/decisions/0018-what-the-tls-library-does-not-offer.md).
///
/// All of it is read on the loop of the connection, after its handshake; only the sessions may be read from anywhere.
final class TLSDetails: Sendable {
    // It frees what `details` points to, when it goes.
    private let context: NIOSSLContext
    private nonisolated(unsafe) let details: OpaquePointer

    /// Nil if the context of BoringSSL is not found in that of NIOSSL: then nothing is known.
    ///
    /// To be made before the first connection of the context.
    init?(of context: NIOSSLContext) {
        guard let inner = Self.inner(of: context), let details = ctls_attach(UnsafeMutableRawPointer(inner)) else {
            return nil
        }
        self.context = context
        self.details = details
    }

    /// The `SSL_CTX *` that a context of NIOSSL has.
    static func inner(of context: NIOSSLContext) -> OpaquePointer? {
        Mirror(reflecting: context).children.first { $0.label == "sslContext" }?.value as? OpaquePointer
    }

    /// The OCSP response that the server has sent; empty for none.
    var staple: [UInt8] { Self.octets(ctls_staple(details)) }

    /// The SCTs of the extension for them, as they are written; empty for none.
    var timestamps: [UInt8] { Self.octets(ctls_timestamps(details)) }

    /// Whether the newest handshake has resumed a session.
    var isResumed: Bool { ctls_is_resumed(details) }

    /// What the server gave to resume its session by, until now.
    var sessions: CTLSSessions { ctls_sessions(details) }

    /// Makes the next handshake offer the newest session of another connection.
    func offer(_ earlier: TLSDetails) -> CTLSOffer { ctls_offer(details, earlier.details) }

    private static func octets(_ octets: CTLSBytes) -> [UInt8] {
        Array(UnsafeBufferPointer(start: octets.start, count: octets.length))
    }
}
