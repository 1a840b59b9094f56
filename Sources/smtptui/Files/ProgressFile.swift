import Lessons

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file with what was done of a course: `lessons/built-in` in the folder of the recordings, readable only by its owner.
struct ProgressFile {
    /// The longest file, in bytes.
    private static let most = 1 << 20

    let path: String
    private let folder: String?

    init(for course: Course) throws(Failure) {
        let folder = try RecordingPlace.folder() + "/lessons"
        self.init(at: "\(folder)/\(RecordingPlace.safe(course.name))", in: folder)
    }

    /// `folder` is created when there is something to keep.
    init(at path: String, in folder: String? = nil) { (self.path, self.folder) = (path, folder) }

    /// What was done so far; nothing where the file is not there.
    func read() throws(Failure) -> LessonProgress {
        guard access(path, F_OK) == 0 else { return LessonProgress() }
        let text = String(decoding: try FileReader.read(path, most: Self.most), as: UTF8.self)
        if text.isEmpty { return LessonProgress() }
        guard let progress = LessonProgress(text) else {
            throw Failure(.badData, "\(Printable.text(path)) is not a file with the progress of lessons.")
        }
        return progress
    }

    /// Changes what is in the file. It is replaced at once, so that it is never seen in part.
    func update(_ change: (inout LessonProgress) -> Void) throws(Failure) {
        var progress = try read()
        change(&progress)
        if let folder { try RecordingPlace.make(folder) }
        let new = path + ".new"
        unlink(new)
        do throws(SystemError) {
            try OutputFile(at: new, O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600).write(progress.text.utf8)
            guard rename(new, path) == 0 else { throw SystemError(errno) }
        } catch {
            throw Failure(
                .unwritableRecording, "The progress of lessons is not kept in \(Printable.text(path)): \(error).")
        }
    }
}
