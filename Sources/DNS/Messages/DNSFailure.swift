/// Why a question has no records as its answer.
package enum DNSFailure: Error, Hashable, Sendable {
    /// The name does not exist (NXDOMAIN).
    case noSuchName
    /// The name exists, without records of this type (RFC 2308 §2.2).
    case noData
    /// The resolver could not find out (SERVFAIL): servers of the zone that do not answer, or DNSSEC that does not verify.
    case serverFailure
    /// The resolver refuses for reasons of its policy, which may concern the client, the name or the type (RFC 1035 §4.1.1).
    case refused
    /// Any other response code.
    case code(DNSResponseCode)
    /// No resolver answered in time.
    case timeout
    /// No resolver could be reached: the system refused to send to it, or nothing listens there.
    case unreachable
    /// The question was not sent: time was over, other questions had no answer, or there were too many of them.
    case notAsked
    /// What came is not an answer.
    case malformed(DNSMessageProblem)
    /// CNAME records lead back to a name in front of them, or there are too many.
    case aliasLoop

    /// Whether no name server has said anything.
    package var isSilence: Bool {
        switch self {
        case .timeout, .unreachable, .notAsked: true
        case .noSuchName, .noData, .serverFailure, .refused, .code, .malformed, .aliasLoop: false
        }
    }

    /// Whether asking again later can help, so that a sender keeps the message (RFC 5321 §5.1).
    package var isTemporary: Bool {
        switch self {
        case .noSuchName, .noData: false
        case .serverFailure, .refused, .code, .timeout, .unreachable, .notAsked, .malformed, .aliasLoop: true
        }
    }
}
