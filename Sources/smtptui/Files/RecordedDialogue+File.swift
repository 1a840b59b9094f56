import SessionModel

extension RecordedDialogue {
    /// The maximum size of a recording, in bytes: several sessions of the maximum size.
    private static let most = 256 << 20

    /// Reads the file at `path`, or standard input for `-`.
    init(at path: String) throws(Failure) {
        let bytes = try FileReader.read(path, most: Self.most) { head throws(Failure) in
            // A device that is no text may have no end.
            guard head.contains(0) else { return }
            throw Failure(.unreadableFile, Self.sentence(.noHeader, in: Printable.text(path)))
        }
        do throws(RecordingProblem) {
            try self.init(bytes)
        } catch {
            if case .noHeader = error, let pasted = RecordedDialogue(pasted: bytes) {
                self = pasted
                return
            }
            throw Failure(.unreadableFile, Self.sentence(error, in: Printable.text(path)))
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
