/// The exit statuses of the program; scripts depend on them.
enum ExitStatus: Int32, Sendable {
    case done = 0
    /// An expectation failed, or the server refused for good.
    case refused = 1
    case usage = 64
    /// A line of the input could not be understood.
    case badData = 65
    case unreadableFile = 66
    /// No connection, or it went away, or nothing came in time.
    case noConnection = 69
    case unwritableRecording = 74
    /// The server refused for now.
    case refusedForNow = 75
    /// The server broke the protocol.
    case protocolViolation = 76
    case loginRefused = 77
    case interrupted = 130

    /// Of several outcomes the gravest is told.
    static func gravest(_ statuses: some Sequence<ExitStatus>) -> ExitStatus {
        let order: [ExitStatus] = [
            .protocolViolation, .noConnection, .loginRefused, .refused, .refusedForNow, .unwritableRecording,
        ]
        let all = Set(statuses)
        return order.first(where: all.contains) ?? .done
    }
}
