import SessionModel

extension ExitStatus {
    /// The status for a complaint of a script.
    init(_ kind: ScriptComplaint.Kind) {
        switch kind {
        case .invalidScript: self = .badData
        case .missingLogin: self = .usage
        case .refused, .outOfPlace: self = .refused
        case .refusedForNow: self = .refusedForNow
        case .loginRefused: self = .loginRefused
        case .noConnection: self = .noConnection
        case .protocolViolation: self = .protocolViolation
        }
    }
}
