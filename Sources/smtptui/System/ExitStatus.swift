/// The exit statuses of the program; scripts depend on them.
enum ExitStatus: Int32, Sendable {
    case done = 0
    /// An expectation was not met, or the server refused permanently.
    case refused = 1
    /// What was compared is not the same.
    static let different = refused
    case usage = 64
    /// A line of the input is invalid.
    case badData = 65
    case unreadableFile = 66
    /// No connection, connection lost, or timeout.
    case noConnection = 69
    case unwritableRecording = 74
    /// The server refused temporarily.
    case refusedForNow = 75
    /// No TLS, or the server violated the protocol.
    case protocolViolation = 76
    case loginRefused = 77
    /// Ended by a signal, as shells report it: 128 and its number.
    case hangup = 129
    case interrupted = 130
    case quit = 131
    case terminated = 143

    /// The status after a signal.
    init(signal: Int32) { self = ExitStatus(rawValue: 128 + signal) ?? .interrupted }

    /// The most serious of several statuses.
    static func gravest(_ statuses: some Sequence<ExitStatus>) -> ExitStatus {
        let order: [ExitStatus] = [
            .badData, .usage, .protocolViolation, .noConnection, .loginRefused, .refused, .refusedForNow,
            .unwritableRecording,
        ]
        let all = Set(statuses)
        return order.first(where: all.contains) ?? .done
    }
}
