import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The default folder for recordings: `$XDG_STATE_HOME/smtptui`, or `~/.local/state/smtptui`.
enum RecordingPlace {
    /// The requested file; nil if nothing is to be recorded. The name of a new file contains `host`.
    static func open(_ wish: ConnectionProfile.Recording, host: String) throws(Failure) -> RecordingFile? {
        switch wish {
        case .none: nil
        case .newFile: try newRecording(host: host)
        case .file(let path): try RecordingFile(at: path)
        }
    }

    /// Opens a new recording in the default folder: `20261123-110000-mail.example.test.jsonl`.
    private static func newRecording(host: String) throws(Failure) -> RecordingFile {
        let folder = try folder()
        let name = "\(WallClock.fileStamp())-\(safe(host))"
        // Several sessions may start in the same second.
        for number in 1...100 {
            let path = "\(folder)/\(name)\(number == 1 ? "" : "-\(number)").jsonl"
            if access(path, F_OK) != 0 { return try RecordingFile(at: path) }
        }
        throw Failure(.unwritableRecording, "Cannot record to \(folder): too many recordings started in this second.")
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

    /// The host in a form that is safe in a file name.
    static func safe(_ host: String) -> String {
        String(host.prefix(100).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "_" })
    }
}
