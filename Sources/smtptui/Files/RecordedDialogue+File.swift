import SMTPSyntax
import SessionModel

extension RecordedDialogue {
    /// Reads the file at `path`, or standard input for `-`.
    init(at path: String) throws(Failure) {
        let bytes = try FileReader.read(path)
        do throws(RecordingProblem) {
            try self.init(bytes)
        } catch {
            if case .noHeader = error, let pasted = RecordedDialogue(pasted: bytes) {
                self = pasted
                return
            }
            throw Failure(.unreadableFile, Self.sentence(error, in: VisibleText(path).string))
        }
    }

    private static func sentence(_ problem: RecordingProblem, in file: String) -> String {
        switch problem {
        case .noHeader: "\(file) is neither an smtptui recording nor a transcript of a session."
        case .unknownVersion(let version):
            "\(file) is a recording of format \(version), which this version cannot read."
        case .badEvent(let line, _): "\(file), line \(line): not an event of a recording."
        }
    }
}
