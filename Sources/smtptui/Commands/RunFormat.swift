import ArgumentParser
import SessionModel

/// What `run` prints: the transcript, or a report of the steps.
enum RunFormat: ExpressibleByArgument, Sendable {
    case transcript(TranscriptFormat)
    case tap
    case junit

    init?(argument: String) {
        switch argument {
        case "tap": self = .tap
        case "junit": self = .junit
        default:
            guard let format = TranscriptFormat(argument: argument) else { return nil }
            self = .transcript(format)
        }
    }

    var isReport: Bool {
        switch self {
        case .tap, .junit: true
        case .transcript: false
        }
    }

    /// Whether the transcript is printed as people paste it.
    var isText: Bool { transcript?.name == TranscriptFormat.text.name }

    /// The format of the transcript; nil where a report is printed.
    var transcript: TranscriptFormat? { if case .transcript(let format) = self { format } else { nil } }

    var defaultValueDescription: String { transcript?.name ?? "" }

    static var allValueStrings: [String] { TranscriptFormat.allValueStrings + ["tap", "junit"] }
}
