import Explainer

/// What went wrong where a log has no reply. The raw value is the label that JSON prints as `cause`.
package enum LogTrouble: String, Hashable, Sendable, CaseIterable {
    case connectionRefused = "connection-refused"
    case connectionTimedOut = "connection-timed-out"
    case unreachable
    case connectionLost = "connection-lost"
    case replyTimedOut = "reply-timed-out"
    case hostNotFound = "host-not-found"
    case lookupFailed = "dns-lookup-failed"
    case tlsFailed = "tls-failed"
    case loop = "mail-loop"
    case expired
    case clientTimedOut = "client-timed-out"
    case clientLost = "client-lost"
    case tooManyErrors = "too-many-errors"
    case spokeTooEarly = "spoke-too-early"
    case notSMTP = "not-smtp"

    /// What is said of it: one row per trouble.
    package var fact: LogTroubleFact { LogTroubleFact.of(self) }

    /// What the words of a log tell, the first that occurs: errors of the system, and sentences of the servers.
    private static let words = [
        ("Connection refused", .connectionRefused), ("refused connection", .connectionRefused),
        ("lost connection with", .connectionLost), ("closed connection in response", .connectionLost),
        ("Connection reset by", .connectionLost), ("server closed connection", .connectionLost),
        ("connection closed unexpectedly", .connectionLost), ("connection died", .connectionLost),
        ("Connection closed unexpectedly", .connectionLost), ("Broken pipe", .connectionLost),
        ("conversation with", .replyTimedOut), ("timeout after", .replyTimedOut), ("read timeout", .replyTimedOut),
        ("Connection timed out", .connectionTimedOut), ("Operation timed out", .connectionTimedOut),
        ("Connection timeout", .connectionTimedOut), ("Timeout connecting", .connectionTimedOut),
        ("wasn't able to establish an SMTP connection", .connectionTimedOut),
        ("Network error on destination", .connectionTimedOut),
        ("No route to host", .unreachable), ("Network is unreachable", .unreachable),
        ("Network unreachable", .unreachable),
        ("Host not found, try again", .lookupFailed), ("host lookup did not complete", .lookupFailed),
        ("lookup failed temporarily", .lookupFailed), ("Temporary lookup failure", .lookupFailed),
        ("Name server: ", .hostNotFound),
        ("Host not found", .hostNotFound), ("Host or domain name not found", .hostNotFound),
        ("Host unknown", .hostNotFound), ("Unrouteable address", .hostNotFound), ("Unroutable address", .hostNotFound),
        ("find any host named", .hostNotFound), ("No MX found for", .hostNotFound),
        ("does not accept mail (nullMX)", .hostNotFound),
        ("all relevant MX records point to non-existent hosts", .hostNotFound),
        ("TLS is required", .tlsFailed), ("Cannot start TLS", .tlsFailed), ("TLS session failed", .tlsFailed),
        ("TLS negotiation failed", .tlsFailed), ("ertificate not trusted", .tlsFailed),
        ("ertificate not verified", .tlsFailed),
        ("ertificate verification failed", .tlsFailed), ("TLS handshake failed", .tlsFailed),
        ("a TLS session is required", .tlsFailed), ("DANE", .tlsFailed),
        ("loops back to myself", .loop), ("too many hops", .loop), ("mail forwarding loop", .loop),
        ("Loop detected", .loop),
        ("retry timeout exceeded", .expired), ("been in the queue too long", .expired), ("queue too long", .expired),
        ("delivery time expired", .expired), ("Envelope expired", .expired),
    ].map { (words: String, trouble: LogTrouble) in (Array(words.utf8), trouble) }

    /// The trouble that a reason names; nil where it names none.
    static func named(in reason: LogText) -> LogTrouble? {
        words.first { reason.contains($0.0) }?.1
    }

    private static let waiting = ["retry time not reached", "remote delivery deferred by"].map { Array($0.utf8) }

    /// A host that is not tried again yet says nothing new.
    static func isWaiting(_ reason: LogText) -> Bool {
        waiting.contains { reason.contains($0) }
    }
}
