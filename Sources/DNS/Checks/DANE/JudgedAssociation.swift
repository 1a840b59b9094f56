/// A TLSA record, and whether it can be used and matches.
package struct JudgedAssociation: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        /// It matches the certificate with this number in the chain; 0 is the server's own.
        case matches(Int)
        /// It matches an issuer in the chain, but the names of the server's certificate are others (RFC 7672 §3.2.2).
        case matchesWithoutName(Int)
        case differs
        /// There is no certificate to compare it with.
        case notCompared
        /// PKIX-TA(0) and PKIX-EE(1) are not used for SMTP (RFC 7672 §3.1.3).
        case usageNotForSMTP
        case unknownUsage
        case unknownSelector
        case unknownMatching
        /// The octets are not as many as the hash has; how many it has.
        case wrongLength(expected: Int)
        /// The record is too short to be one.
        case malformed
    }

    /// Nil for a malformed record.
    package let association: TLSAssociation?
    package let state: State
    /// Whether senders ignore it, because there is a record with a stronger hash of the same kind (RFC 7671 §9).
    package var isSuperseded = false

    /// Whether a sender with DANE can use it, whether it matches or not.
    package var isUsable: Bool {
        switch state {
        case .matches, .matchesWithoutName, .differs, .notCompared: true
        case .usageNotForSMTP, .unknownUsage, .unknownSelector, .unknownMatching, .wrongLength, .malformed: false
        }
    }

    package var isMatch: Bool { if case .matches = state { true } else { false } }
}
