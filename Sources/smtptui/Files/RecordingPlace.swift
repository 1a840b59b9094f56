import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The default folder for recordings: `$XDG_STATE_HOME/smtptui`, or `~/.local/state/smtptui`.
enum RecordingPlace {
    /// The requested file; nil if nothing is to be recorded. The name of a new file contains `name`, such as
    /// `mail.example.test-25`.
    static func open(_ wish: ConnectionProfile.Recording, name: String) throws(Failure) -> RecordingFile? {
        switch wish {
        case .none: nil
        case .newFile: try newRecording(name)
        case .file(let path): try RecordingFile(at: path)
        case .beside(let path): try newRecording(beside: path)
        }
    }

    /// Says now whether nothing could be recorded; a file is made only when there is something to write.
    static func check(_ wish: ConnectionProfile.Recording) throws(Failure) {
        switch wish {
        case .none, .beside: break
        case .newFile:
            let folder = try folder()
            guard access(folder, W_OK | X_OK) == 0 else {
                throw Failure(.unwritableRecording, "Cannot record to \(folder): \(SystemError(errno)).")
            }
        case .file(let path):
            if try RecordingFile.create(at: path) != nil { unlink(path) } else { _ = try RecordingFile(at: path) }
        }
    }

    /// Creates a new recording in the default folder: `20261123-110000-mail.example.test-25.jsonl`.
    private static func newRecording(_ name: String) throws(Failure) -> RecordingFile {
        try newRecording("\(WallClock.fileStamp())-\(safe(name))", in: folder())
    }

    /// Creates the first of `BEGINNING.jsonl`, `BEGINNING-2.jsonl`, … that does not exist: several sessions may start in
    /// the same second.
    static func newRecording(_ beginning: String, in folder: String) throws(Failure) -> RecordingFile {
        if let file = try firstFree(1...100, "\(folder)/\(beginning)") { return file }
        throw Failure(.unwritableRecording, "Cannot record to \(folder): too many recordings started in this second.")
    }

    /// Creates the first of `PATH-2.jsonl`, `PATH-3.jsonl`, … that does not exist, for a session beside the first one.
    static func newRecording(beside path: String) throws(Failure) -> RecordingFile {
        let beginning = path.hasSuffix(".jsonl") ? String(path.dropLast(6)) : path
        if let file = try firstFree(2...1000, beginning) { return file }
        throw Failure(
            .unwritableRecording, "Cannot record beside \(Printable.text(path)): too many recordings are there.")
    }

    private static func firstFree(
        _ numbers: ClosedRange<Int>, _ beginning: String
    ) throws(Failure) -> RecordingFile? {
        for number in numbers {
            let path = "\(beginning)\(number == 1 ? "" : "-\(number)").jsonl"
            if let file = try RecordingFile.create(at: path) { return file }
        }
        return nil
    }

    /// The folder of the program, which is created.
    static func folder() throws(Failure) -> String {
        let state: String
        if let set = Environment["XDG_STATE_HOME"], set.hasPrefix("/") {
            state = set
        } else if let home = Environment["HOME"], !home.isEmpty {
            state = home + "/.local/state"
        } else {
            throw Failure(
                .unwritableRecording,
                "Cannot record: neither XDG_STATE_HOME nor HOME is set. Use --record FILE or --no-record."
            )
        }
        let folder = state + "/smtptui"
        try make(folder)
        return folder
    }

    /// Creates a folder and its parents, accessible only to the user.
    static func make(_ folder: String) throws(Failure) {
        var path = ""
        for part in folder.split(separator: "/") {
            path += "/\(part)"
            guard mkdir(path, 0o700) != 0, errno != EEXIST, access(path, F_OK) != 0 else { continue }
            throw Failure(.unwritableRecording, "Cannot record to \(folder): \(SystemError(errno)).")
        }
    }

    /// The name in a form that is safe in a file name.
    static func safe(_ name: String) -> String {
        String(name.prefix(100).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "_" })
    }
}
