import ArgumentParser
import SessionModel

/// In what form `show` prints a recording: as a transcript, or for another program.
enum ShowFormat: ExpressibleByArgument, Sendable {
    case transcript(TranscriptFormat)
    case elsewhere(ElsewhereForm)

    init?(argument: String) {
        if let format = TranscriptFormat(argument: argument) {
            self = .transcript(format)
        } else if let form = ElsewhereForm.named(argument) {
            self = .elsewhere(form)
        } else {
            return nil
        }
    }

    var transcript: TranscriptFormat? { if case .transcript(let format) = self { format } else { nil } }

    static var allValueStrings: [String] { TranscriptFormat.allValueStrings + ElsewhereForm.all.map(\.name) }
}
