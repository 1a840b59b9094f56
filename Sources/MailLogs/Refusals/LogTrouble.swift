import Explainer

/// What went wrong where a log has no reply. The raw value is the label that JSON prints as `cause`.
package enum LogTrouble: String, Hashable, Sendable, CaseIterable {
    case connectionRefused = "connection-refused"
    case connectionTimedOut = "connection-timed-out"
    case unreachable
    case connectionLost = "connection-lost"
    case replyTimedOut = "reply-timed-out"
    case hostNotFound = "host-not-found"
    case serverNotFound = "server-name-not-found"
    case nullMX = "null-mx"
    case lookupFailed = "dns-lookup-failed"
    case certificateUntrusted = "certificate-untrusted"
    case certificateExpired = "certificate-expired"
    case certificateName = "certificate-wrong-name"
    case tlsWrongPort = "tls-wrong-port"
    case tlsNotOffered = "tls-not-offered"
    case tlsVersion = "tls-version"
    case tlsFailed = "tls-failed"
    case authNotOffered = "auth-not-offered"
    case loop = "mail-loop"
    case expired
    case clientTimedOut = "client-timed-out"
    case clientLost = "client-lost"
    case clientTLSFailed = "client-tls-failed"
    case tooManyErrors = "too-many-errors"
    case spokeTooEarly = "spoke-too-early"
    case notSMTP = "not-smtp"

    /// What is said of it: one row per trouble.
    package var fact: LogTroubleFact { LogTroubleFact.of(self) }

    /// Whether the other host gave no answer at all, or none in time.
    var isSilence: Bool {
        [.connectionRefused, .connectionTimedOut, .unreachable, .connectionLost, .replyTimedOut].contains(self)
    }

    /// The trouble that a reason names; nil where it names none.
    static func named(in reason: LogText) -> LogTrouble? { TroubleWords.ofLogs.trouble(in: reason) }

    /// What a text says of the reason of a failure of TLS; the trouble itself for any other.
    func refined(by text: LogText) -> LogTrouble {
        self == .tlsFailed ? TroubleWords.ofTLS.trouble(in: text) ?? self : self
    }

    private static let waiting = ["retry time not reached", "remote delivery deferred by"].map { Array($0.utf8) }

    /// A host that is not tried again yet says nothing new.
    static func isWaiting(_ reason: LogText) -> Bool {
        waiting.contains { reason.contains($0) }
    }
}
