import CTLSDetails
import NIOSSL
import SessionModel
import Synchronization

/// The TLS session of the last connection to a server, to be resumed by the next one. It stays in memory, and goes with
/// the server.
final class TLSSessions: Sendable {
    /// What two connections must have in common, so that one resumes the session of the other: what the first message
    /// says, and the certificate by which the server knows the client.
    struct Terms: Hashable, Sendable {
        let name: String
        let versions: [TLSBound?]
        let ciphers: [TLSSuite]
        let groups: [TLSGroup]
        let certificate: NIOSSLCertificate?

        init(_ settings: TLSSettings) {
            name = settings.name
            versions = [settings.minimum, settings.maximum]
            ciphers = settings.ciphers
            groups = settings.groups
            certificate = settings.identity?.chain.first
        }
    }

    private struct Last: Sendable {
        let terms: Terms
        let details: TLSDetails
    }

    private let last = Mutex<Last?>(nil)

    /// The handshake of a connection has succeeded: the next one is offered what the server gives on it.
    func keep(_ details: TLSDetails, _ settings: TLSSettings) {
        last.withLock { $0 = Last(terms: Terms(settings), details: details) }
    }

    /// Makes a handshake offer the session of the last connection, and says what there was; the outcome is then
    /// `refused` until the handshake is over.
    func offer(to details: TLSDetails, _ settings: TLSSettings) -> TLSResumption {
        guard let last = last.withLock({ $0 }) else { return TLSResumption(.first) }
        let given = last.details.sessions
        func outcome(_ outcome: TLSResumption.Outcome) -> TLSResumption {
            TLSResumption(
                outcome, given: Int(given.count), lifetime: given.count == 0 ? nil : Int(given.lifetime),
                isTicket: given.is_ticket)
        }
        guard last.terms == Terms(settings) else { return outcome(.changed) }
        return switch details.offer(last.details) {
        case CTLS_OFFERED: outcome(.refused)
        case CTLS_EXPIRED: outcome(.expired)
        default: outcome(.nothing)
        }
    }
}
