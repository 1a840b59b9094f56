import SessionModel

extension RecordedDialogue {
    /// The maximum size of a recording, in bytes: several sessions of the maximum size.
    private static let most = 256 << 20

    /// Reads the file at `path`, or standard input for `-`.
    init(at path: String) throws(Failure) {
        let bytes = try FileReader.read(path, most: Self.most) { head throws(Failure) in
            // What does not begin like a recording may have no end.
            guard head.first(where: { $0 != UInt8(ascii: "\n") }) != UInt8(ascii: "{") else { return }
            throw Failure(.unreadableFile, Self.sentence(.noHeader, in: Printable.text(path)))
        }
        do throws(RecordingProblem) {
            try self.init(bytes)
        } catch {
            throw Failure(.unreadableFile, Self.sentence(error, in: Printable.text(path)))
        }
    }

    private static func sentence(_ problem: RecordingProblem, in file: String) -> String {
        switch problem {
        case .noHeader: "\(file) is not an smtptui recording: the first line is not a header."
        case .unknownVersion(let version):
            "\(file) is a recording of format \(version), which this version cannot read."
        case .badEvent(let line, _): "\(file), line \(line): not an event of a recording."
        }
    }
}
