import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A recording being written: JSON Lines, each event handed to the system as it happens.
///
/// A new file is readable by its owner alone. A symbolic link is never followed, and a file that is there already is
/// appended to only when it is a recording.
struct RecordingFile: ~Copyable {
    let path: String
    private let descriptor: Int32
    /// How many entries of the transcript are written.
    private var written = 0

    /// Opens or creates the file at `path`.
    init(at path: String) throws(Failure) {
        self.path = path
        let flags = O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
        let new = open(path, flags | O_CREAT | O_EXCL, 0o600)
        if new >= 0 {
            descriptor = new
            return
        }
        guard errno == EEXIST else { throw Self.failure(path, SystemError(errno).description) }
        try Self.checkIsRecording(path)
        let old = open(path, flags)
        guard old >= 0 else { throw Self.failure(path, SystemError(errno).description) }
        descriptor = old
    }

    deinit { close(descriptor) }

    /// Writes the first line.
    mutating func write(header: String) throws(SystemError) {
        try write(header + "\n")
    }

    /// Writes what is new in a transcript.
    mutating func write(_ transcript: Transcript) throws(SystemError) {
        guard written < transcript.count else { return }
        var lines = ""
        for index in written..<transcript.count {
            if let entry = transcript[index] { lines += RecordingForm.line(entry) + "\n" }
        }
        written = transcript.count
        try write(lines)
    }

    private func write(_ text: String) throws(SystemError) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw SystemError(errno) }
            bytes = bytes.dropFirst(count)
        }
    }

    private static func checkIsRecording(_ path: String) throws(Failure) {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            let isLink = errno == ELOOP
            throw failure(path, isLink ? "it is a symbolic link" : SystemError(errno).description)
        }
        defer { close(file) }
        var head = [UInt8](repeating: 0, count: 12)
        let count = read(file, &head, head.count)
        guard count > 0, head.prefix(count).starts(with: #"{"smtptui":"#.utf8) else {
            throw failure(path, "the file is there already and is no recording")
        }
    }

    private static func failure(_ path: String, _ reason: String) -> Failure {
        Failure(.unwritableRecording, "Cannot record to \(VisibleText(path).string): \(reason).")
    }
}

/// `write(2)`, under a name that no method hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
