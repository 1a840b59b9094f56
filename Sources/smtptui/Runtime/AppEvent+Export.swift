import Exports
import ScreenModel
import SessionModel

extension AppEvent {
    /// Writes a session for others.
    init(exporting request: ExportRequest) {
        self.init { () throws(Failure) in
            guard let format = ExportFormat(named: request.format) else {
                throw Failure(.usage, "Unknown format \(request.format).")
            }
            let header = RecordingHeader(
                started: request.started ?? WallClock.iso8601(before: request.age), target: request.target,
                address: request.address, program: "smtptui \(Version.text)",
                keepsSecrets: request.dialogue.session.keepsSecrets,
                speaksLMTP: request.dialogue.isLMTPDemanded)
            let export = SessionExport(format, isPseudonymous: request.isPseudonymous)
            let path = TypedPath.file(request.path)
            try ExportFile.write(
                export.document(header, request.dialogue), to: path, replaces: request.replaces,
                consent: ":export!")
            let secrets = request.dialogue.session.keepsSecrets && !request.isPseudonymous ? ", with its secrets," : ""
            return "the session\(secrets) exported as \(format.name) to \(Printable.text(path))"
        }
    }
}
