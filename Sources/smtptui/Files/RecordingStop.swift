/// Why a recording was stopped.
enum RecordingStop: Error, Hashable, CustomStringConvertible {
    case system(SystemError)
    /// The session has filled its part of the file, in bytes.
    case full(Int)

    /// The reason in a few words: "No space left on device".
    var description: String {
        switch self {
        case .system(let error): error.description
        case .full(let most): "the session has filled \(most >> 20) MiB"
        }
    }
}
