/// How a command ended.
package enum CommandEnd: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
}

extension CommandEnd {
    /// After its name: `exited with status 255`.
    package var words: String {
        switch self {
        case .exited(let status): "exited with status \(status)"
        case .killed(let signal): "was ended by signal \(signal)"
        }
    }
}
